// What the pages of a written packet show, as fingerprints that can be compared with those of the files: the data of each
// drawing, and everything that its resources refer to.
import { createHash } from "node:crypto";
import { type Dictionary, Reference, referencesIn, type Value } from "./values.ts";
import type { WrittenFile } from "./written-file.ts";

export class DrawnObjects {
  private readonly file: WrittenFile;
  private readonly known = new Map<number, string>();
  private readonly resources = new Map<number, string>();
  /** The objects that lead to the one that is followed. */
  private readonly around = new Set<number>();

  constructor(file: WrittenFile) {
    this.file = file;
  }

  /** A line for each object that a page draws, in their order. */
  async drawnOn(page: Dictionary, resources: Dictionary): Promise<string> {
    const objects = await this.file.dictionary(resources.get("XObject"));
    const content = await this.file.content(page.get("Contents"));
    const lines: string[] = [];
    for (const [, name = ""] of content.matchAll(/\/(\w+) Do\b/g)) {
      const object = objects.get(name);
      const own = (await this.file.dictionary(object)).get("Resources");
      lines.push(`${await this.file.fingerprint(object)} ${await this.ofResources(own)}`);
    }
    return lines.join("\n");
  }

  private async ofResources(value: Value | undefined): Promise<string> {
    const number = value instanceof Reference ? value.number : undefined;
    const known = number === undefined ? undefined : this.resources.get(number);
    if (known !== undefined) return known;
    const lines = await this.linesOf(await this.file.dictionary(value), "");
    const fingerprint = createHash("sha256").update(lines.join("\n")).digest("hex");
    if (number !== undefined) this.resources.set(number, fingerprint);
    return fingerprint;
  }

  /** A line for each reference in a value, with the keys that lead to it. */
  private async linesOf(value: Value, place: string): Promise<readonly string[]> {
    if (value instanceof Reference) return [`${place} ${await this.ofObject(value.number)}`];
    const inner: readonly (readonly [string, Value])[] = Array.isArray(value)
      ? value.map((item, index) => [`${index}`, item])
      : value instanceof Map
        ? [...(value as Dictionary)].map(([key, held]) => [/^[!-~]+$/.test(key) ? key : "?", held])
        : [];
    const lines: string[] = [];
    for (const [key, held] of inner) lines.push(...(await this.linesOf(held, `${place}/${key}`)));
    return lines;
  }

  private async ofObject(number: number): Promise<string> {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    if (this.around.has(number)) return "circle";
    if (this.around.size === deepest) return "deep";
    this.around.add(number);
    const fingerprint = await this.ofText(number);
    this.around.delete(number);
    this.known.set(number, fingerprint);
    return fingerprint;
  }

  /** Of an object as it is stored, with the fingerprints of others in place of their numbers. */
  private async ofText(number: number): Promise<string> {
    const text = await this.file.textOf(number);
    const hash = createHash("sha256");
    let at = 0;
    for (const { start, end, number: other } of referencesIn(text)) {
      hash.update(text.slice(at, start), "latin1").update(await this.ofObject(other));
      at = end;
    }
    hash.update(text.slice(at), "latin1");
    const reference = new Reference(number);
    const length = this.file.lengthOf(reference);
    if (length !== undefined) {
      hash.update(`\n${length}\n`);
      const most = /\/Subtype\s*\/Image\b/.test(text) ? sampled : undefined;
      for await (const piece of this.file.pieces(reference, most)) hash.update(piece);
    }
    return hash.digest("hex");
  }
}

/** The deepest nesting that is followed. */
const deepest = 400;

/** Bytes at each end of a picture. */
const sampled = 4096;
