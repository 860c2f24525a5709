// The texts of a page of a packet, each with the position where it begins.
import { type Dictionary, Name, parsed, Reference, type Value, Word } from "./values.ts";
import { numbersIn, type WrittenFile } from "./written-file.ts";

export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Reads the texts of pages; remembers the letters of fonts. */
export class TextReader {
  private readonly file: WrittenFile;
  private readonly fonts = new Map<number, Promise<Decoder>>();

  constructor(file: WrittenFile) {
    this.file = file;
  }

  /** Without the texts of nested drawings, such as the pages of files, unless `nested`. */
  async textsOn(page: Dictionary, resources: Dictionary, nested: boolean): Promise<readonly PageText[]> {
    const contents = page.get("Contents");
    const parts =
      contents instanceof Reference ? await this.partsOf(contents) : await this.file.list(contents);
    const drawings: string[] = [];
    for (const part of parts) drawings.push(await this.file.content(part));
    return await this.textsIn(drawings.join("\n"), resources, identity, nested ? deepest : 0);
  }

  private async partsOf(contents: Reference): Promise<readonly Value[]> {
    const list = await this.file.list(contents);
    return list.length > 0 ? list : [contents];
  }

  private async textsIn(
    drawing: string,
    resources: Dictionary,
    matrix: Transform,
    depth: number,
  ): Promise<readonly PageText[]> {
    const texts: PageText[] = [];
    let pen: Pen = { page: matrix, line: identity, leading: 0, saved: undefined, font: undefined };
    let operands: Value[] = [];
    for (const value of parsed(drawing).values) {
      if (!(value instanceof Word)) {
        operands.push(value);
        continue;
      }
      const { word } = value;
      if (word === "Tf") pen = { ...pen, font: await this.fontNamed(operands[0], resources) };
      else if (word === "Do" && depth > 0)
        texts.push(...(await this.textsOf(operands[0], resources, pen, depth)));
      else pen = movements.get(word)?.(pen, operands) ?? pen;
      if (showing.has(word)) {
        const [, , , , x = 0, y = 0] = combine(pen.line, pen.page);
        texts.push({ text: shownText(operands.at(-1), pen.font), x, y });
      }
      operands = [];
    }
    return texts;
  }

  /** The texts of a nested drawing. */
  private async textsOf(
    name: Value | undefined,
    resources: Dictionary,
    { page }: Pen,
    depth: number,
  ): Promise<readonly PageText[]> {
    const objects = await this.file.dictionary(resources.get("XObject"));
    const reference = name instanceof Name ? objects.get(name.name) : undefined;
    const form = await this.file.dictionary(reference);
    const kind = form.get("Subtype");
    if (!(kind instanceof Name) || kind.name !== "Form") return [];
    const own = numbersIn(form.get("Matrix"));
    const inner = await this.file.dictionary(form.get("Resources"));
    const content = await this.file.content(reference);
    return await this.textsIn(content, inner, own.length === 6 ? combine(own, page) : page, depth - 1);
  }

  private async fontNamed(name: Value | undefined, resources: Dictionary): Promise<Decoder | undefined> {
    const fonts = await this.file.dictionary(resources.get("Font"));
    const font = name instanceof Name ? fonts.get(name.name) : undefined;
    if (!(font instanceof Reference)) return undefined;
    const known = this.fonts.get(font.number) ?? this.decoderOf(font);
    this.fonts.set(font.number, known);
    return await known;
  }

  private async decoderOf(reference: Reference): Promise<Decoder> {
    const font = await this.file.dictionary(reference);
    const kind = font.get("Subtype");
    if (!(kind instanceof Name) || kind.name !== "Type0") return (text) => text;
    const letters = lettersIn(await this.file.content(font.get("ToUnicode")));
    return (text) => text.replaceAll(/[\s\S]{2}/g, (code) => letters.get(code) ?? "");
  }
}

/** The letters for the bytes of a text. */
type Decoder = (text: string) => string;

/** The deepest nesting of drawings that is followed. */
const deepest = 3;

/** [a, b, c, d, e, f], as in a PDF. */
type Transform = readonly number[];

const identity: Transform = [1, 0, 0, 1, 0, 0];

/** Where the next text begins. */
interface Pen {
  /** From the current coordinate system to that of the page. */
  readonly page: Transform;
  /** From the current line to the current coordinate system. */
  readonly line: Transform;
  readonly leading: number;
  readonly saved: Pen | undefined;
  readonly font: Decoder | undefined;
}

/** The operators that move the pen. */
const movements: ReadonlyMap<string, (pen: Pen, operands: readonly Value[]) => Pen> = new Map([
  ["q", (pen) => ({ ...pen, saved: pen })],
  ["Q", (pen) => (pen.saved ? { ...pen.saved, line: pen.line } : pen)],
  ["cm", (pen, matrix) => ({ ...pen, page: combine(numbersIn(matrix), pen.page) })],
  ["BT", (pen) => ({ ...pen, line: identity })],
  ["Tm", (pen, matrix) => ({ ...pen, line: numbersIn(matrix) })],
  ["TL", (pen, [leading]) => ({ ...pen, leading: typeof leading === "number" ? leading : 0 })],
  ["Td", (pen, way) => moved(pen, numbersIn(way))],
  ["TD", (pen, way) => moved({ ...pen, leading: -(numbersIn(way)[1] ?? 0) }, numbersIn(way))],
  ["T*", (pen) => moved(pen, [0, -pen.leading])],
  ["'", (pen) => moved(pen, [0, -pen.leading])],
  ['"', (pen) => moved(pen, [0, -pen.leading])],
]);

const showing: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"']);

function moved(pen: Pen, [x = 0, y = 0]: readonly number[]): Pen {
  return { ...pen, line: combine([1, 0, 0, 1, x, y], pen.line) };
}

/** First `inner`, then `outer`. */
function combine(inner: Transform, outer: Transform): Transform {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The numbers between the pieces of a text adjust the spacing. */
function shownText(operand: Value | undefined, font: Decoder | undefined): string {
  const pieces: readonly Value[] = Array.isArray(operand) ? operand : [operand ?? null];
  return pieces.map((piece) => (typeof piece === "string" && font ? font(piece) : "")).join("");
}

/** The letters for the codes of a font, by its own table. */
function lettersIn(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  let operands: Value[] = [];
  for (const value of parsed(table).values) {
    if (!(value instanceof Word)) {
      operands.push(value);
      continue;
    }
    if (value.word === "endbfchar") {
      for (let at = 0; at + 1 < operands.length; at += 2)
        setLetters(letters, operands[at], operands[at + 1], 0);
    }
    if (value.word === "endbfrange") {
      for (let at = 0; at + 2 < operands.length; at += 3) setRange(letters, operands.slice(at, at + 3));
    }
    operands = [];
  }
  return letters;
}

function setRange(letters: Map<string, string>, [first, last, to]: readonly Value[]): void {
  if (typeof first !== "string" || typeof last !== "string") return;
  const count = Math.min(codeOf(last) - codeOf(first), 0xffff);
  for (let index = 0; index <= count; index++) {
    const code = String.fromCharCode((codeOf(first) + index) >> 8, (codeOf(first) + index) & 0xff);
    if (Array.isArray(to)) setLetters(letters, code, to[index], 0);
    else setLetters(letters, code, to, index);
  }
}

function codeOf(code: string): number {
  return code.charCodeAt(0) * 256 + code.charCodeAt(1);
}

/** The text is in UTF-16; its last unit is advanced by a number. */
function setLetters(
  letters: Map<string, string>,
  code: Value | undefined,
  to: Value | undefined,
  by: number,
): void {
  if (typeof code !== "string" || typeof to !== "string") return;
  const units = (to.match(/[\s\S]{2}/g) ?? []).map(codeOf);
  letters.set(code, String.fromCharCode(...units.slice(0, -1), ...units.slice(-1).map((unit) => unit + by)));
}
