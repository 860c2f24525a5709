// Reads a packet with pdf.js, which shares no code with the writer: its page labels, where its bookmarks and links
// lead, and what is stamped on its pages.
import type {
  Annotation,
  DocumentReader,
  LoadingTask,
  OperatorList,
  PageReader,
  TextItem,
} from "unpdf/pdfjs";
import { fileProblems } from "../../core/files/kinds-and-problems.ts";

/** A packet as a PDF reader sees it. Pages count from 1. */
export interface PacketReading {
  readonly pages: number;
  /** The title of the file; empty if it has none. */
  readonly title: string;
  /** Active content, in the plural: "form fields", "scripts". */
  readonly active: readonly string[];
  readonly labels: readonly string[];
  /** Those of the first level. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number | undefined }[];
  /** The stamps in the margins of each page, over the page of the file that it shows. */
  readonly stamps: readonly (readonly string[])[];
  /** The links on a page, from top to bottom; none if the page cannot be read. */
  readonly linksOn: (page: number) => Promise<readonly PacketLink[]>;
  /** Frees the reader's memory. Nothing can be read afterward. */
  readonly close: () => Promise<void>;
}

export interface PacketLink {
  /** From its right end to the right edge of the page, in points. */
  readonly fromRight: number;
  /** The text under the link. */
  readonly text: string;
  /** The page that it opens. */
  readonly page: number | undefined;
}

/** The bytes of a packet, as a new array each time, because the reader takes ownership. */
export interface PacketBytes {
  readonly whole: () => Uint8Array;
  /** For reading without the files from elsewhere: the pages without nested drawings, as far as known. */
  readonly withoutDrawings: () => Uint8Array;
}

/** Opens a packet and reads its structure; or gives the reason why it does not open, continuing the sentence "It …". */
export async function readPacket(bytes: PacketBytes): Promise<PacketReading | { readonly reason: string }> {
  const pages = bytes.withoutDrawings();
  const trouble = troubleAtEnd(pages);
  if (trouble) return trouble;
  provideBufferTransfer();
  const { getDocument, OPS } = await import("unpdf/pdfjs");
  const tasks: LoadingTask[] = [];
  const open = async (data: Uint8Array) => {
    const task = getDocument({ data, ...textAlone });
    tasks.push(task);
    return await task.promise;
  };
  const close = async () => {
    for (const task of tasks) await task.destroy();
  };
  const opened: { whole?: Promise<DocumentReader> } = {};
  try {
    const document = await open(pages);
    const names = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name] as const));
    const numbers = new Map<string, number>();
    const stamps: (readonly string[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      if (page.ref) numbers.set(nameOf(page.ref), number);
      stamps.push(stampsIn(await page.getOperatorList({ annotationMode: noAnnotations }), names, page.view));
      page.cleanup();
    }
    const find = (destination: unknown) => pageOf(destination, numbers);
    return {
      pages: document.numPages,
      ...(await aboutFile(document)),
      labels: (await document.getPageLabels()) ?? [],
      bookmarks: ((await document.getOutline()) ?? []).map(({ title, dest }) => ({
        title,
        page: find(dest),
      })),
      stamps,
      async linksOn(number) {
        opened.whole ??= open(bytes.whole());
        try {
          const page = await (await opened.whole).getPage(number);
          return await linksOn(page, find);
        } catch {
          return [];
        }
      },
      close,
    };
  } catch {
    await close();
    return fileProblems.damaged;
  }
}

/**
 * pdf.js resizes font data with a method that Node 20, on which the command line runs, lacks; without it, all text in
 * that font would be missing.
 */
function provideBufferTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    value(this: ArrayBuffer, length: number) {
      return this.slice(0, length);
    },
  });
}

/** Decodes no picture, loads no font into a browser, and fetches nothing. */
const textAlone = { maxImageSize: 0, disableFontFace: true, useSystemFonts: false, verbosity: 0 };
const noAnnotations = 0;

/**
 * A reader repairs a file whose cross-reference table is missing or not at the stated offset. A packet must not need
 * that.
 */
function troubleAtEnd(bytes: Uint8Array): { readonly reason: string } | undefined {
  const end = latin(bytes.subarray(-1024));
  const offset = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  if (offset === undefined) return fileProblems["cut-off"];
  const table = latin(bytes.subarray(Number(offset), Number(offset) + 32));
  return /^(?:xref|\d+ \d+ obj)\s/.test(table) ? undefined : fileProblems.damaged;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

async function aboutFile(document: DocumentReader): Promise<Pick<PacketReading, "title" | "active">> {
  const { info } = await document.getMetadata();
  const fields = await document.getFieldObjects();
  const scripts = await document.getJSActions();
  return {
    title: typeof info.Title === "string" ? info.Title : "",
    active: [...(fields ? ["form fields"] : []), ...(scripts ? ["scripts"] : [])],
  };
}

function nameOf({ num, gen }: { readonly num: number; readonly gen: number }): string {
  return `${num} ${gen}`;
}

/** The page that a destination opens: a list that begins with the reference to a page. */
function pageOf(destination: unknown, numbers: ReadonlyMap<string, number>): number | undefined {
  const page: unknown = Array.isArray(destination) ? destination[0] : undefined;
  const isReference = typeof page === "object" && page !== null && "num" in page && "gen" in page;
  return isReference ? numbers.get(`${page.num} ${page.gen}`) : undefined;
}

/** [a, b, c, d, e, f], as in a PDF. */
type Transform = readonly number[];

const identity: Transform = [1, 0, 0, 1, 0, 0];

/** The height of the upper and lower margin with stamps, in points. */
const margin = 36;

/** Where the next text begins. */
interface Pen {
  /** From the current coordinate system of the page to that of the page itself. */
  readonly page: Transform;
  readonly saved: readonly Transform[];
  /** From the current line to the current coordinate system. */
  readonly line: Transform;
  /** The nesting depth of drawings; 0 on the page itself. */
  readonly depth: number;
}

const atRest: Pen = { page: identity, saved: [], line: identity, depth: 0 };

/** The operators that move the pen, by their names in pdf.js. */
const movements: ReadonlyMap<string, (pen: Pen, operands: readonly unknown[]) => Pen> = new Map([
  ["save", (pen) => ({ ...pen, saved: [...pen.saved, pen.page] })],
  ["restore", (pen) => ({ ...pen, page: pen.saved.at(-1) ?? pen.page, saved: pen.saved.slice(0, -1) })],
  ["transform", (pen, matrix) => ({ ...pen, page: combine(numbersIn(matrix), pen.page) })],
  ["paintFormXObjectBegin", (pen) => ({ ...pen, depth: pen.depth + 1 })],
  ["paintFormXObjectEnd", (pen) => ({ ...pen, depth: pen.depth - 1 })],
  ["beginText", (pen) => ({ ...pen, line: identity })],
  ["setTextMatrix", (pen, [matrix]) => ({ ...pen, line: numbersIn(matrix) })],
  ["moveText", (pen, way) => ({ ...pen, line: combine([1, 0, 0, 1, ...numbersIn(way)], pen.line) })],
]);

/**
 * The texts that begin in the upper or lower margin and belong to the page itself. A file's page is a nested drawing,
 * and its texts are not stamps.
 */
function stampsIn(
  { fnArray, argsArray }: OperatorList,
  names: ReadonlyMap<number, string>,
  [, , width, height]: readonly [number, number, number, number],
): readonly string[] {
  const stamps: string[] = [];
  let pen = atRest;
  for (const [index, operator] of fnArray.entries()) {
    const name = names.get(operator) ?? "";
    const operands = argsArray[index] ?? [];
    pen = movements.get(name)?.(pen, operands) ?? pen;
    if (name !== "showText" || pen.depth > 0) continue;
    const [, , , , x = 0, y = 0] = combine(pen.line, pen.page);
    const isInMargin = (y >= 0 && y < margin) || (y > height - margin && y <= height);
    if (isInMargin && x >= 0 && x <= width) stamps.push(lettersIn(operands[0]));
  }
  return stamps;
}

/** First `inner`, then `outer`. */
function combine(inner: Transform, outer: Transform): Transform {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The numbers of a plain or typed array. */
function numbersIn(value: unknown): readonly number[] {
  const items: readonly unknown[] =
    value instanceof Float32Array || Array.isArray(value) ? Array.from<unknown>(value) : [];
  return items.map(Number);
}

/** The characters of a text's glyphs; the numbers between them adjust the spacing. */
function lettersIn(glyphs: unknown): string {
  const items: readonly unknown[] = Array.isArray(glyphs) ? glyphs : [];
  return items
    .map((glyph) => (typeof glyph === "object" && glyph !== null && "unicode" in glyph ? glyph.unicode : ""))
    .join("");
}

async function linksOn(
  page: PageReader,
  find: (destination: unknown) => number | undefined,
): Promise<readonly PacketLink[]> {
  const annotations = await page.getAnnotations();
  const { items } = await page.getTextContent();
  const [, , width] = page.view;
  return annotations
    .filter(({ subtype }) => subtype === "Link")
    .toSorted((one, other) => other.rect[3] - one.rect[3])
    .map((link) => ({
      fromRight: width - link.rect[2],
      text: textOn(link, items),
      page: find(link.dest),
    }));
}

/** The texts that begin on a link. */
function textOn({ rect: [left, bottom, right, top] }: Annotation, items: readonly TextItem[]): string {
  return items
    .filter(({ transform: [, , , , x = 0, y = 0] = [] }) => {
      return x >= left - 1 && x <= right && y >= bottom - 1 && y <= top;
    })
    .map(({ str = "" }) => str.trim())
    .filter((text) => text !== "")
    .join(" ");
}
