// Fingerprints of what a page of a file shows, from the objects of the file: the packet is compared with them after it
// is written. What writes the packet uses nothing of this.
import { createHash, type Hash } from "node:crypto";
import { PDFArray, PDFDict, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { SourceObject, SourceObjects } from "./source-objects.ts";

export class PageFingerprints {
  private readonly objects: SourceObjects;
  /** By number and generation. */
  private readonly known = new Map<string, string>();
  private readonly ofResources = new Map<PDFObject, string>();
  /** The objects that lead to the one that is followed. */
  private readonly around = new Set<string>();

  constructor(objects: SourceObjects) {
    this.objects = objects;
  }

  /**
   * Two SHA-256: of the data of a drawing as it is stored, and of everything that its resources refer to, such as
   * typefaces, their encodings, pictures, and nested drawings. Pictures count by length, beginning, and end.
   */
  of(data: Uint8Array, resources: PDFObject | undefined): string {
    return `${createHash("sha256").update(data).digest("hex")} ${this.resourcesIn(resources)}`;
  }

  private resourcesIn(given: PDFObject | undefined): string {
    const known = given && this.ofResources.get(given);
    if (known !== undefined) return known;
    const resources = given instanceof PDFRef ? this.objects.value(given) : given;
    const fingerprint = createHash("sha256").update(this.lines(resources, "").join("\n")).digest("hex");
    if (given) this.ofResources.set(given, fingerprint);
    return fingerprint;
  }

  /** A line for each reference in a value, with the keys that lead to it. */
  private lines(value: PDFObject | undefined, place: string): readonly string[] {
    if (value instanceof PDFRef) {
      const found = this.ofObject(value.objectNumber, value.generationNumber);
      return found === absent ? [] : [`${place} ${found}`];
    }
    if (value instanceof PDFArray) {
      return value.asArray().flatMap((item, index) => this.lines(item, `${place}/${index}`));
    }
    if (!(value instanceof PDFDict)) return [];
    return value
      .entries()
      .flatMap(([key, held]) => this.lines(held, `${place}/${plainName(key.decodeText())}`));
  }

  private ofObject(number: number, generation: number): string {
    const key = `${number} ${generation}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.around.has(key)) return "circle";
    if (this.around.size === deepest) return "deep";
    const object = this.objects.object(number, generation);
    if (!object) return absent;
    this.around.add(key);
    const fingerprint = this.ofBytes(object);
    this.around.delete(key);
    this.known.set(key, fingerprint);
    return fingerprint;
  }

  /** Of an object as it is written, with the fingerprints of others in place of their numbers. */
  private ofBytes({ bytes, start, end, references, length, body }: SourceObject): string {
    const hash = createHash("sha256");
    const omitted = body ? length : undefined;
    let at = start;
    const addUntil = (until: number): void => {
      if (omitted && omitted.start >= at && omitted.end <= until) {
        hash.update(bytes.subarray(at, omitted.start)).update(bytes.subarray(omitted.end, until));
      } else hash.update(bytes.subarray(at, until));
    };
    for (const reference of references) {
      if (omitted && reference.start >= omitted.start && reference.end <= omitted.end) continue;
      addUntil(reference.start);
      hash.update(this.ofObject(reference.number, reference.generation));
      at = reference.end;
    }
    addUntil(end);
    if (body) addData(hash, body, isPicture(bytes.toString("latin1", start, end)));
    return hash.digest("hex");
  }
}

/** In place of a reference to an object that does not exist, or to a page. */
const absent = "null";

/** The deepest nesting that is followed. */
const deepest = 400;

/** Keys that programs may encode in several ways are compared by their place alone. */
function plainName(name: string): string {
  return /^[!-~]+$/.test(name) ? name : "?";
}

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(dictionary);
}

function addData(hash: Hash, data: Uint8Array, isSampled: boolean): void {
  hash.update(`\n${data.length}\n`);
  if (isSampled) hash.update(data.subarray(0, sampled)).update(data.subarray(-sampled));
  else hash.update(data);
}

/** Bytes at each end of a picture. */
const sampled = 4096;
