// Writes the objects of a packet, each as soon as it is complete, so that its pictures are never in memory at once.
import { createHash } from "node:crypto";
import { deflated, type ObjectSink, referenceTo } from "../read/index.ts";

/** Receives the next bytes of a file. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** The same objects, put in the same order, give the same bytes. */
export class PacketFile implements ObjectSink {
  private readonly output: Write;
  private readonly places: (ObjectPlace | undefined)[] = [undefined];
  /** Objects without a stream, which are compressed together. */
  private packed: { readonly number: number; readonly written: string }[] = [];
  private packedLength = 0;
  private readonly shared = new Map<string, number>();
  private readonly gathered: Uint8Array[] = [];
  private readonly together = new Uint8Array(mostTogether);
  private gatheredLength = 0;
  private length = 0;
  private readonly sizes: ObjectSizes | undefined;

  constructor(output: Write, sizes?: ObjectSizes) {
    this.output = output;
    this.sizes = sizes;
    this.append(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"));
  }

  reserve(): number {
    return this.places.push(undefined) - 1;
  }

  put(number: number, written: string, body?: Uint8Array): void {
    this.sizes?.add(number, written, body?.length ?? 0);
    if (body) {
      this.putStream(number, written, body);
      return;
    }
    this.packed.push({ number, written });
    this.packedLength += written.length;
    if (this.packed.length === mostPacked || this.packedLength > longestPacked) this.putPacked();
  }

  putShared(written: string, body: Uint8Array): number {
    const fingerprint = createHash("sha256").update(written, "latin1").update(body).digest("base64");
    const known = this.shared.get(fingerprint);
    if (known !== undefined) return known;
    const number = this.reserve();
    this.shared.set(fingerprint, number);
    this.put(number, written, body);
    return number;
  }

  /** Whether so much is complete that it should be written. */
  isFull(): boolean {
    return this.gatheredLength > mostGathered;
  }

  /** Writes what is complete, and releases it. */
  async flush(): Promise<void> {
    const pieces = [...this.gathered];
    this.gathered.length = 0;
    this.gatheredLength = 0;
    let length = 0;
    const writeSmall = async (): Promise<void> => {
      if (length > 0) await this.output(this.together.subarray(0, length));
      length = 0;
    };
    for (const piece of pieces) {
      if (length + piece.length > this.together.length) await writeSmall();
      if (piece.length > this.together.length) {
        await this.output(piece);
        continue;
      }
      this.together.set(piece, length);
      length += piece.length;
    }
    await writeSmall();
  }

  /** Writes the rest. Nothing may be put afterward. */
  async finish(root: number, info: number): Promise<void> {
    this.putPacked();
    const own = this.reserve();
    const start = this.length;
    this.places[own] = { kind: "by itself", offset: start };
    const entries = `<</Type /XRef /Size ${this.places.length} /W [1 5 2] /Root ${referenceTo(root)} /Info ${referenceTo(info)} /Filter /FlateDecode>>`;
    this.putStream(own, entries, deflated(this.table()));
    this.append(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    await this.flush();
  }

  private table(): Uint8Array {
    const rows = Buffer.alloc(this.places.length * 8);
    this.places.forEach((place, number) => {
      const at = number * 8;
      if (!place) {
        rows.writeUInt16BE(number === 0 ? 0xffff : 0, at + 6);
        return;
      }
      const isByItself = place.kind === "by itself";
      rows.writeUInt8(isByItself ? 1 : 2, at);
      rows.writeUIntBE(isByItself ? place.offset : place.holder, at + 1, 5);
      rows.writeUInt16BE(isByItself ? 0 : place.index, at + 6);
    });
    return rows;
  }

  private putPacked(): void {
    const { packed } = this;
    if (packed.length === 0) return;
    this.packed = [];
    this.packedLength = 0;
    const holder = this.reserve();
    const offsets: string[] = [];
    let at = 0;
    packed.forEach(({ number, written }, index) => {
      offsets.push(`${number} ${at}`);
      at += written.length + 1;
      this.places[number] = { kind: "within", holder, index };
    });
    const head = `${offsets.join(" ")}\n`;
    const content = Buffer.from(`${head}${packed.map(({ written }) => written).join("\n")}\n`, "latin1");
    const entries = `<</Type /ObjStm /N ${packed.length} /First ${head.length} /Filter /FlateDecode>>`;
    this.putStream(holder, entries, deflated(content));
  }

  private putStream(number: number, written: string, body: Uint8Array): void {
    this.places[number] = { kind: "by itself", offset: this.length };
    const entries = written.replace("<<", `<</Length ${body.length} `);
    this.append(Buffer.from(`${number} 0 obj\n${entries}\nstream\n`, "latin1"));
    this.append(body);
    this.append(ending);
  }

  private append(bytes: Uint8Array): void {
    this.gathered.push(bytes);
    this.gatheredLength += bytes.length;
    this.length += bytes.length;
  }
}

type ObjectPlace =
  | { readonly kind: "by itself"; readonly offset: number }
  | { readonly kind: "within"; readonly holder: number; readonly index: number };

const ending = Buffer.from("\nendstream\nendobj\n");
const mostPacked = 200;
const longestPacked = 256 * 1024;
const mostGathered = 4 * 1024 * 1024;

/** To copy pieces of up to this length together costs less than to write each. */
const mostTogether = 1024 * 1024;

/** The size of each object of a packet and what it refers to, to measure pages. */
export class ObjectSizes {
  private readonly objects = new Map<
    number,
    { readonly bytes: number; readonly references: readonly number[] }
  >();

  add(number: number, written: string, body: number): void {
    const references = [...written.matchAll(/(\d+) 0 R/g)].map(([, reference]) => Number(reference));
    this.objects.set(number, { bytes: written.length + body + overhead, references });
  }

  /** The bytes of all objects that are reached from a page and not `seen`, without other pages. */
  bytesFrom(page: number, pages: ReadonlySet<number>, seen: Set<number>): number {
    const waiting = [page];
    let bytes = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const object =
        seen.has(next) || (next !== page && pages.has(next)) ? undefined : this.objects.get(next);
      if (!object) continue;
      seen.add(next);
      bytes += object.bytes;
      for (const reference of object.references) waiting.push(reference);
    }
    return bytes;
  }
}

/** The words around an object, and its row in the table. */
const overhead = 60;
