// Copies objects of a file into the packet: as the bytes that they are, with the numbers of other objects exchanged.
import { type PDFDict, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { asWritten, type SourceObject, type SourceObjects } from "./source-objects.ts";

/** Receives the objects of the packet. */
export interface ObjectSink {
  /** The number of a new object, which is put later. */
  readonly reserve: () => number;
  /** Puts an object, a dictionary if it has a stream. The length of the stream is added to its entries. */
  readonly put: (number: number, written: string, body?: Uint8Array) => void;
  /** Puts a stream that other files may contain too; the number is that of the first such stream. */
  readonly putShared: (written: string, body: Uint8Array) => number;
}

/** For pages that are only counted and measured. */
export const noPacket: ObjectSink = {
  reserve: () => {
    throw new Error("A page is drawn that belongs to no packet");
  },
  put: () => undefined,
  putShared: () => 0,
};

/** Copies each object of one file once, with all that it refers to except pages. */
export class ObjectCopier {
  private readonly source: SourceObjects;
  private readonly sink: ObjectSink;
  /** By number, or number and generation; "null" for an object that does not exist. */
  private readonly references = new Map<number | string, string>();
  private readonly own = new Map<PDFObject, string>();
  private readonly waiting: { readonly number: number; readonly object: SourceObject }[] = [];

  constructor(source: SourceObjects, sink: ObjectSink) {
    this.source = source;
    this.sink = sink;
  }

  /** The value as it is written in the packet. */
  written(value: PDFObject): string {
    const text = this.renumbered(asWritten(value));
    this.putWaiting();
    return text;
  }

  /** A reference to the value, which becomes an object of its own unless it is one. */
  reference(value: PDFObject): string {
    if (value instanceof PDFRef) return this.written(value);
    const known = this.own.get(value);
    if (known !== undefined) return known;
    const number = this.sink.reserve();
    this.own.set(value, referenceTo(number));
    this.sink.put(number, this.written(value));
    return referenceTo(number);
  }

  /** Puts the object of a reference under a number that is reserved already. */
  putAs(number: number, { objectNumber, generationNumber }: PDFRef): void {
    const object = this.source.object(objectNumber, generationNumber);
    this.references.set(keyOf(objectNumber, generationNumber), referenceTo(number));
    if (object) this.waiting.push({ number, object });
    this.putWaiting();
  }

  /** Puts a stream with other entries, in the words of a PDF, than those of its dictionary. */
  putStream(dict: PDFDict, entries: string, body: Uint8Array): number {
    const number = this.sink.reserve();
    this.sink.put(number, `${this.written(dict).replace(/>>$/, "")}${entries}>>`, body);
    return number;
  }

  private copied(number: number, generation: number): string {
    const key = keyOf(number, generation);
    const known = this.references.get(key);
    if (known !== undefined) return known;
    const object = this.source.object(number, generation);
    const reference = object ? referenceTo(this.numberFor(object)) : "null";
    this.references.set(key, reference);
    return reference;
  }

  private numberFor(object: SourceObject): number {
    if (object.body && canBeShared(object)) return this.sink.putShared(this.renumbered(object), object.body);
    const number = this.sink.reserve();
    this.waiting.push({ number, object });
    return number;
  }

  private putWaiting(): void {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      this.sink.put(next.number, this.renumbered(next.object), next.object.body);
    }
  }

  /** The object without the length of its stream. */
  private renumbered({ bytes, start, end, references, length, body }: SourceObject): string {
    const cut = body ? length : undefined;
    let text = "";
    let at = start;
    for (const reference of references) {
      if (cut && reference.start >= cut.start && reference.end <= cut.end) continue;
      if (cut && cut.start >= at && cut.end <= reference.start) {
        text += bytes.toString("latin1", at, cut.start);
        at = cut.end;
      }
      text += bytes.toString("latin1", at, reference.start);
      text += this.copied(reference.number, reference.generation);
      at = reference.end;
    }
    if (cut && cut.start >= at) {
      text += bytes.toString("latin1", at, cut.start);
      at = cut.end;
    }
    return text + bytes.toString("latin1", at, end);
  }
}

export function referenceTo(number: number): string {
  return `${number} 0 R`;
}

function keyOf(number: number, generation: number): number | string {
  return generation === 0 ? number : `${number} ${generation}`;
}

/** Typefaces, color profiles, and small pictures are often in several files; scans hardly ever are. */
function canBeShared({ bytes, start, end, body, references, length }: SourceObject): boolean {
  if (!body || body.length < 1024) return false;
  // What it refers to would have to be copied first, and may refer to it again.
  const isOfLength = (at: number) => length !== undefined && at >= length.start && at < length.end;
  if (!references.every((reference) => isOfLength(reference.start))) return false;
  return body.length < largestLogo || !/\/Subtype\s*\/Image\b/.test(bytes.toString("latin1", start, end));
}

const largestLogo = 256 * 1024;
