// One entry of `supports` in its parts: "ana.medical.prognosis p. 2" names Ana, two fields, and a page.

export interface ClaimParts {
  /** The id of a person, or `request`. */
  readonly subject: string;
  readonly fields: readonly string[];
  /** The page of the exhibit, from 1; undefined if the claim names none. */
  readonly page: number | undefined;
}

export function partsOfClaim(written: string): ClaimParts {
  const [subject = "", ...fields] = claimOf(written).split(".");
  return { subject, fields, page: pageOfClaim(written) };
}

/** The claim without its page. */
export function claimOf(written: string): string {
  return written.replace(pageAtEnd, "");
}

/** The page that a claim names. */
export function pageOfClaim(written: string): number | undefined {
  const [, page] = pageAtEnd.exec(written) ?? [];
  return page === undefined ? undefined : Number(page);
}

/** How the page is written in the claim, with the blank before it; empty if there is none. */
export function pageEndOf(written: string): string {
  return written.slice(claimOf(written).length);
}

const pageAtEnd = /,?\s+(?:p|pg|page)\.?\s*([1-9]\d{0,4})\s*$/i;
