// Writes the texts that do not fit into their boxes to the entries for additional information, one after the other, each
// with its page, part, and item; on copies of that page if its entries do not suffice.
import type { AdditionalEntry, AdditionalInformation } from "../../../schemas/forms/form-fills.ts";
import type { PlannedBox } from "../core/form-filling/form-plan.ts";
import {
  addCopy,
  type EntriesOnPage,
  entriesIn,
  nameInCopy,
  nextCopy,
  removeCopy,
} from "./additional-pages.ts";
import { lettersPerLine, linesOf, setIn, usualSize, wrapped } from "./fit.ts";
import type { FormInWork } from "./form-in-work.ts";

/** A text that goes to the page for additional information. */
export interface Waiting {
  readonly page: number;
  readonly item: string;
  readonly text: string;
}

/** Returns how many copies of the page the form has then. Copies that became blank are removed. */
export function writeEntries(
  work: FormInWork,
  additional: AdditionalInformation,
  waiting: readonly Waiting[],
  planned: readonly PlannedBox[],
): number {
  clearOwn(work, entriesIn(work.boxes, additional));
  const free = () =>
    entriesIn(work.boxes, additional)
      .flatMap(({ entries }) => entries)
      .filter((entry) => namesOf(entry).every((name) => work.contentOf(work.box(name)) === ""));
  for (const { page, item, text } of waiting) {
    const [, part = "", number = ""] = /^Part (\d+), Item (.+)$/.exec(item) ?? [];
    let rest = text;
    while (rest !== "") {
      const entry = free()[0] ?? freeOnCopy(work, additional);
      rest = writeEntry(work, entry, { page: String(page), part, item: number }, rest);
    }
  }
  removeBlankCopies(work, additional);
  const pages = entriesIn(work.boxes, additional).filter(({ copy }) => copy !== undefined);
  for (const { copy = "" } of pages) repeatHeading(work, additional, copy, planned);
  return pages.length;
}

function clearOwn(work: FormInWork, pages: readonly EntriesOnPage[]): void {
  for (const name of pages.flatMap(({ entries }) => entries).flatMap(namesOf)) {
    const box = work.box(name);
    if (!work.isTyped(box)) work.clear(box);
  }
}

function namesOf({ page, part, item, text }: AdditionalEntry): readonly string[] {
  return [page, part, item, text];
}

/** Returns what is left of the text. */
function writeEntry(
  work: FormInWork,
  entry: AdditionalEntry,
  where: { readonly page: string; readonly part: string; readonly item: string },
  text: string,
): string {
  const box = work.box(entry.text);
  const lines = wrapped(text, lettersPerLine(box, usualSize));
  const here = lines.slice(0, linesOf(box));
  for (const key of ["page", "part", "item"] as const) {
    const small = work.box(entry[key]);
    const set = setIn(small, where[key]);
    if (set && where[key] !== "") work.write(small, where[key], set);
  }
  work.write(box, here.join("\n"), { lines: here, size: usualSize });
  return lines.slice(here.length).join("\n");
}

/** The first entry on a new copy of the page. */
function freeOnCopy(work: FormInWork, additional: AdditionalInformation): AdditionalEntry {
  const known = entriesIn(work.boxes, additional);
  const copy = nextCopy(known);
  const page = pageOf(work, known[0]);
  addCopy(work.document, page, Math.max(...known.map((one) => pageOf(work, one))), copy);
  work.readAgain();
  const [first] = entriesIn(work.boxes, additional).at(-1)?.entries ?? [];
  if (!first) throw new TypeError(copy);
  return first;
}

function pageOf(work: FormInWork, on: EntriesOnPage | undefined): number {
  const [first] = on?.entries ?? [];
  return first ? work.box(first.text).page : 0;
}

function removeBlankCopies(work: FormInWork, additional: AdditionalInformation): void {
  for (const { copy, entries } of entriesIn(work.boxes, additional).toReversed()) {
    if (copy === undefined) continue;
    const own = [...work.boxes.values()].filter(({ name }) => name.startsWith(`${copy}.`));
    const isBlank = entries.flatMap(namesOf).every((name) => work.contentOf(work.box(name)) === "");
    if (!isBlank || own.some((box) => work.isTyped(box))) continue;
    const [first] = entries;
    if (!first) continue;
    removeCopy(work.document, work.box(first.text).page, copy);
    work.readAgain();
  }
}

/** The name and the number at the top of the page, as on the page itself. */
function repeatHeading(
  work: FormInWork,
  { part }: AdditionalInformation,
  copy: string,
  planned: readonly PlannedBox[],
): void {
  for (const { box: name } of planned.filter(({ item }) => item.startsWith(`Part ${part},`))) {
    const box = work.boxes.get(nameInCopy(name, copy));
    const text = work.contentOf(work.box(name));
    const set = box && setIn(box, text);
    if (!box || !work.isFree(box)) continue;
    if (set && text !== "") work.write(box, text, set);
    else work.clear(box);
  }
}
