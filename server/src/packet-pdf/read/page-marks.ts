// What is drawn on a page, piece by piece: texts, pictures, and pen strokes. Follows the operations without drawing;
// decoding text is up to the caller.
import type { PDFDict } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";
import type { Box, Matrix } from "../geometry.ts";
import { applied, combine, identity, transformed } from "../geometry.ts";
import type { Operand, TextOperand } from "./content-stream.ts";
import { operationsOf } from "./content-stream.ts";
import type { PdfPage } from "./opened-pdf.ts";
import { asDict, contentOf, dictAt, matrixAt } from "./pdf-objects.ts";
import { afterText, isText, matrixFrom, noText } from "./text-state.ts";

/** A text with the beginning of its baseline, or a picture or pen strokes with their area, in the page's own units. */
export type PageMark =
  | { readonly kind: "text"; readonly text: string; readonly x: number; readonly y: number }
  | { readonly kind: "picture" | "strokes"; readonly area: Box };

/** Decodes the bytes of a text. */
export type Decoder = (bytes: Uint8Array) => string;

export interface MarkReader {
  /** Undefined for a font whose letters are not known: its texts are omitted. */
  readonly lettersOf: (font: PDFDict | undefined) => Decoder | undefined;
  /** The deepest nesting of drawings that is followed. */
  readonly depth: number;
  /** How many operations are followed in all; each one decrements it. */
  readonly budget: { operations: number };
}

/** The marks of a page in drawing order, as far as the budget reaches. */
export function marksOn(page: PdfPage, reader: MarkReader): readonly PageMark[] {
  const newline = Uint8Array.of(0x0a);
  const content = joined(page.contents.flatMap((stream) => [contentOf(stream) ?? newline, newline]));
  const resources = asDict(page.dict.context.lookup(page.resources));
  return marksIn({ content, resources, matrix: identity }, reader);
}

/** The marks of an appearance, in its own units. */
export function marksOf(appearance: PDFStream, reader: MarkReader): readonly PageMark[] {
  const content = contentOf(appearance) ?? new Uint8Array();
  return marksIn({ content, resources: dictAt(appearance.dict, "Resources"), matrix: identity }, reader);
}

interface Drawing {
  readonly content: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
}

interface State {
  readonly ctm: Matrix;
  readonly letters: Decoder | undefined;
}

function marksIn({ content, resources, matrix }: Drawing, reader: MarkReader): PageMark[] {
  const found: PageMark[] = [];
  const saved: State[] = [];
  let state: State = { ctm: matrix, letters: undefined };
  let text = noText;
  let path = noPath;
  for (const { name, operands } of operationsOf(content)) {
    if (reader.budget.operations-- <= 0) break;
    const [first] = operands;
    switch (name) {
      case "q":
        if (saved.length < mostSaved) saved.push(state);
        continue;
      case "Q":
        state = saved.pop() ?? state;
        continue;
      case "cm":
        state = { ...state, ctm: combine(matrixFrom(operands), state.ctm) };
        continue;
      case "Do":
        if (typeof first === "string") {
          for (const mark of marksOfObject(first, resources, state.ctm, reader)) found.push(mark);
        }
        continue;
      case "BI":
        found.push({ kind: "picture", area: transformed(unit, state.ctm) });
        continue;
      case "Tf":
        if (typeof first === "string") {
          state = { ...state, letters: reader.lettersOf(dictAt(dictAt(resources, "Font"), first)) };
        }
        break;
      case "m":
      case "l":
      case "c":
      case "v":
      case "y":
        path = extended(path, name, operands, state.ctm);
        continue;
      case "S":
      case "s":
      case "f":
      case "F":
      case "f*":
      case "B":
      case "B*":
      case "b":
      case "b*":
        if (path.area && path.points >= fewestOfAPen) found.push({ kind: "strokes", area: path.area });
        path = noPath;
        continue;
      case "n":
        path = noPath;
        continue;
    }
    const after = afterText(text, name, operands);
    if (!after) continue;
    text = after.text;
    if (!after.shown || !state.letters) continue;
    const [x, y] = applied(combine(text.line, state.ctm), 0, 0);
    found.push({ kind: "text", text: textOf(operands, content, state.letters), x, y });
  }
  return found;
}

/** A picture, or the marks of a drawing within this one. */
function marksOfObject(
  name: string,
  resources: PDFDict | undefined,
  ctm: Matrix,
  reader: MarkReader,
): readonly PageMark[] {
  const object = dictAt(resources, "XObject")?.lookup(PDFName.of(name));
  if (!(object instanceof PDFStream)) return [];
  if (object.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) {
    return [{ kind: "picture", area: transformed(unit, ctm) }];
  }
  if (reader.depth <= 0) return [];
  const drawing = {
    content: contentOf(object) ?? new Uint8Array(),
    resources: dictAt(object.dict, "Resources") ?? resources,
    matrix: combine(matrixAt(object.dict, "Matrix"), ctm),
  };
  return marksIn(drawing, { ...reader, depth: reader.depth - 1 });
}

const unit: Box = { left: 0, bottom: 0, right: 1, top: 1 };
const mostSaved = 500;

/** A ruled line and a box have fewer points; a pen stroke has one for each recorded position. */
const fewestOfAPen = 6;

interface DrawnPath {
  readonly area: Box | undefined;
  readonly points: number;
}

const noPath: DrawnPath = { area: undefined, points: 0 };

/** A curve counts for several points. */
function extended(
  { area, points }: DrawnPath,
  name: string,
  operands: readonly Operand[],
  ctm: Matrix,
): DrawnPath {
  const numbers = operands.map((operand) => (typeof operand === "number" ? operand : 0));
  let grown = area;
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x, y] = applied(ctm, numbers[index] ?? 0, numbers[index + 1] ?? 0);
    grown = {
      left: Math.min(grown?.left ?? x, x),
      bottom: Math.min(grown?.bottom ?? y, y),
      right: Math.max(grown?.right ?? x, x),
      top: Math.max(grown?.top ?? y, y),
    };
  }
  return { area: grown, points: points + (name === "m" || name === "l" ? 1 : 3) };
}

/** A wide gap within a text is a space. */
function textOf(operands: readonly Operand[], content: Uint8Array, letters: Decoder): string {
  return operands
    .flatMap((operand) => (Array.isArray(operand) ? operand : [operand]))
    .map((piece) => {
      if (isText(piece)) return letters(bytesOf(piece, content));
      return typeof piece === "number" && piece < widestKerning ? " " : "";
    })
    .join("");
}

const widestKerning = -250;

/** The bytes between the brackets of a text. */
export function bytesOf({ start, end }: TextOperand, content: Uint8Array): Uint8Array {
  return content[start] === 0x3c
    ? ofHexadecimal(content.subarray(start, end))
    : ofLiteral(content.subarray(start + 1, content[end - 1] === 0x29 ? end - 1 : end));
}

function ofHexadecimal(written: Uint8Array): Uint8Array {
  const digits = String.fromCharCode(...written.subarray(0, longestText)).replaceAll(/[^\da-f]/gi, "");
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const longestText = 20_000;

function ofLiteral(whole: Uint8Array): Uint8Array {
  const written = whole.subarray(0, longestText);
  const bytes: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const byte = written[at] ?? 0;
    if (byte !== 0x5c) {
      bytes.push(byte);
      continue;
    }
    at += 1;
    const escaped = String.fromCharCode(written[at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...written.subarray(at, at + 3)))?.[0];
    if (octal) {
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      at += octal.length - 1;
    } else if (escaped === "\r" && written[at + 1] === 0x0a) {
      at += 1;
    } else if (escaped !== "\n" && escaped !== "\r") {
      bytes.push(escapes.get(escaped) ?? escaped.charCodeAt(0));
    }
  }
  return Uint8Array.from(bytes);
}

const escapes: ReadonlyMap<string, number> = new Map([
  ["n", 0x0a],
  ["r", 0x0d],
  ["t", 0x09],
  ["b", 0x08],
  ["f", 0x0c],
]);
