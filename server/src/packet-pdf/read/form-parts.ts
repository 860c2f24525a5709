// Which pages of a PDF belong to which form, when a whole filing was combined into one file.
import type { PrintedForm } from "../../core/files/report.ts";
import type { PrintedPage } from "./printed-form.ts";

/** One copy of a form; pages by their index. */
export interface FormPart {
  readonly printed: PrintedForm;
  readonly pages: readonly number[];
  /**
   * Pages before and after it that may belong to it, such as a scan of its last page; empty if it is complete without
   * them.
   */
  readonly near: readonly number[];
}

/** The forms in a file in order. A form begins again where its first page appears again. */
export function formParts(pages: readonly (PrintedPage | undefined)[]): readonly FormPart[] {
  const parts: Part[] = [];
  const owners = pages.map((page) => {
    if (!page) return undefined;
    const { form, edition, number, of } = page;
    const known = parts.findLast(({ printed }) => printed.form === form && printed.edition === edition);
    const isNew = !known || number === 1;
    const part = isNew
      ? { printed: { form, edition }, pages: [], near: [], numbers: new Set<number>() }
      : known;
    if (isNew) parts.push(part);
    part.numbers.add(number);
    part.of ??= of;
    return part;
  });
  const after = owners.slice();
  for (let index = after.length - 2; index >= 0; index--) after[index] ??= after[index + 1];
  let before: Part | undefined;
  for (const [index, owner] of owners.entries()) {
    before = owner ?? before;
    if (before === after[index]) before?.pages.push(index);
    else for (const part of [before, after[index]]) part?.near.push(index);
  }
  return parts.map(({ printed, pages: own, near, numbers, of }) => ({
    printed,
    pages: own,
    near: of !== undefined && numbers.size >= of ? [] : near,
  }));
}

interface Part {
  readonly printed: PrintedForm;
  readonly pages: number[];
  readonly near: number[];
  /** The numbers of its pages, and how many it should have. */
  readonly numbers: Set<number>;
  of?: number | undefined;
}
