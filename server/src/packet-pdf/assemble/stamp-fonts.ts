// The typeface of the stamps: measured and encoded word by word, since the stamps of all pages have nearly the same.
import { PDFDocument, type PDFFont } from "@cantoo/pdf-lib";
import { turnsRound } from "../fonts/direction.ts";
import { embedFont, type Fonts } from "../fonts/fonts.ts";
import { ObjectCopier, type ObjectSink } from "../read/index.ts";

export interface StampFont {
  /** That of its object. */
  readonly number: number;
  readonly widthOf: (text: string, size: number) => number;
  /** The text as an operand, between angle brackets. */
  readonly encoded: (text: string) => string;
}

export interface StampFonts {
  readonly regular: StampFont;
  readonly bold: StampFont;
  /** Puts the fonts with the characters that were used. */
  readonly finish: () => Promise<void>;
}

/** The fonts of a packet; the objects of each are put once, at the end. */
export async function stampFonts(fonts: Fonts, sink: ObjectSink): Promise<StampFonts> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const weights = [
    { font: await embedFont(document, fonts, "regular"), number: sink.reserve() },
    { font: await embedFont(document, fonts, "bold"), number: sink.reserve() },
  ] as const;
  const [regular, bold] = weights;
  return {
    regular: stampFont(regular.font, regular.number),
    bold: stampFont(bold.font, bold.number),
    async finish() {
      await document.flush();
      const copier = new ObjectCopier({ document }, sink);
      for (const { font, number } of weights) copier.putAs(number, font.ref);
    },
  };
}

interface Piece {
  readonly width: number;
  readonly hexadecimal: string;
}

function stampFont(font: PDFFont, number: number): StampFont {
  const known = new Map<string, Piece>();
  const pieceOf = (text: string): Piece => {
    const piece = known.get(text) ?? {
      width: font.widthOfTextAtSize(text, unit),
      hexadecimal: font.encodeText(text).asString(),
    };
    if (known.size < mostKnown) known.set(text, piece);
    return piece;
  };
  // Only the digits of numbers have no joined letters or other order for certain.
  const piecesOf = (text: string) =>
    (turnsRound(text) ? [text] : (text.match(/\d| |[^\d ]+/g) ?? [])).map(pieceOf);
  return {
    number,
    widthOf: (text, size) => (piecesOf(text).reduce((sum, { width }) => sum + width, 0) * size) / unit,
    encoded: (text) =>
      `<${piecesOf(text)
        .map(({ hexadecimal }) => hexadecimal)
        .join("")}>`,
  };
}

const unit = 1000;
const mostKnown = 10_000;
