// Reads the objects of a written packet by its own table, from the disk, each when it is needed.
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { type Dictionary, Name, parsed, Reference, type Value, Word } from "./values.ts";

/** Gives this many bytes of the file from an offset on, fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** A file that is on the disk, or in memory. */
export interface ReadableFile {
  readonly size: number;
  readonly read: ReadAt;
}

/** A file in memory. */
export function fileOf(bytes: Uint8Array): ReadableFile {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Thrown for a file that is not exactly as a packet is written. */
export class NotWhole extends Error {
  readonly isCutOff: boolean;
  constructor(what: string, isCutOff = false) {
    super(what);
    this.isCutOff = isCutOff;
  }
}

/** A stream with its entries, and where its data is. */
export interface StoredStream {
  readonly dictionary: Dictionary;
  readonly from: number;
  readonly length: number;
}

export class WrittenFile {
  readonly trailer: Dictionary;
  private readonly file: ReadableFile;
  private readonly places: ReadonlyMap<number, Place>;
  private readonly streams = new Map<number, StoredStream>();
  private readonly values = new Map<number, Value>();
  private readonly packed = new Map<number, PackedObjects>();

  private constructor(file: ReadableFile, trailer: Dictionary, places: ReadonlyMap<number, Place>) {
    this.file = file;
    this.trailer = trailer;
    this.places = places;
  }

  /** Reads the table, and checks that each object is where it says and ends where the next one begins. */
  static async open(given: ReadableFile): Promise<WrittenFile> {
    const file = inWindows(given);
    const end = latin(await file.read(Math.max(0, file.size - 1024), 1024));
    const offset = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
    if (offset === undefined) throw new NotWhole("its end is missing", true);
    const table = await objectAt(file, Number(offset));
    if (!("from" in table.object)) throw new NotWhole("its table is missing");
    const { dictionary } = table.object;
    const rows = await dataOf(file, table.object);
    const own = new WrittenFile(file, dictionary, placesIn(rows, dictionary));
    await own.checkObjects(table.end);
    return own;
  }

  /** The value, or what it refers to. A stream is given as its entries. */
  async value(value: Value | undefined): Promise<Value> {
    if (!(value instanceof Reference)) return value ?? null;
    const stream = this.streams.get(value.number);
    if (stream) return stream.dictionary;
    const known = this.values.get(value.number);
    if (known !== undefined) return known;
    const place = this.places.get(value.number);
    if (!place || !("holder" in place)) return null;
    const { text, offsets } = await this.packedIn(place.holder);
    const [packed = null] = parsed(text.slice(offsets[place.index], offsets[place.index + 1])).values;
    this.values.set(value.number, packed);
    return packed;
  }

  async dictionary(value: Value | undefined): Promise<Dictionary> {
    const found = await this.value(value);
    return found instanceof Map ? found : new Map();
  }

  async list(value: Value | undefined): Promise<readonly Value[]> {
    const found = await this.value(value);
    return Array.isArray(found) ? found : [];
  }

  /** The decompressed data of a stream; empty if there is none. */
  async content(value: Value | undefined): Promise<string> {
    const stream = value instanceof Reference ? this.streams.get(value.number) : undefined;
    return stream ? latin(await dataOf(this.file, stream)) : "";
  }

  /** The SHA-256 of a stream's data as it is stored. */
  async fingerprint(value: Value | undefined): Promise<string> {
    const hash = createHash("sha256");
    for await (const piece of this.pieces(value)) hash.update(piece);
    return hash.digest("hex");
  }

  /** The length of a stream's data as it is stored; undefined for another object. */
  lengthOf({ number }: Reference): number | undefined {
    return this.streams.get(number)?.length;
  }

  /** A stream's data as it is stored, or so many bytes at its beginning and at its end. */
  async *pieces(value: Value | undefined, most?: number): AsyncGenerator<Uint8Array> {
    const stream = value instanceof Reference ? this.streams.get(value.number) : undefined;
    if (!stream) return;
    const { from, length } = stream;
    if (most !== undefined) {
      const read = Math.min(most, length);
      yield await this.file.read(from, read);
      yield await this.file.read(from + length - read, read);
      return;
    }
    for (let at = 0; at < length; at += longestPiece) {
      yield await this.file.read(from + at, Math.min(longestPiece, length - at));
    }
  }

  /** An object as it is written; a stream without its data and its length. Empty if there is no such object. */
  async textOf(number: number): Promise<string> {
    const place = this.places.get(number);
    if (!place) return "";
    if ("holder" in place) {
      const { text, offsets } = await this.packedIn(place.holder);
      return text.slice(offsets[place.index], offsets[place.index + 1]).trim();
    }
    const stream = this.streams.get(number);
    const length = stream ? stream.from - place.offset : longestEntries;
    const text = latin(await this.file.read(place.offset, length)).replace(/^\d+ \d+ obj\s/, "");
    if (!stream) return text.slice(0, parsed(text, 0, objectEnds).end).replace(/\s*endobj$/, "");
    return text.replace(/\s*stream\r?\n$/, "").replace(/^<<\/Length \d+ /, "<<");
  }

  private async packedIn(holder: number): Promise<PackedObjects> {
    const known = this.packed.get(holder);
    if (known) return known;
    const stream = this.streams.get(holder);
    const [first] = numbersIn([stream?.dictionary.get("First") ?? null]);
    if (!stream || first === undefined) throw new NotWhole("packed objects are missing");
    const text = latin(await dataOf(this.file, stream));
    const numbers = numbersIn(parsed(text.slice(0, first)).values);
    const offsets = numbers.flatMap((offset, index) => (index % 2 === 1 ? [first + offset] : []));
    const packed = { text, offsets };
    this.packed.set(holder, packed);
    return packed;
  }

  /** Reads the entries of each object; `last` is where the table ends. */
  private async checkObjects(last: number): Promise<void> {
    const own = [...this.places].flatMap(([number, place]) =>
      "offset" in place ? [[number, place.offset] as const] : [],
    );
    own.sort(([, one], [, other]) => one - other);
    for (const [index, [number, offset]] of own.entries()) {
      const { object, end, number: written } = await objectAt(this.file, offset);
      const next = own[index + 1]?.[1] ?? last;
      const isNear = next === end || latin(await this.file.read(end, Math.min(16, next - end))).trim() === "";
      if (written !== number || next < end || next - end > 16 || !isNear)
        throw new NotWhole("an object is damaged");
      if ("from" in object) this.streams.set(number, object);
      else this.values.set(number, object.value);
    }
  }
}

/** The text of objects that are compressed together, and where each begins. */
interface PackedObjects {
  readonly text: string;
  readonly offsets: readonly number[];
}

const longestPiece = 1024 * 1024;

/** Where an object is: by itself, or among those that are compressed together. */
type Place = { readonly offset: number } | { readonly holder: number; readonly index: number };

function placesIn(rows: Uint8Array, dictionary: Dictionary): ReadonlyMap<number, Place> {
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = numbersIn(dictionary.get("W"));
  const width = kindWidth + firstWidth + secondWidth;
  const places = new Map<number, Place>();
  const [size = 0] = numbersIn([dictionary.get("Size") ?? null]);
  const index = numbersIn(dictionary.get("Index"));
  const ranges = index.length > 0 ? index : [0, size];
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [from = 0, count = 0] = ranges.slice(range, range + 2);
    for (let number = from; number < from + count && at + width <= rows.length; number++, at += width) {
      const kind = valueAt(rows, at, kindWidth);
      const one = valueAt(rows, at + kindWidth, firstWidth);
      const other = valueAt(rows, at + kindWidth + firstWidth, secondWidth);
      if (kind === 1) places.set(number, { offset: one });
      if (kind === 2) places.set(number, { holder: one, index: other });
    }
  }
  return places;
}

function valueAt(rows: Uint8Array, at: number, width: number): number {
  return rows.subarray(at, at + width).reduce((value, byte) => value * 256 + byte, 0);
}

export function numbersIn(value: Value | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === "number") : [];
}

interface FoundObject {
  readonly number: number;
  readonly object: StoredStream | { readonly value: Value };
  readonly end: number;
}

const objectEnds = new Set(["stream", "endobj"]);

async function objectAt(file: ReadableFile, offset: number): Promise<FoundObject> {
  for (const length of [beginning, longestEntries]) {
    const text = latin(await file.read(offset, length));
    const [head, number] = /^(\d+) \d+ obj\s/.exec(text) ?? [];
    if (head === undefined) break;
    const { values, end, isWhole } = parsed(text, head.length, objectEnds);
    const [value = null, last] = values;
    const word = isWhole && last instanceof Word ? last.word : "";
    if (word === "endobj") return { number: Number(number), object: { value }, end: offset + end };
    if (word !== "stream" || !(value instanceof Map)) continue;
    const size: unknown = value.get("Length");
    const from = offset + end + (text[end] === "\r" ? 2 : 1);
    if (typeof size !== "number") break;
    const ending = /^(?:\r\n|\n|\r)endstream\s+endobj/.exec(latin(await file.read(from + size, 32)))?.[0];
    if (ending === undefined) break;
    const stream = { dictionary: value as Dictionary, from, length: size };
    return { number: Number(number), object: stream, end: from + size + ending.length };
  }
  throw new NotWhole("an object is damaged");
}

/** The number of bytes that contain the entries of an object in nearly all cases, and in all cases. */
const beginning = 2048;
const longestEntries = 4 * 1024 * 1024;

async function dataOf(file: ReadableFile, { dictionary, from, length }: StoredStream): Promise<Uint8Array> {
  const bytes = await file.read(from, length);
  const filter = dictionary.get("Filter");
  if (filter === undefined) return bytes;
  const [only, ...more] = Array.isArray(filter) ? filter : [filter];
  if (!(only instanceof Name) || only.name !== "FlateDecode" || more.length > 0) return new Uint8Array();
  try {
    return inflateSync(bytes, { maxOutputLength: mostInflated });
  } catch {
    throw new NotWhole("a stream is damaged");
  }
}

const mostInflated = 256 * 1024 * 1024;

/** Small pieces that follow one another are read together. */
function inWindows({ size, read }: ReadableFile): ReadableFile {
  let window: { readonly from: number; readonly bytes: Uint8Array } = { from: 0, bytes: new Uint8Array() };
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + length);
      if (length > widest) return await read(offset, length);
      if (offset < window.from || end > window.from + window.bytes.length) {
        window = { from: offset, bytes: await read(offset, widest) };
      }
      return window.bytes.subarray(offset - window.from, end - window.from);
    },
  };
}

const widest = 16 * 1024;

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
