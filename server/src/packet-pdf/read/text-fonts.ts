// How a font writes: which letters the bytes of a text are, and how wide, by what the font says about itself. A letter
// that it does not name is unknown, and never guessed, since a text that is misread would seem to lack what it says.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFStream,
  StandardFontEmbedder,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { lettersIn } from "./font-letters.ts";
import { arrayAt, asDict, contentOf, dictAt, itemsOf, nameAt, numberAt, numbersAt } from "./pdf-objects.ts";

export interface Glyph {
  /** Undefined if the font does not say. */
  readonly letters: string | undefined;
  /** Of a size of 1. */
  readonly width: number;
  /** A single byte 32, after which the spacing of words is added. */
  readonly isSpace: boolean;
}

/** The glyphs of a text. */
export type GlyphReader = (bytes: Uint8Array) => readonly Glyph[];

/** Caches the reading of each font of a document. */
export function glyphReaders(): (font: PDFDict | undefined) => GlyphReader {
  const known = new Map<PDFObject, GlyphReader>();
  return (font) => {
    if (!font) return unreadable;
    const before = known.get(font);
    if (before) return before;
    const reader = nameAt(font, "Subtype") === "Type0" ? compositeReader(font) : simpleReader(font);
    known.set(font, reader);
    return reader;
  };
}

function unreadable(bytes: Uint8Array): readonly Glyph[] {
  return Array.from(bytes, () => ({ letters: undefined, width: usualWidth, isSpace: false }));
}

/** Of a font that does not say how wide its letters are. */
const usualWidth = 0.5;

/** A font of two bytes for each glyph, as programs write today. */
function compositeReader(font: PDFDict): GlyphReader {
  const named = ownTable(font);
  const descendant = asDict(arrayAt(font, "DescendantFonts")?.lookup(0));
  const widths = compositeWidths(descendant);
  const usual = (numberAt(descendant, "DW") ?? 1000) / 1000;
  const isIdentity = /^Identity-[HV]$/.test(nameAt(font, "Encoding") ?? "");
  return (bytes) => {
    const glyphs: Glyph[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const letters = isIdentity ? knownLetters(named?.get(code)) : undefined;
      glyphs.push({ letters, width: widths.get(code) ?? usual, isSpace: false });
    }
    return glyphs;
  };
}

/** `[first [width …] first last width …]`. */
function compositeWidths(font: PDFDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(arrayAt(font, "W"));
  let at = 0;
  // A short list can name the same glyphs again and again.
  let left = mostWidths;
  while (at < items.length && left > 0) {
    const [first, second, third] = [items[at], items[at + 1], items[at + 2]];
    if (!(first instanceof PDFNumber)) break;
    const start = first.asNumber();
    if (second instanceof PDFArray) {
      left -= second.size();
      itemsOf(second).forEach((width, index) => {
        if (width instanceof PDFNumber) widths.set(start + index, width.asNumber() / 1000);
      });
      at += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      const end = Math.min(second.asNumber(), start + left);
      left -= Math.max(1, end - start + 1);
      for (let code = start; code <= end; code++) widths.set(code, third.asNumber() / 1000);
      at += 3;
    } else break;
  }
  return widths;
}

const mostWidths = 0xffff;

/** A font of one byte for each glyph. */
function simpleReader(font: PDFDict): GlyphReader {
  const named = ownTable(font);
  const encoded = byEncoding(font);
  const first = numberAt(font, "FirstChar") ?? 0;
  const isType3 = nameAt(font, "Subtype") === "Type3";
  const unit = isType3 ? Math.abs(numbersAt(font, "FontMatrix")[0] ?? 0.001) : 0.001;
  const widths = numbersAt(font, "Widths");
  const missing = numberAt(dictAt(font, "FontDescriptor"), "MissingWidth");
  const standard = widths.length === 0 ? standardWidths(nameAt(font, "BaseFont") ?? "") : undefined;
  const widthOf = (code: number, letters: string | undefined): number => {
    const own = widths[code - first];
    if (own !== undefined) return own * unit;
    return standard?.(letters) ?? (missing ? missing * unit : usualWidth);
  };
  return (bytes) =>
    Array.from(bytes, (code): Glyph => {
      const letters = knownLetters(named?.get(code) ?? encoded(code));
      return { letters, width: widthOf(code, letters), isSpace: code === 0x20 };
    });
}

/** The widths of a typeface that every reader has, and that a file therefore need not describe. */
function standardWidths(baseFont: string): ((letters: string | undefined) => number | undefined) | undefined {
  const name = standardName(baseFont);
  if (!name) return undefined;
  const face = StandardFontEmbedder.for(name);
  const known = new Map<string, number | undefined>();
  return (letters) => {
    if (letters === undefined) return undefined;
    if (!known.has(letters)) known.set(letters, widthIn(face, letters));
    return known.get(letters);
  };
}

type StandardName = Parameters<typeof StandardFontEmbedder.for>[0];

function standardName(baseFont: string): StandardName | undefined {
  const [, family = ""] = /^(Helvetica|Arial|Times|Courier)/.exec(baseFont) ?? [];
  const isBold = /bold/i.test(baseFont);
  const isItalic = /italic|oblique/i.test(baseFont);
  const slant = family === "Times" ? "Italic" : "Oblique";
  const style = `${isBold ? "Bold" : ""}${isItalic ? slant : ""}` || (family === "Times" ? "Roman" : "");
  const name = `${family === "Arial" ? "Helvetica" : family}${style === "" ? "" : `-${style}`}`;
  return isStandardName(name) ? name : undefined;
}

const standardNames: ReadonlySet<string> = new Set(Object.values(StandardFonts));

function isStandardName(name: string): name is StandardName {
  return standardNames.has(name);
}

/** Undefined for letters that the typeface does not have. */
function widthIn(face: StandardFontEmbedder, letters: string): number | undefined {
  try {
    return face.widthOfTextAtSize(letters, 1);
  } catch {
    return undefined;
  }
}

/** The table with which a font names its letters. */
function ownTable(font: PDFDict): ReadonlyMap<number, string> | undefined {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  const named = stream instanceof PDFStream ? lettersIn(contentOf(stream)) : undefined;
  return named && named.size > 0 ? named : undefined;
}

/** Undefined for letters that a font only numbers: in an area for private use, or as a replacement. */
function knownLetters(letters: string | undefined): string | undefined {
  return letters === undefined || letters === "" || /[\p{Co}\ufffd\0]/u.test(letters) ? undefined : letters;
}

/** The letters of a single-byte font by its encoding, and by those that it names itself. */
function byEncoding(font: PDFDict): (code: number) => string | undefined {
  const encoding = dictAt(font, "Encoding");
  const base = nameAt(font, "Encoding") ?? nameAt(encoding, "BaseEncoding");
  const others = new Map<number, string | undefined>();
  let code = 0;
  for (const item of itemsOf(arrayAt(encoding, "Differences"))) {
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) others.set(code++, lettersNamed(item.decodeText()));
  }
  const plain = baseEncoding(font, base);
  return (one) => (others.has(one) ? others.get(one) : plain(one));
}

function baseEncoding(font: PDFDict, base: string | undefined): (code: number) => string | undefined {
  if (base === "WinAnsiEncoding") return (code) => decodedAs(windows, code);
  if (base === "MacRomanEncoding") return (code) => decodedAs(macintosh, code);
  // A font with an encoding of its own, which only the program that draws it knows.
  if (hasOwnEncoding(font)) return () => undefined;
  return (code) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined);
}

function hasOwnEncoding(font: PDFDict): boolean {
  if (nameAt(font, "Subtype") === "Type3") return true;
  const descriptor = dictAt(font, "FontDescriptor");
  const isSymbolic = ((numberAt(descriptor, "Flags") ?? 0) & 4) !== 0;
  const name = nameAt(font, "BaseFont") ?? "";
  return isSymbolic || /^(?:[A-Z]{6}\+)?(?:Symbol|ZapfDingbats|Wingdings|Webdings)/i.test(name);
}

const windows = new TextDecoder("windows-1252");
const macintosh = new TextDecoder("macintosh");

function decodedAs(decoder: TextDecoder, code: number): string | undefined {
  return code < 0x20 ? undefined : decoder.decode(Uint8Array.of(code));
}

/** The letters of the name of a glyph, as fonts have them: `Aacute`, `one`, `uni00E1`. */
export function lettersNamed(name: string): string | undefined {
  const [bare = ""] = name.split(".");
  const [, unicode] = /^(?:uni|u)([\dA-F]{4,6})$/.exec(bare) ?? [];
  if (unicode !== undefined) {
    const point = Number.parseInt(unicode, 16);
    return point > 0x10ffff ? undefined : String.fromCodePoint(point);
  }
  if (/^[A-Za-z]$/.test(bare)) return bare;
  if (Object.hasOwn(signs, bare)) return signs[bare];
  const [, letter, accent = ""] = /^([A-Za-z]|dotlessi)([a-z]+)$/.exec(bare) ?? [];
  const mark = Object.hasOwn(accents, accent) ? accents[accent] : undefined;
  if (letter === undefined || mark === undefined) return undefined;
  return `${letter === "dotlessi" ? "i" : letter}${mark}`.normalize("NFC");
}

const accents: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circumflex: "\u0302",
  tilde: "\u0303",
  macron: "\u0304",
  breve: "\u0306",
  dotaccent: "\u0307",
  dieresis: "\u0308",
  ring: "\u030a",
  hungarumlaut: "\u030b",
  caron: "\u030c",
  cedilla: "\u0327",
  ogonek: "\u0328",
  commaaccent: "\u0326",
};

const signs: Readonly<Record<string, string>> = {
  space: " ",
  nbspace: " ",
  nonbreakingspace: " ",
  period: ".",
  comma: ",",
  colon: ":",
  semicolon: ";",
  exclam: "!",
  exclamdown: "¡",
  question: "?",
  questiondown: "¿",
  hyphen: "-",
  sfthyphen: "\u00ad",
  minus: "-",
  endash: "–",
  emdash: "—",
  underscore: "_",
  slash: "/",
  fraction: "/",
  backslash: "\\",
  bar: "|",
  parenleft: "(",
  parenright: ")",
  bracketleft: "[",
  bracketright: "]",
  braceleft: "{",
  braceright: "}",
  less: "<",
  equal: "=",
  greater: ">",
  plus: "+",
  asterisk: "*",
  percent: "%",
  ampersand: "&",
  at: "@",
  numbersign: "#",
  dollar: "$",
  cent: "¢",
  sterling: "£",
  yen: "¥",
  Euro: "€",
  currency: "¤",
  section: "§",
  paragraph: "¶",
  copyright: "©",
  registered: "®",
  trademark: "™",
  degree: "°",
  bullet: "•",
  periodcentered: "·",
  dagger: "†",
  daggerdbl: "‡",
  ellipsis: "…",
  quotesingle: "'",
  quotedbl: '"',
  quoteleft: "‘",
  quoteright: "’",
  quotedblleft: "“",
  quotedblright: "”",
  quotesinglbase: "‚",
  quotedblbase: "„",
  guillemotleft: "«",
  guillemotright: "»",
  grave: "`",
  asciitilde: "~",
  asciicircum: "^",
  ordfeminine: "ª",
  ordmasculine: "º",
  onehalf: "½",
  onequarter: "¼",
  threequarters: "¾",
  zero: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ff: "ff",
  fi: "fi",
  fl: "fl",
  ffi: "ffi",
  ffl: "ffl",
  germandbls: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  oslash: "ø",
  Oslash: "Ø",
  lslash: "ł",
  Lslash: "Ł",
  eth: "ð",
  Eth: "Ð",
  dcroat: "đ",
  Dcroat: "Đ",
  thorn: "þ",
  Thorn: "Þ",
  dotlessi: "ı",
};
