// What the files of a case say of its forms. One file may hold several forms, and several copies of one, as where a
// whole filing was combined into one PDF; then it may be open which copy an entry of the case means.
import { formTitles } from "../../../../schemas/case/papers.ts";
import type { FormContent } from "../engine/files.ts";
import { readEdition } from "../law/forms.ts";
import { isFaulty, type Place } from "../read/place.ts";
import type { Form } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/** What the file says of this form, once for each copy in it; nothing where the file is another form or was not read. */
export function contentsOf({ files }: Matter, { form, file }: Form): readonly FormContent[] {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (report?.state !== "readable") return [];
  if (!report.forms) return [report];
  const isAny = form.value === undefined || form.value === "other";
  if (isAny) return report.forms.length === 1 ? report.forms : [];
  return report.forms.filter(({ printed }) => printed.form === form.value);
}

/** The entries for this form in the same file, this one among them: more than one may mean the same copy. */
export function entriesOfFile({ forms }: Matter, { form, file }: Form): readonly Form[] {
  return forms.filter((other) => other.file.value === file.value && other.form.value === form.value);
}

/** The file of a form in which no field is filled in: nothing else is said of what is printed or signed on it. */
export function blankFileOf(matter: Matter, form: Form): string | undefined {
  const contents = contentsOf(matter, form);
  const isBlank = contents.length > 0 && contents.every(({ blankFields }) => blankFields !== undefined);
  return isBlank ? form.file.value : undefined;
}

/**
 * The number of the form that the file of an entry is, where that is another form of the format than the entry says. A
 * file of several forms, or with pages that are of none, may hold the right one as well.
 */
export function otherFormIn({ files }: Matter, { form, file }: Form): string | undefined {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (report?.state !== "readable" || report.forms || !report.printed) return undefined;
  if (form.value === undefined || form.value === "other") return undefined;
  const printed = report.printed.form;
  return printed !== form.value && Object.hasOwn(formTitles, printed) ? printed : undefined;
}

/** The edition that is printed on a form, and the value that says so. */
export interface Printed {
  readonly edition: string | undefined;
  readonly at: Place;
}

/**
 * The edition printed on a form: as the case says, else as its file does. Nothing where the two differ, which is a
 * mistake of its own; `edition` is undefined where neither says, or the file has copies of several editions.
 */
export function printedOn(matter: Matter, form: Form): Printed | undefined {
  const { edition, file } = form;
  const inFile = editionsInFile(matter, form);
  if (isFaulty(edition.$)) return undefined;
  if (edition.value === undefined)
    return { edition: inFile.length === 1 ? inFile[0] : undefined, at: file.$ };
  return inFile.length === 0 || isAmong(edition.value, inFile)
    ? { edition: edition.value, at: edition.$ }
    : undefined;
}

/** The edition that the form's file bears, if it was looked at, is this form, and bears one alone. */
export function editionInFile(matter: Matter, form: Form): string | undefined {
  const [edition, ...others] = editionsInFile(matter, form);
  return others.length === 0 ? edition : undefined;
}

/** The editions of this form in its file. */
export function editionsInFile(matter: Matter, form: Form): readonly string[] {
  const editions = contentsOf(matter, form).flatMap(({ printed }) =>
    printed && printed.form === form.form.value ? printed.edition : [],
  );
  return [...new Set(editions)];
}

/**
 * The editions of this form in its file that no entry for the file names. Where each entry names one, they are those
 * of copies that some entry is wrong about.
 */
export function editionsNotNamed(matter: Matter, form: Form): readonly string[] {
  const named = entriesOfFile(matter, form).flatMap(({ edition }) => edition.value ?? []);
  return editionsInFile(matter, form).filter((edition) => !isAmong(edition, named));
}

export function isAmong(edition: string, editions: readonly string[]): boolean {
  return editions.some((other) => isSameEdition(edition, other));
}

/** Whether two texts name one edition: `1/20/2025` is `01/20/25`. */
export function isSameEdition(one: string, other: string): boolean {
  const plain = (text: string) => readEdition(text)?.text ?? text.trim();
  return plain(one) === plain(other);
}
