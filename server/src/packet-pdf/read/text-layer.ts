// The text layer of a file: what can be read on its pages without looking at them. Texts are placed by the widths of
// their letters, whatever the direction in which they run, since programs write words and numbers in pieces. What
// cannot be read (a scan, a picture of a table, a font that does not name its letters) is noted, and not guessed.
import type { PDFDict } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import { plainText } from "../../core/files/plain-text.ts";
import type { FileText } from "../../core/files/report.ts";
import { joined } from "../bytes.ts";
import type { Box, Matrix } from "../geometry.ts";
import { combine, identity, moving, shared, transformed } from "../geometry.ts";
import { drawnAnnotations } from "./annotations.ts";
import type { Operand } from "./content-stream.ts";
import { operationsOf } from "./content-stream.ts";
import { inheritedEntry } from "./form-fields.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import { bytesOf } from "./page-marks.ts";
import { arrayAt, asDict, contentOf, dictAt, itemsOf, matrixAt, textAt } from "./pdf-objects.ts";
import { type Glyph, type GlyphReader, glyphReaders } from "./text-fonts.ts";
import { isText, matrixFrom } from "./text-state.ts";

/** How much of the text of a file is kept, in letters, and how many operations and pieces are followed to read it. */
const mostLetters = 200_000;
const mostOperations = 250_000;
/** Bytes of all drawings that are followed, and packed of the drawing of one page. */
const mostBytes = 8 * 2 ** 20;
const mostPacked = 2 * 2 ** 20;

/** Reads all pages, as far as the limits reach. */
export function textLayerOf({ pages }: OpenedPdf): FileText {
  const budget = { operations: mostOperations, letters: mostLetters, bytes: mostBytes };
  const fonts = glyphReaders();
  const read = pages.map((page) => readPage(page, fonts, budget));
  const isWhole = read.every((page) => page.isWhole) && !isSpent(budget);
  return { pages: read.map(({ text }) => text), isWhole };
}

interface Budget {
  operations: number;
  letters: number;
  bytes: number;
}

function isSpent({ operations, letters, bytes }: Budget): boolean {
  return operations <= 0 || letters <= 0 || bytes <= 0;
}

interface ReadPage {
  readonly text: string;
  /** Whether there is nothing on the page that may say something else. */
  readonly isWhole: boolean;
}

function readPage(
  page: PdfPage,
  fonts: (font: PDFDict | undefined) => GlyphReader,
  budget: Budget,
): ReadPage {
  const packed = page.contents.reduce((sum, stream) => sum + stream.contents.length, 0);
  if (isSpent(budget) || packed > mostPacked) return { text: "", isWhole: false };
  const writer = new Writer();
  const reader = { fonts, budget, writer, depth: deepest };
  const newline = Uint8Array.of(0x0a);
  const content = joined(page.contents.flatMap((stream) => [contentOf(stream) ?? newline, newline]));
  const resources = asDict(page.dict.context.lookup(page.resources));
  follow({ content, resources, matrix: identity }, reader);
  for (const { appearance, matrix } of drawnAnnotations(page.dict)) {
    followForm(appearance, undefined, matrix, reader);
  }
  const fields = itemsOf(arrayAt(page.dict, "Annots")).flatMap((item) => {
    const widget = asDict(item);
    return (widget && textAt(inheritedEntry(widget, "V"), "V")) ?? [];
  });
  const text = tidied(plainText([writer.text, ...fields].join("\n"))).slice(0, Math.max(0, budget.letters));
  budget.letters -= text.length;
  const isWhole = text !== "" && writer.text.length < mostLetters && !writer.hasMore(page.visible);
  return { text, isWhole };
}

const deepest = 4;

/** Without blanks at the ends of lines, and without empty lines. */
function tidied(text: string): string {
  return text.replace(/ *\n[\n ]*/g, "\n").trim();
}

/** Where a text begins: a point, the direction in which it runs, and the size of its letters. */
interface Pen {
  readonly x: number;
  readonly y: number;
  readonly along: readonly [number, number];
  readonly size: number;
}

/** Writes the pieces of a page one after the other, with blanks and new lines where there is room between them. */
class Writer {
  text = "";
  /** The letters of the piece that is written, and how many in a row are unknown. */
  #last: Pen | undefined;
  #unknown = 0;
  #hasUnknown = false;
  #hasHidden = false;
  #curves = 0;
  readonly #pictures: Box[] = [];

  /** A piece that begins and ends at these pens; undefined for letters that are not known. */
  write(start: Pen, end: Pen, letters: readonly (string | undefined)[], isHidden: boolean): void {
    this.text += this.#between(start) + letters.map((one) => one ?? " ").join("");
    this.#last = end;
    if (isHidden && letters.length > 0) this.#hasHidden = true;
    for (const one of letters) {
      this.#unknown = one === undefined ? this.#unknown + 1 : 0;
      if (this.#unknown >= fewestUnknown) this.#hasUnknown = true;
    }
  }

  picture(area: Box): void {
    this.#pictures.push(area);
  }

  curve(): void {
    this.#curves += 1;
  }

  /** Whether something on the page may say more than its text: pictures, letters drawn as shapes, or unknown ones. */
  hasMore(page: Box): boolean {
    const covered = this.#pictures.reduce((sum, area) => sum + sizeOf(shared(area, page)), 0);
    return (
      this.#hasUnknown || this.#hasHidden || this.#curves > mostCurves || covered > mostCovered * sizeOf(page)
    );
  }

  #between(start: Pen): string {
    const last = this.#last;
    if (!last) return "";
    const [dx, dy] = start.along;
    const [x, y] = [start.x - last.x, start.y - last.y];
    const size = Math.max(start.size, last.size);
    const across = Math.abs(y * dx - x * dy);
    const gap = x * dx + y * dy;
    const turns = dx * last.along[0] + dy * last.along[1] < 0.9;
    if (turns || across > 0.6 * size || gap < -0.4 * size) return "\n";
    // A raised number is a note, and no digit of the number before it.
    const isRaised = across > 0.15 * size && Math.min(start.size, last.size) < 0.85 * size;
    return isRaised || gap > narrowestBlank * size ? " " : "";
  }
}

/** A single letter that no font names is usually the bullet of a list. */
const fewestUnknown = 3;
/** Letters drawn as shapes take some ten curves each; a letterhead takes some hundred. */
const mostCurves = 1500;
/** Of a page: the picture of a signature or a seal is smaller. */
const mostCovered = 0.1;
/** In sizes of the letters. */
const narrowestBlank = 0.15;

function sizeOf(area: Box | undefined): number {
  return area ? (area.right - area.left) * (area.top - area.bottom) : 0;
}

interface Reader {
  readonly fonts: (font: PDFDict | undefined) => GlyphReader;
  readonly budget: Budget;
  readonly writer: Writer;
  /** The deepest nesting of drawings that is followed. */
  readonly depth: number;
}

interface Drawing {
  readonly content: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly matrix: Matrix;
}

/** What `q` saves. */
interface State {
  readonly ctm: Matrix;
  readonly glyphs: GlyphReader | undefined;
  readonly size: number;
  /** The factor of the width of letters, and what is added to each letter and to each blank. */
  readonly stretch: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly leading: number;
  readonly rise: number;
  readonly isHidden: boolean;
}

/** A drawing that is followed, with where its next text would be. */
interface Walk extends Drawing {
  readonly reader: Reader;
  state: State;
  /** The beginning of the current line, and the end of what was written in it. */
  line: Matrix;
  text: Matrix;
}

function follow(drawing: Drawing, reader: Reader): void {
  const { budget, writer } = reader;
  budget.bytes -= drawing.content.length;
  if (isSpent(budget)) return;
  const saved: State[] = [];
  const state = { ...plainState, ctm: drawing.matrix };
  const walk: Walk = { ...drawing, reader, state, line: identity, text: identity };
  for (const { name, operands } of operationsOf(drawing.content)) {
    if (budget.operations-- <= 0) return;
    switch (name) {
      case "q":
        if (saved.length < mostSaved) saved.push(walk.state);
        break;
      case "Q":
        walk.state = saved.pop() ?? walk.state;
        break;
      case "cm":
        set(walk, { ctm: combine(matrixFrom(operands), walk.state.ctm) });
        break;
      case "Do":
        followNamed(walk, operands[0]);
        break;
      case "BI":
        writer.picture(transformed(unit, walk.state.ctm));
        break;
      case "c":
      case "v":
      case "y":
        writer.curve();
        break;
      default:
        textOperations.get(name)?.(walk, operands);
    }
  }
}

const plainState: State = {
  ctm: identity,
  glyphs: undefined,
  size: 0,
  stretch: 1,
  letterSpacing: 0,
  wordSpacing: 0,
  leading: 0,
  rise: 0,
  isHidden: false,
};

function set(walk: Walk, changed: Partial<State>): void {
  walk.state = { ...walk.state, ...changed };
}

type TextOperation = (walk: Walk, operands: readonly Operand[]) => void;

const textOperations: ReadonlyMap<string, TextOperation> = new Map<string, TextOperation>([
  ["BT", (walk) => moveTo(walk, identity)],
  ["Tf", setFont],
  ["Tz", (walk, [percent]) => set(walk, { stretch: numberOf(percent) / 100 })],
  ["TL", (walk, [leading]) => set(walk, { leading: numberOf(leading) })],
  ["Ts", (walk, [rise]) => set(walk, { rise: numberOf(rise) })],
  ["Tc", (walk, [spacing]) => set(walk, { letterSpacing: numberOf(spacing) })],
  ["Tw", (walk, [spacing]) => set(walk, { wordSpacing: numberOf(spacing) })],
  ["Tr", (walk, [mode]) => set(walk, { isHidden: mode === 3 })],
  ["Tm", (walk, operands) => moveTo(walk, matrixFrom(operands))],
  ["Td", (walk, [x, y]) => moveLine(walk, numberOf(x), numberOf(y))],
  [
    "TD",
    (walk, [x, y]) => {
      set(walk, { leading: -numberOf(y) });
      moveLine(walk, numberOf(x), numberOf(y));
    },
  ],
  ["T*", nextLine],
  ["Tj", show],
  ["TJ", show],
  [
    "'",
    (walk, operands) => {
      nextLine(walk);
      show(walk, operands);
    },
  ],
  [
    '"',
    (walk, [word, letter, ...shown]) => {
      set(walk, { wordSpacing: numberOf(word), letterSpacing: numberOf(letter) });
      nextLine(walk);
      show(walk, shown);
    },
  ],
]);

function numberOf(operand: Operand | undefined): number {
  return typeof operand === "number" ? operand : 0;
}

function setFont(walk: Walk, [name, size]: readonly Operand[]): void {
  const font = typeof name === "string" ? dictAt(dictAt(walk.resources, "Font"), name) : undefined;
  set(walk, { size: numberOf(size), glyphs: walk.reader.fonts(font) });
}

function moveTo(walk: Walk, place: Matrix): void {
  walk.line = place;
  walk.text = place;
}

function moveLine(walk: Walk, x: number, y: number): void {
  moveTo(walk, combine(moving(x, y), walk.line));
}

function nextLine(walk: Walk): void {
  moveLine(walk, 0, -walk.state.leading);
}

/** A number between two texts moves the second one closer. */
function show(walk: Walk, operands: readonly Operand[]): void {
  const { state, reader, content } = walk;
  for (const operand of operands.flatMap((one) => (Array.isArray(one) ? one : [one]))) {
    if (typeof operand === "number") {
      walk.text = combine(moving((-operand / 1000) * state.size * state.stretch, 0), walk.text);
    } else if (isText(operand) && reader.writer.text.length < mostLetters && reader.budget.operations-- > 0) {
      const glyphs = (state.glyphs ?? reader.fonts(undefined))(bytesOf(operand, content));
      const start = penOf(walk);
      walk.text = combine(moving(widthOf(glyphs, state), 0), walk.text);
      const letters = glyphs.map((glyph) => glyph.letters);
      reader.writer.write(start, penOf(walk), letters, state.isHidden);
    }
  }
}

function widthOf(glyphs: readonly Glyph[], { size, stretch, letterSpacing, wordSpacing }: State): number {
  let width = 0;
  for (const glyph of glyphs) {
    width += glyph.width * size + letterSpacing + (glyph.isSpace ? wordSpacing : 0);
  }
  return width * stretch;
}

function penOf({ state, text }: Walk): Pen {
  const [a, b, c, d, x, y] = combine(combine(moving(0, state.rise), text), state.ctm);
  const length = Math.hypot(a, b) || 1;
  return { x, y, along: [a / length, b / length], size: Math.abs(state.size) * Math.hypot(c, d) };
}

const mostSaved = 500;
const unit: Box = { left: 0, bottom: 0, right: 1, top: 1 };

function followNamed({ resources, state, reader }: Walk, name: Operand | undefined): void {
  if (typeof name !== "string") return;
  const object = dictAt(resources, "XObject")?.lookup(PDFName.of(name));
  if (!(object instanceof PDFStream)) return;
  if (object.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Form")) {
    followForm(object, resources, state.ctm, reader);
  } else {
    reader.writer.picture(transformed(unit, state.ctm));
  }
}

function followForm(
  form: PDFStream,
  resources: PDFDict | undefined,
  ctm: Matrix,
  { depth, ...reader }: Reader,
): void {
  if (depth <= 0) {
    // What is nested deeper is not known.
    reader.budget.operations = 0;
    return;
  }
  const drawing = {
    content: contentOf(form) ?? new Uint8Array(),
    resources: dictAt(form.dict, "Resources") ?? resources,
    matrix: combine(matrixAt(form.dict, "Matrix"), ctm),
  };
  follow(drawing, { ...reader, depth: depth - 1 });
}
