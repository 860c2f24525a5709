// What the files of a case show about its forms. One file may have several forms, and several copies of one, for
// example if a whole filing was combined into one PDF; then it may be open which copy an entry of the case means.
import { formTitles } from "../../../../schemas/format/document-kinds.ts";
import { memoize } from "../base/memoize.ts";
import type { FormContent } from "../files/report.ts";
import { readEdition } from "../law/forms.ts";
import { type FieldRef, isFaulty } from "../read/field-ref.ts";
import type { Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";

/** The content of this form in the file, once for each copy; empty if the file is another form or was not read. */
export function contentsOf({ files }: CaseContext, { form, file }: Form): readonly FormContent[] {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (report?.state !== "readable") return [];
  if (!report.forms) return [report];
  const isAny = form.value === undefined || form.value === "other";
  if (isAny) return report.forms.length === 1 ? report.forms : [];
  return report.forms.filter(({ printed }) => printed.form === form.value);
}

/** The entries for this form in the same file, including this one: more than one may mean the same copy. */
export function entriesOfFile(context: CaseContext, form: Form): readonly Form[] {
  return entriesByFile(context).get(placeOfForm(form)) ?? [form];
}

const entriesByFile = memoize(({ forms }: CaseContext): ReadonlyMap<string, readonly Form[]> => {
  const entries = new Map<string, Form[]>();
  for (const form of forms) {
    const place = placeOfForm(form);
    const known = entries.get(place);
    if (known) known.push(form);
    else entries.set(place, [form]);
  }
  return entries;
});

function placeOfForm({ form, file }: Form): string {
  return JSON.stringify([file.value, form.value]);
}

/** The file of a form with no field filled in: nothing else is reported about what is printed or signed on it. */
export function blankFileOf(context: CaseContext, form: Form): string | undefined {
  const contents = contentsOf(context, form);
  const isBlank = contents.length > 0 && contents.every(({ blankFields }) => blankFields !== undefined);
  return isBlank ? form.file.value : undefined;
}

/**
 * The number of the form that the file of an entry is, if it is another form of the format than the entry states. A
 * file with several forms, or with pages of none, may contain the right one as well.
 */
export function otherFormIn({ files }: CaseContext, { form, file }: Form): string | undefined {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (report?.state !== "readable" || report.forms || !report.printed) return undefined;
  if (form.value === undefined || form.value === "other") return undefined;
  const printed = report.printed.form;
  return printed !== form.value && Object.hasOwn(formTitles, printed) ? printed : undefined;
}

/** The edition that is printed on a form, and the value that states it. */
export interface Printed {
  readonly edition: string | undefined;
  readonly at: FieldRef;
}

/**
 * The edition printed on a form: from the case, otherwise from its file. Undefined if the two differ, which is a
 * mistake of its own; `edition` is undefined if neither states it, or the file has copies of several editions.
 */
export function printedOn(context: CaseContext, form: Form): Printed | undefined {
  const { edition, file } = form;
  const inFile = editionsInFile(context, form);
  if (isFaulty(edition.ref)) return undefined;
  if (edition.value === undefined)
    return { edition: inFile.length === 1 ? inFile[0] : undefined, at: file.ref };
  return inFile.length === 0 || isAmong(edition.value, inFile)
    ? { edition: edition.value, at: edition.ref }
    : undefined;
}

/** The edition on the form's file, if it was read, is this form, and has only one edition. */
export function editionInFile(context: CaseContext, form: Form): string | undefined {
  const [edition, ...others] = editionsInFile(context, form);
  return others.length === 0 ? edition : undefined;
}

/** The editions of this form in its file. */
export function editionsInFile(context: CaseContext, form: Form): readonly string[] {
  const editions = contentsOf(context, form).flatMap(({ printed }) =>
    printed && printed.form === form.form.value ? printed.edition : [],
  );
  return [...new Set(editions)];
}

/**
 * The editions of this form in its file that no entry for the file names. If each entry names one, they belong to
 * copies for which some entry is wrong.
 */
export function editionsNotNamed(context: CaseContext, form: Form): readonly string[] {
  const named = entriesOfFile(context, form).flatMap(({ edition }) => edition.value ?? []);
  return editionsInFile(context, form).filter((edition) => !isAmong(edition, named));
}

/**
 * The editions in the file that contradict the case: the entry states another, or no entry states one of several, which
 * is then reported at the first entry. Empty if they agree, or one of the two does not show an edition.
 */
export function editionsAgainst(context: CaseContext, form: Form): readonly string[] {
  const stated = form.edition.value;
  if (stated === undefined || blankFileOf(context, form) !== undefined) return [];
  const inFile = editionsInFile(context, form);
  return isAmong(stated, inFile) ? unclaimed(context, form) : inFile;
}

/** The editions of copies in the file that no entry of the case names, though each entry names one. */
function unclaimed(context: CaseContext, form: Form): readonly string[] {
  const [first, ...others] = entriesOfFile(context, form);
  const namesEach = others.every(({ edition }) => edition.value !== undefined);
  return first === form && namesEach ? editionsNotNamed(context, form) : [];
}

/** The editions of an entry that are compared with the accepted ones. */
export interface EditionsShown {
  readonly editions: readonly string[];
  readonly at: FieldRef;
  /** Whether it is certain that they are the editions of this entry and of no other copy in its file. */
  readonly isOfEntry: boolean;
}

/**
 * The editions that an entry and its file show. None for a blank form, and none while the case and the file contradict
 * each other. For copies in a file of which it is open which entry means them: once for all entries.
 */
export function editionsShown(context: CaseContext, form: Form): EditionsShown | undefined {
  if (blankFileOf(context, form) !== undefined || editionsAgainst(context, form).length > 0) return undefined;
  const printed = printedOn(context, form);
  if (!printed) return undefined;
  const { at, edition } = printed;
  if (edition !== undefined) return { editions: [edition], at, isOfEntry: true };
  const open = entriesOfFile(context, form).filter((entry) => entry.edition.value === undefined);
  return { editions: open[0] === form ? editionsNotNamed(context, form) : [], at, isOfEntry: false };
}

export function isAmong(edition: string, editions: readonly string[]): boolean {
  return editions.some((other) => isSameEdition(edition, other));
}

/** Whether two texts mean the same edition: `1/20/2025` is `01/20/25`. */
export function isSameEdition(one: string, other: string): boolean {
  const plain = (text: string) => readEdition(text)?.text ?? text.trim();
  return plain(one) === plain(other);
}
