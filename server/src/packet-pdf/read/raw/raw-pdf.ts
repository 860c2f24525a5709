// Reads the objects of a PDF by its cross-reference table, each when it is requested, as bytes. Whatever is not exactly
// as the format requires is left to the reader that repairs files.
import { type CrossReferences, readCrossReferences } from "./cross-references.ts";
import { mostUnpackedAtOnce } from "./inflate.ts";
import { contentOf, NotPlain, objectAt, type RawObject, wholeIn } from "./raw-object.ts";
import { scanObject } from "./scan.ts";

export class RawPdf {
  readonly table: CrossReferences;
  private readonly bytes: Buffer;
  private readonly objects = new Map<number, RawObject>();
  private readonly streams = new Map<number, ObjectStream>();
  /** Bytes of the object streams, which stay in memory. */
  private unpacked = 0;

  /** Throws NotPlain. */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.table = readCrossReferences(this.bytes);
  }

  /** Undefined for an object that does not exist, which counts as null. Throws NotPlain for one that cannot be read. */
  object(number: number, generation: number): RawObject | undefined {
    const place = this.table.places.get(number);
    if (place === undefined) return undefined;
    if ((this.table.generations.get(number) ?? 0) !== generation) throw new NotPlain("another generation");
    const known = this.objects.get(number);
    if (known) return known;
    const object =
      typeof place === "number"
        ? this.at(number, generation, place)
        : this.within(number, place.holder, place.index);
    this.objects.set(number, object);
    return object;
  }

  /** The objects that are in the file. */
  numbers(): readonly number[] {
    return [...this.table.places.keys()];
  }

  private at(number: number, generation: number, offset: number): RawObject {
    const { bytes } = this;
    const object = objectAt(bytes, offset, (reference) => this.integer(reference));
    if (object?.number !== number || object.generation !== generation)
      throw new NotPlain("not at its offset");
    return object;
  }

  private integer([number = 0, generation = 0]: readonly number[]): number | undefined {
    const place = this.table.places.get(number);
    if (typeof place === "number") {
      const text = this.bytes.toString("latin1", place, place + 64);
      const [, own, of, value] = /^\s*(\d+)\s+(\d+)\s+obj\s+(\d+)\s+endobj/.exec(text) ?? [];
      return Number(own) === number && Number(of) === generation ? Number(value) : undefined;
    }
    const object = this.object(number, generation);
    return object && wholeIn(object.bytes.toString("latin1", object.start, object.end));
  }

  private within(number: number, holder: number, index: number): RawObject {
    const stream = this.streams.get(holder) ?? this.openStream(holder);
    this.streams.set(holder, stream);
    const entry = stream.entries[index];
    if (!entry || entry.number !== number) throw new NotPlain("not in its stream");
    const scanned = scanObject(stream.bytes, entry.from, stream.ends.get(entry.from) ?? stream.bytes.length);
    if (scanned?.next !== "") throw new NotPlain("damaged in its stream");
    return { ...scanned, bytes: stream.bytes, body: undefined };
  }

  private openStream(number: number): ObjectStream {
    if (typeof this.table.places.get(number) !== "number") throw new NotPlain("a stream within a stream");
    const object = this.object(number, 0);
    if (!object?.body || object.type !== "ObjStm") throw new NotPlain("no object stream");
    const head = object.bytes.toString("latin1", object.start, object.end);
    if (/\/DecodeParms\b/.test(head)) throw new NotPlain("an object stream with a predictor");
    const bytes = contentOf(head, object.body);
    const count = wholeIn(/\/N\s+(\d+)/.exec(head)?.[1] ?? "");
    const first = wholeIn(/\/First\s+(\d+)/.exec(head)?.[1] ?? "");
    if (!bytes || count === undefined || first === undefined || first > bytes.length) {
      throw new NotPlain("a damaged object stream");
    }
    this.unpacked += bytes.length;
    if (this.unpacked > mostUnpackedAtOnce) throw new NotPlain("large object streams");
    const numbers = (bytes.toString("latin1", 0, first).match(/\d+/g) ?? []).map(Number);
    if (numbers.length < 2 * count) throw new NotPlain("a short object stream");
    const entries = Array.from({ length: count }, (_, index) => ({
      number: numbers[2 * index] ?? 0,
      from: first + (numbers[2 * index + 1] ?? 0),
    }));
    const starts = entries.map(({ from }) => from).toSorted((one, other) => one - other);
    return {
      bytes,
      entries,
      ends: new Map(starts.map((from, index) => [from, starts[index + 1] ?? bytes.length])),
    };
  }
}

interface ObjectStream {
  readonly bytes: Buffer;
  readonly entries: readonly { readonly number: number; readonly from: number }[];
  readonly ends: ReadonlyMap<number, number>;
}
