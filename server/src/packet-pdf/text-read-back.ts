// Reads back what was written onto the pages of a packet, with its place. It knows the fonts that are embedded here,
// and not those of other people's papers.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import { joined } from "./bytes.ts";
import type { Operand } from "./content-stream.ts";
import { operationsOf } from "./content-stream.ts";
import type { Matrix } from "./geometry.ts";
import { applied, combine, identity } from "./geometry.ts";
import { asDict, contentOf, dictAt, matrixAt } from "./objects.ts";
import type { SourcePage } from "./pdf-source.ts";
import { afterText, isText, matrixFrom, noText } from "./shown-text.ts";

/** A piece of text with the beginning of its baseline, in the page's own units. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The reader of one document; `within` also reads what is written in the drawings that a page is made of. */
export function textReader(): (page: SourcePage, within: boolean) => readonly Fragment[] {
  const fonts = new Map<PDFObject, ReadonlyMap<number, string>>();
  const lettersOf = (font: PDFDict | undefined) => {
    const stream = font?.lookup(PDFName.of("ToUnicode"));
    if (!(stream instanceof PDFStream)) return undefined;
    const known = fonts.get(stream) ?? lettersIn(contentOf(stream));
    fonts.set(stream, known);
    return known;
  };
  return (page, within) => {
    const newline = Uint8Array.of(0x0a);
    const content = joined(page.contents.flatMap((stream) => [contentOf(stream) ?? newline, newline]));
    const resources = asDict(page.dict.context.lookup(page.resources));
    return fragmentsIn({ content, resources, matrix: identity }, lettersOf, within ? deepest : 0);
  };
}

/** Drawings within drawings. */
const deepest = 4;

interface Drawing {
  readonly content: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
}

type Letters = (font: PDFDict | undefined) => ReadonlyMap<number, string> | undefined;

function fragmentsIn({ content, resources, matrix }: Drawing, lettersOf: Letters, depth: number): Fragment[] {
  const found: Fragment[] = [];
  const saved: { ctm: Matrix; letters: ReadonlyMap<number, string> | undefined }[] = [];
  let ctm = matrix;
  let text = noText;
  let letters: ReadonlyMap<number, string> | undefined;
  for (const { name, operands } of operationsOf(content)) {
    const [first] = operands;
    if (name === "q") saved.push({ ctm, letters });
    if (name === "Q") ({ ctm, letters } = saved.pop() ?? { ctm, letters });
    if (name === "cm") ctm = combine(matrixFrom(operands), ctm);
    if (name === "Tf" && typeof first === "string") {
      letters = lettersOf(dictAt(dictAt(resources, "Font"), first));
    }
    if (name === "Do" && depth > 0 && typeof first === "string") {
      const inner = drawingNamed(first, resources, ctm);
      if (inner) found.push(...fragmentsIn(inner, lettersOf, depth - 1));
    }
    const after = afterText(text, name, operands);
    if (!after) continue;
    text = after.text;
    const [x, y] = applied(combine(text.line, ctm), 0, 0);
    if (after.shown && letters) found.push({ text: shownBy(operands, content, letters), x, y });
  }
  return found;
}

function drawingNamed(name: string, resources: PDFDict | undefined, ctm: Matrix): Drawing | undefined {
  const stream = dictAt(resources, "XObject")?.lookup(PDFName.of(name));
  if (!(stream instanceof PDFStream)) return undefined;
  const content = contentOf(stream);
  if (!content || stream.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) return undefined;
  const matrix = combine(matrixAt(stream.dict, "Matrix"), ctm);
  return { content, resources: dictAt(stream.dict, "Resources"), matrix };
}

/** The letters of a text that is written in numbers of two bytes, as all text is that was written here. */
function shownBy(
  operands: readonly Operand[],
  content: Uint8Array,
  letters: ReadonlyMap<number, string>,
): string {
  return operands
    .flatMap((operand) => (Array.isArray(operand) ? operand : [operand]))
    .filter(isText)
    .map(({ start, end }) => {
      const written = String.fromCharCode(...content.subarray(start, end)).replaceAll(/[^\da-f]/gi, "");
      return (written.match(/.{4}/g) ?? [])
        .map((code) => letters.get(Number.parseInt(code, 16)) ?? "")
        .join("");
    })
    .join("");
}

/** Which letters the numbers stand for, as an embedded font says it. */
function lettersIn(content: Uint8Array | undefined): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const text = Array.from(content ?? [], (byte) => String.fromCharCode(byte)).join("");
  for (const [, block = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi)) {
      letters.set(Number.parseInt(code, 16), decoded(to));
    }
  }
  for (const [, block = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = block.matchAll(/<([\da-f]+)>\s*<[\da-f]+>\s*(?:\[([^\]]*)\]|<([\da-f]+)>)/gi);
    for (const [, start = "", list, from = ""] of ranges) {
      const first = Number.parseInt(start, 16);
      const each =
        list === undefined ? [from] : [...list.matchAll(/<([\da-f]*)>/gi)].map(([, to = ""]) => to);
      each.forEach((to, index) => {
        letters.set(first + index, decoded(to));
      });
    }
  }
  return letters;
}

function decoded(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
}
