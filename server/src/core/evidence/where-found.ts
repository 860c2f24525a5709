// Where in the exhibits the values of a case are, so that hovers, the checklist, and letters can cite the page. Never
// whether a document is enough as evidence: that a value is in it says nothing about what else it says.
import { memoize, memoizePair } from "../base/memoize.ts";
import type { FileText } from "../files/report.ts";
import type { CaseContext } from "../model/case-context.ts";
import { partsOfClaim } from "../model/claim-parts.ts";
import { evidenceFor } from "../model/claims.ts";
import { folded } from "../model/exhibit-files.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { type ClaimedValue, claimedValues } from "./claimed-values.ts";
import { lookedUp, type NearValue } from "./sought-value.ts";

/** The pages of an exhibit, as they are stamped: those of a translation follow those of the original. */
export interface Citation {
  readonly exhibit: Exhibit;
  /** From 1, in order; empty if no page is known. */
  readonly pages: readonly number[];
}

/** What is known about one value in one exhibit. */
export interface Lookup extends Citation {
  /** Whether all files of the exhibit were read, and the value is certainly in none of them. */
  readonly isAbsent: boolean;
  /** What one of them has in its place, and on which page. */
  readonly near: { readonly value: NearValue; readonly page: number } | undefined;
}

/**
 * Every exhibit that is said to support a field or block of a person or of the request, with the pages on which to find
 * it: those that its `supports` names, otherwise the first page of each value that is in its text. A letter cites them:
 * `citationsFor(context, beneficiary, ["medical", "cost"])`. Takes what it needs from the case and from the texts in the
 * reports on its files; without texts, only pages that `supports` names are known.
 */
export function citationsFor(
  context: CaseContext,
  subject: Beneficiary | "request",
  fields: readonly string[],
): readonly Citation[] {
  const top = subject === "request" ? context.view.request.ref : subject.ref;
  const path = [...top.path, ...fields];
  return evidenceFor(context, subject, fields).there.map((exhibit) => {
    const named = pagesNamed(context, exhibit, subject, fields);
    const found = claimedValues(context)
      .filter(({ at }) => path.every((step, index) => step === at.path[index]))
      .flatMap((value) => lookupIn(context, value, exhibit)?.pages.slice(0, 1) ?? []);
    return { exhibit, pages: inOrder(named.length > 0 ? named : found) };
  });
}

/** The pages that the claims of an exhibit name for a field, a block around it, or a field in it. */
function pagesNamed(
  { people }: CaseContext,
  { supports }: Exhibit,
  subject: Beneficiary | "request",
  fields: readonly string[],
): readonly number[] {
  return supports.items.flatMap(({ value }) => {
    const claim = partsOfClaim(value ?? "");
    const isSubject =
      subject === "request"
        ? claim.subject === "request"
        : people.byId.get(claim.subject)?.person === subject || claim.subject === subject.id.value;
    const common = Math.min(claim.fields.length, fields.length);
    const isField = fields.slice(0, common).every((step, index) => step === claim.fields[index]);
    return isSubject && isField && claim.fields.length > 0 ? (claim.page ?? []) : [];
  });
}

function inOrder(pages: readonly number[]): readonly number[] {
  return [...new Set(pages)].toSorted((one, other) => one - other);
}

/** What the exhibits that are said to support a value have of it. */
export const lookups = memoizePair((context: CaseContext, value: ClaimedValue): readonly Lookup[] =>
  value.by.map(({ exhibit }) => lookupOf(context, value, exhibit)),
);

/** The same for one of them; undefined if it is not said to support the value. */
function lookupIn(context: CaseContext, value: ClaimedValue, exhibit: Exhibit): Lookup | undefined {
  return lookups(context, value).find((one) => one.exhibit === exhibit);
}

function lookupOf(context: CaseContext, { sought }: ClaimedValue, exhibit: Exhibit): Lookup {
  const documents = documentsOf(context, exhibit);
  const pages: number[] = [];
  let isAbsent = documents.length > 0;
  let near: Lookup["near"];
  for (const { text, before } of documents) {
    const found = text && lookedUp(text, sought);
    isAbsent &&= found?.isAbsent === true;
    if (before === undefined) continue;
    pages.push(...(found?.pages ?? []).map((page) => before + page));
    if (found?.near && !near) near = { value: found.near.value, page: before + found.near.page };
  }
  return { exhibit, pages, isAbsent, near };
}

/** The pages on which the value of this very field is in an exhibit; none for a block, of which a value says little. */
export function pagesFound(context: CaseContext, at: FieldRef, exhibit: Exhibit): readonly number[] {
  const { path } = at;
  const own = claimedValues(context).filter(
    ({ at: { path: found } }) =>
      found.length === path.length && path.every((step, index) => step === found[index]),
  );
  return inOrder(own.flatMap((value) => lookupIn(context, value, exhibit)?.pages.slice(0, 1) ?? []));
}

/** Whether none of the files of an exhibit has a text that can be searched, and all of them were read. */
export function hasNoText(context: CaseContext, exhibit: Exhibit): boolean {
  const documents = documentsOf(context, exhibit);
  return documents.length > 0 && documents.every(({ isRead, text }) => isRead && !isSearchable(text));
}

/** Whether any page has a text. */
export function isSearchable(text: FileText | undefined): boolean {
  return text?.pages.some((page) => page !== "") === true;
}

/** How many pages the files of an exhibit have; undefined if one of them is not known. */
export function pagesOfExhibit(context: CaseContext, exhibit: Exhibit): number | undefined {
  const documents = documentsOf(context, exhibit);
  return documents.reduce<number | undefined>(
    (sum, { pages }) => (sum === undefined || pages === undefined ? undefined : sum + pages),
    documents.length === 0 ? undefined : 0,
  );
}

interface ExhibitDocument {
  readonly isRead: boolean;
  readonly text: FileText | undefined;
  readonly pages: number | undefined;
  /** How many pages of the exhibit come before it; undefined if that is not known. */
  readonly before: number | undefined;
}

/** The files of an exhibit in the order of the packet. */
function documentsOf({ files }: CaseContext, { file, translation }: Exhibit): readonly ExhibitDocument[] {
  const named = [file.value, translation.file.value].filter((one) => one !== undefined);
  const names = named.filter(
    (one, index) => named.findIndex((other) => folded(other) === folded(one)) === index,
  );
  const documents: ExhibitDocument[] = [];
  let before: number | undefined = 0;
  for (const name of names) {
    const report = files.get(name);
    const read = report?.state === "readable" ? report : undefined;
    documents.push({ isRead: read !== undefined, text: read?.text, pages: read?.pages, before });
    before = before === undefined || read === undefined ? undefined : before + read.pages;
  }
  return documents;
}

/** The claims that name a page which their exhibit does not have. */
export interface MissingPage {
  readonly exhibit: Exhibit;
  readonly at: FieldRef;
  readonly page: number;
  readonly pages: number;
}

export const missingPages = memoize((context: CaseContext): readonly MissingPage[] =>
  context.exhibits.flatMap((exhibit) =>
    exhibit.supports.items.flatMap(({ ref, value }): readonly MissingPage[] => {
      const { page } = partsOfClaim(value ?? "");
      const pages = page === undefined ? undefined : pagesOfExhibit(context, exhibit);
      return page !== undefined && pages !== undefined && page > pages
        ? [{ exhibit, at: ref, page, pages }]
        : [];
    }),
  ),
);
