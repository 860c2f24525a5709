// Reads back what was written onto the pages of a packet, with its place. It knows the fonts that are embedded here,
// and not those of other people's papers.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import { lettersIn } from "../read/font-letters.ts";
import type { SourcePage } from "../read/open-pdf.ts";
import type { Decoder, Mark } from "../read/page-marks.ts";
import { marksOn } from "../read/page-marks.ts";
import { contentOf } from "../read/pdf-objects.ts";

export type Fragment = Extract<Mark, { kind: "text" }>;

/** The reader of one document; `within` also reads what is written in the drawings that a page is made of. */
export function textReader(): (page: SourcePage, within: boolean) => readonly Fragment[] {
  const fonts = new Map<PDFObject, Decoder>();
  const lettersOf = (font: PDFDict | undefined) => {
    const stream = font?.lookup(PDFName.of("ToUnicode"));
    if (!(stream instanceof PDFStream)) return undefined;
    const known = fonts.get(stream) ?? decoderOf(lettersIn(contentOf(stream)));
    fonts.set(stream, known);
    return known;
  };
  return (page, within) => {
    const budget = { operations: Number.POSITIVE_INFINITY };
    return marksOn(page, { lettersOf, depth: within ? deepest : 0, budget }).filter(
      (mark) => mark.kind === "text",
    );
  };
}

/** Drawings within drawings. */
const deepest = 4;

/** All text that was written here is written in numbers of two bytes. */
function decoderOf(letters: ReadonlyMap<number, string>): Decoder {
  return (bytes) => {
    let text = "";
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      text += letters.get(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) ?? "";
    }
    return text;
  };
}
