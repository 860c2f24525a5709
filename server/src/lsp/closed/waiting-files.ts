// Files in the order in which they will be checked, urgent ones first, and the texts of the next few.
import { uriKey } from "../uris.ts";

export interface WaitingFile {
  readonly key: string;
  readonly uri: string;
}

const readAhead = 4;

export class WaitingFiles {
  readonly #readText: (uri: string) => Promise<string | undefined>;
  /** URIs by key. */
  readonly #urgent = new Map<string, string>();
  readonly #others = new Map<string, string>();
  /** Texts being read for waiting files, by key. */
  readonly #texts = new Map<string, Promise<string | undefined>>();

  /** `readText` gives the text of a file; undefined if it cannot be read. */
  constructor(readText: (uri: string) => Promise<string | undefined>) {
    this.#readText = readText;
  }

  get size(): number {
    return this.#urgent.size + this.#others.size;
  }

  has(key: string): boolean {
    return this.#urgent.has(key) || this.#others.has(key);
  }

  /** Adds a file at the end, or at the end of the urgent ones; its text is read again. */
  add(uri: string, when: "first" | undefined): void {
    const key = uriKey(uri);
    this.#texts.delete(key);
    if (when) this.#others.delete(key);
    if (when || this.#urgent.has(key)) this.#urgent.set(key, uri);
    else this.#others.set(key, uri);
  }

  /** Removes the first file. */
  take(): WaitingFile | undefined {
    for (const files of [this.#urgent, this.#others]) {
      for (const [key, uri] of files) {
        files.delete(key);
        return { key, uri };
      }
    }
    return undefined;
  }

  /** The text of a file that was removed from the queue. Also starts reading the next few files. */
  read({ key, uri }: WaitingFile): Promise<string | undefined> {
    const text = this.#reading(key, uri);
    this.#texts.delete(key);
    for (const [laterKey, later] of firstOf(this.#urgent, this.#others)) this.#reading(laterKey, later);
    return text;
  }

  clear(): void {
    for (const files of [this.#urgent, this.#others, this.#texts]) files.clear();
  }

  #reading(key: string, uri: string): Promise<string | undefined> {
    const text = this.#texts.get(key) ?? this.#readText(uri).catch(() => undefined);
    this.#texts.set(key, text);
    return text;
  }
}

function* firstOf(...maps: readonly ReadonlyMap<string, string>[]): Generator<readonly [string, string]> {
  let count = 0;
  for (const files of maps) {
    for (const entry of files) {
      if (count++ === readAhead) return;
      yield entry;
    }
  }
}
