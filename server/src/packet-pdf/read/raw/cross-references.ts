// The cross-reference tables of a PDF: where each object is. Those of later updates have precedence.
import { withoutPredictor } from "./inflate.ts";
import { contentOf, NotPlain, objectAt, type RawObject } from "./raw-object.ts";
import { scanObject } from "./scan.ts";

export interface CrossReferences {
  /** By object number: the offset of the object, or its place in an object stream. */
  readonly places: ReadonlyMap<number, number | { readonly holder: number; readonly index: number }>;
  /** The generation numbers that are not 0. */
  readonly generations: ReadonlyMap<number, number>;
  /** The dictionary of the last update, which names the catalog. */
  readonly trailer: Buffer;
  readonly largest: number;
}

interface Reading {
  readonly bytes: Buffer;
  readonly places: Map<number, number | { readonly holder: number; readonly index: number }>;
  readonly generations: Map<number, number>;
  /** All numbers that a table has named, also those of deleted objects. */
  readonly named: Set<number>;
}

/** Throws NotPlain unless all tables are exactly where the file says, and nothing is encrypted. */
export function readCrossReferences(bytes: Buffer): CrossReferences {
  if (bytes.toString("latin1", 0, 5) !== "%PDF-") throw new NotPlain("something before its beginning");
  const end = bytes.toString("latin1", Math.max(0, bytes.length - 1024));
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  if (start === undefined) throw new NotPlain("something after its end");
  const reading: Reading = { bytes, places: new Map(), generations: new Map(), named: new Set() };
  const seen = new Set<number>();
  let trailer: Buffer | undefined;
  for (let offset: number | undefined = Number(start); offset !== undefined; ) {
    if (seen.has(offset) || seen.size === mostUpdates) throw new NotPlain("a table after itself");
    seen.add(offset);
    const { dictionary, free } = readSection(reading, offset);
    trailer ??= dictionary;
    const words = outermost(dictionary);
    if (/\/Encrypt\b/.test(words)) throw new NotPlain("encrypted");
    // Such a table calls free what only its stream knows.
    const hybrid = /\/XRefStm\s+(\d+)/.exec(words)?.[1];
    if (hybrid !== undefined) readStream(reading, Number(hybrid));
    for (const number of free) put(reading, number, undefined, 0);
    const before: string | undefined = /\/Prev\s+(\d+)\b(?!\s+\d+\s+R)/.exec(words)?.[1];
    offset = before === undefined ? undefined : Number(before);
  }
  if (!trailer) throw new NotPlain("no trailer");
  return { ...reading, trailer, largest: largestOf(reading.named) };
}

const mostUpdates = 500;

function largestOf(numbers: ReadonlySet<number>): number {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}

/** The text of a dictionary without its strings, in which anything may be written. */
function outermost(dictionary: Buffer): string {
  return dictionary.toString("latin1").replaceAll(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, "()");
}

interface Section {
  /** The trailer. */
  readonly dictionary: Buffer;
  /** The numbers of deleted objects. */
  readonly free: readonly number[];
}

function readSection(reading: Reading, offset: number): Section {
  const beginning = reading.bytes.toString("latin1", offset, offset + 24);
  const keyword = /^\s*xref\s+/.exec(beginning)?.[0];
  if (keyword !== undefined) return readTable(reading, offset + keyword.length);
  return { dictionary: readStream(reading, offset), free: [] };
}

/** A classic table, whose rows have 20 bytes each. */
function readTable(reading: Reading, from: number): Section {
  const { bytes } = reading;
  const free: number[] = [];
  let at = from;
  for (;;) {
    const head = bytes.toString("latin1", at, at + 40);
    const [all, first, count] = /^\s*(\d+)\s+(\d+)[ \t]*(?:\r\n|\n|\r)/.exec(head) ?? [];
    if (all === undefined) break;
    at += all.length;
    for (let index = 0; index < Number(count); index++, at += 20) {
      const row = bytes.toString("latin1", at, at + 20);
      const [, offset, generation, kind] = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}$/.exec(row) ?? [];
      if (kind === undefined) throw new NotPlain("a damaged table");
      if (kind === "f" || Number(offset) === 0) free.push(Number(first) + index);
      else put(reading, Number(first) + index, Number(offset), Number(generation));
    }
  }
  const keyword = /^\s*trailer(?=[\s<])/.exec(bytes.toString("latin1", at, at + 40))?.[0];
  const end = bytes.indexOf("startxref", at);
  if (keyword === undefined || end < 0) throw new NotPlain("no trailer");
  const dictionary = scanObject(bytes, at + keyword.length, end);
  if (dictionary?.next !== "") throw new NotPlain("a damaged trailer");
  return { dictionary: bytes.subarray(dictionary.start, dictionary.end), free };
}

/** A table in a stream. */
function readStream(reading: Reading, offset: number): Buffer {
  const object = objectAt(reading.bytes, offset, () => undefined);
  if (!object?.body || object.type !== "XRef") throw new NotPlain("no table");
  const dictionary = object.bytes.subarray(object.start, object.end);
  const words = outermost(dictionary);
  const rows = rowsOf(object, words);
  const widths = numbersAt(words, "W");
  const [size = 0] = numbersAt(words, "Size");
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const width = kindWidth + firstWidth + secondWidth;
  if (!rows || widths.length < 3 || width === 0 || width > 24 || firstWidth > 6 || secondWidth > 6) {
    throw new NotPlain("a damaged table");
  }
  const index = numbersAt(words, "Index");
  const ranges = index.length > 0 ? index : [0, size];
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2);
    for (let number = first; number < first + count; number++, at += width) {
      if (at + width > rows.length) throw new NotPlain("a short table");
      const kind = kindWidth === 0 ? 1 : valueAt(rows, at, kindWidth);
      const one = valueAt(rows, at + kindWidth, firstWidth);
      const other = valueAt(rows, at + kindWidth + firstWidth, secondWidth);
      if (kind === 2) put(reading, number, { holder: one, index: other }, 0);
      else put(reading, number, kind === 1 && one > 0 ? one : undefined, other);
    }
  }
  return dictionary;
}

function rowsOf({ body }: RawObject, words: string): Uint8Array | undefined {
  const content = body && contentOf(words, body);
  const [predictor = 1] = numbersAt(words, "Predictor");
  if (!content || predictor === 1) return content;
  const [columns = 1] = numbersAt(words, "Columns");
  const isPlain = numbersAt(words, "Colors").concat(numbersAt(words, "BitsPerComponent")).length === 0;
  return predictor >= 10 && isPlain && columns > 0 && columns <= 64
    ? withoutPredictor(content, columns)
    : undefined;
}

/** The numbers of an entry, alone or in a list. */
function numbersAt(words: string, key: string): readonly number[] {
  const value = new RegExp(`/${key}\\s*(?:\\[([^\\]]*)\\]|(\\d+))`).exec(words);
  return ((value?.[1] ?? value?.[2])?.match(/\d+/g) ?? []).map(Number);
}

function valueAt(rows: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index++) value = value * 256 + (rows[at + index] ?? 0);
  return value;
}

/** The first table that names an object counts: the last one that was written. */
function put(
  { places, generations, named }: Reading,
  number: number,
  place: number | { readonly holder: number; readonly index: number } | undefined,
  generation: number,
): void {
  if (named.has(number)) return;
  named.add(number);
  if (place === undefined) return;
  places.set(number, place);
  if (typeof place === "number" && generation !== 0) generations.set(number, generation);
}
