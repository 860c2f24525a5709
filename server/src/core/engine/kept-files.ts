// What is known about the files of a case that is kept while its text changes. Who has read what about which file is
// noted, since a file is looked at soon after its name was typed.

import { Cell, isSame, noteRead } from "../base/computation.ts";
import type { FileReport, FileReports } from "../files/report.ts";

export class KeptFiles implements FileReports {
  #reports: FileReports;
  readonly #cells = new Map<string, Cell>();
  readonly #all = new Cell();

  constructor(reports: FileReports) {
    this.#reports = reports;
  }

  /** Replaces all reports; what has read one that is now different is due. */
  update(reports: FileReports): void {
    const before = this.#reports;
    if (before === reports) return;
    this.#reports = reports;
    for (const [name, cell] of this.#cells) {
      if (!isSame(before.get(name), reports.get(name))) cell.change();
    }
    if (!isSame(before, reports)) this.#all.change();
  }

  get(name: string): FileReport | undefined {
    noteRead(this.#cellOf(name));
    return this.#reports.get(name);
  }

  has(name: string): boolean {
    noteRead(this.#cellOf(name));
    return this.#reports.has(name);
  }

  #cellOf(name: string): Cell {
    const known = this.#cells.get(name);
    if (known) return known;
    const cell = new Cell();
    this.#cells.set(name, cell);
    return cell;
  }

  /** All of them, for computations that read them as a whole. */
  get #whole(): FileReports {
    noteRead(this.#all);
    return this.#reports;
  }

  get size(): number {
    return this.#whole.size;
  }

  forEach(tell: (report: FileReport, name: string, files: FileReports) => void): void {
    this.#whole.forEach(tell);
  }

  entries(): MapIterator<[string, FileReport]> {
    return this.#whole.entries();
  }

  keys(): MapIterator<string> {
    return this.#whole.keys();
  }

  values(): MapIterator<FileReport> {
    return this.#whole.values();
  }

  [Symbol.iterator](): MapIterator<[string, FileReport]> {
    return this.#whole[Symbol.iterator]();
  }
}

/** A value that does not follow from the text, and that who reads it is noted. */
export class KeptValue<Value> {
  #value: Value;
  readonly #cell = new Cell();

  constructor(value: Value) {
    this.#value = value;
  }

  get(): Value {
    noteRead(this.#cell);
    return this.#value;
  }

  /** Keeps the earlier value if the new one is the same. */
  update(value: Value): void {
    if (isSame(this.#value, value)) return;
    this.#value = value;
    this.#cell.change();
  }
}
