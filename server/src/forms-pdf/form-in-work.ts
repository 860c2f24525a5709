// A form while it is filled in: its boxes, and which of them hold what this program wrote.
import type { PDFDict, PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import type { Day } from "../core/base/calendar.ts";
import type { SetText } from "./fit.ts";
import { contentOfBox, type FieldBox, type FieldBoxes, fieldBoxesOf, isNeverFilled } from "./form-boxes.ts";
import { addTypeface, clearText, setCheckMark, unlock, writeText } from "./write-box.ts";
import { type Fingerprints, fingerprintOf, fingerprintsIn, keepFingerprints } from "./written-before.ts";

export class FormInWork {
  readonly document: PDFDocument;
  #boxes: FieldBoxes;
  readonly #font: PDFRef;
  /** What was written the last time. */
  readonly #before: Fingerprints;
  /** What was written this time, by the names of the boxes. */
  readonly #written = new Map<string, FieldBox>();
  readonly #cleared = new Set<string>();

  constructor(document: PDFDocument, form: PDFDict) {
    this.document = document;
    this.#boxes = boxesOf(document);
    this.#font = addTypeface(form);
    this.#before = fingerprintsIn(document);
  }

  get boxes(): FieldBoxes {
    return this.#boxes;
  }

  /** Throws if the form has no such box, which was asked before. */
  box(name: string): FieldBox {
    const box = this.#boxes.get(name);
    if (!box) throw new TypeError(name);
    return box;
  }

  contentOf(box: FieldBox): string {
    return contentOfBox(box);
  }

  /** Whether the box holds what a person entered. */
  isTyped(box: FieldBox): boolean {
    return this.contentOf(box) !== "" && !this.#isOwn(box);
  }

  /** Whether the box may be written into: blank from the start, or with what this program wrote. */
  isFree(box: FieldBox): boolean {
    if (this.#isOwn(box)) return true;
    return this.contentOf(box) === "" && !this.#before.has(box.name);
  }

  #isOwn(box: FieldBox): boolean {
    if (this.#written.has(box.name) || this.#cleared.has(box.name)) return true;
    const content = this.contentOf(box);
    return content !== "" && this.#before.get(box.name) === fingerprintOf(box.name, content);
  }

  /** Returns whether the box was blank or held something else. */
  write(box: FieldBox, text: string, set: SetText, value = text): boolean {
    const isNew = this.contentOf(box) !== value;
    writeText(box, this.#font, set, value);
    this.#written.set(box.name, box);
    return isNew;
  }

  check(box: FieldBox): void {
    setCheckMark(box, true);
    this.#written.set(box.name, box);
  }

  /** Empties a box that may be written into; does nothing to one that is blank. */
  clear(box: FieldBox): void {
    if (this.contentOf(box) === "") return;
    if (box.kind === "check") setCheckMark(box, false);
    else clearText(box);
    this.#written.delete(box.name);
    this.#cleared.add(box.name);
  }

  /** After pages were added or removed. */
  readAgain(): void {
    this.#boxes = boxesOf(this.document);
  }

  /** Without its scripts, nothing else would open the boxes that the form had locked until another was filled in. */
  unlockAll(): void {
    for (const box of this.#boxes.values()) if (!isNeverFilled(box)) unlock(box);
  }

  /** A fingerprint of what a person has changed since stays, so that the box is still known to be theirs. */
  keepFingerprints(day: Day): void {
    const kept = [...this.#before].filter(
      ([name]) => this.#boxes.has(name) && !this.#cleared.has(name) && !this.#written.has(name),
    );
    const written = [...this.#written.keys()].flatMap((name) => this.#boxes.get(name) ?? []);
    const prints = written.map((box) => [box.name, fingerprintOf(box.name, this.contentOf(box))] as const);
    keepFingerprints(this.document, new Map([...kept, ...prints]), day);
  }
}

function boxesOf(document: PDFDocument): FieldBoxes {
  return fieldBoxesOf(document.getPages().map(({ node }) => node));
}
