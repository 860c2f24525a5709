// Decodes the bytes of a text into letters, by its font. It knows the font's own tables and the English letters; other
// characters are omitted.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFNumber, PDFStream } from "@cantoo/pdf-lib";
import { textOfBytes as latin } from "../bytes.ts";
import type { Decoder } from "./page-marks.ts";
import { arrayAt, contentOf, dictAt, itemsOf, nameAt } from "./pdf-objects.ts";

/** Caches the decoding of each font of a document. */
export function fontLetters(): (font: PDFDict | undefined) => Decoder | undefined {
  const known = new Map<PDFObject, Decoder | undefined>();
  return (font) => {
    if (!font) return undefined;
    if (!known.has(font)) known.set(font, lettersOf(font));
    return known.get(font);
  };
}

function lettersOf(font: PDFDict): Decoder | undefined {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  const isComposite = nameAt(font, "Subtype") === "Type0";
  const named = stream instanceof PDFStream ? lettersIn(contentOf(stream)) : undefined;
  if (named && named.size > 0) {
    const width = isComposite ? 2 : 1;
    const plain = isComposite ? undefined : byEncoding(font);
    return (bytes) => codesIn(bytes, width, (code) => named.get(code) ?? plain?.(code) ?? "");
  }
  if (isComposite) return undefined;
  const plain = byEncoding(font);
  return (bytes) => codesIn(bytes, 1, plain);
}

function codesIn(bytes: Uint8Array, width: 1 | 2, letter: (code: number) => string): string {
  let result = "";
  for (let at = 0; at + width <= bytes.length; at += width) {
    result += letter(width === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return result;
}

/** The letters of a single-byte font: ASCII, unless the font names others. */
function byEncoding(font: PDFDict): (code: number) => string {
  const others = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(arrayAt(dictAt(font, "Encoding"), "Differences"))) {
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) others.set(code++, letterNamed(item.decodeText()));
  }
  return (code) => others.get(code) ?? (code >= 0x20 ? String.fromCharCode(code) : "");
}

function letterNamed(name: string): string {
  const [, unicode = ""] = /^(?:uni|u)([\dA-F]{4,6})$/.exec(name) ?? [];
  if (unicode) return String.fromCodePoint(Math.min(Number.parseInt(unicode, 16), 0x10ffff));
  return /^[A-Za-z]$/.test(name) ? name : (signs.get(name) ?? "");
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    space: " ",
    period: ".",
    comma: ",",
    colon: ":",
    semicolon: ";",
    hyphen: "-",
    slash: "/",
    parenleft: "(",
    parenright: ")",
    quotesingle: "'",
    quoteright: "’",
    ellipsis: "…",
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
    fi: "fi",
    fl: "fl",
  }),
);

/** The letters for the codes of a font, by the font's own table. */
export function lettersIn(content: Uint8Array | undefined): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  let codes = 0;
  const text = content ? latin(content, 0, content.length) : "";
  for (const block of blocksIn(text, "bfchar")) {
    for (const [, code = "", to = ""] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi)) {
      letters.set(Number.parseInt(code, 16), decoded(to));
    }
  }
  for (const block of blocksIn(text, "bfrange")) {
    const ranges = block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:\[([^\]]*)\]|<([\da-f]+)>)/gi);
    for (const [, start = "", end = "", list, from = ""] of ranges) {
      const first = Number.parseInt(start, 16);
      if (list !== undefined) {
        [...list.matchAll(/<([\da-f]*)>/gi)].forEach(([, to = ""], index) => {
          letters.set(first + index, decoded(to));
        });
        continue;
      }
      const last = Math.min(Number.parseInt(end, 16), first + longestRange);
      const begin = decoded(from);
      codes += Math.max(0, last - first);
      if (codes > mostCodes) return letters;
      for (let code = first; code <= last; code++) letters.set(code, following(begin, code - first));
    }
  }
  return letters;
}

/** The texts between "beginNAME" and "endNAME". */
function* blocksIn(text: string, name: string): Generator<string> {
  const begin = `begin${name}`;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const end = text.indexOf(`end${name}`, at);
    if (end < 0) return;
    yield text.slice(at + begin.length, end);
    at = end;
  }
}

const longestRange = 0xffff;
const mostCodes = 1_000_000;

/** The text with its last letter advanced by this many code points. */
function following(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return by === 0 ? text : text.slice(0, -1) + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}

function decoded(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
}
