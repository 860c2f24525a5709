// Citations of rules, with the date of each source.
import type { EditionId } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import type { Authority } from "./finding.ts";
import type { Citation } from "./rule.ts";

/** The citations that hold in an edition, each with the date of its source. */
export function authorityOf(citations: readonly Citation[], law: Law, edition: EditionId): Authority[] {
  return citations
    .filter((citation) => citation.editions === undefined || citation.editions.includes(edition))
    .map((citation) => law.cite(citation.source, citation.section));
}

/** What the program itself asks for, or practice; there is nothing to verify about it at the agency. */
const ownSources: ReadonlySet<string> = new Set(["case-format", "packet-export", "practice"]);

export function isOfAgency({ source }: Pick<Authority, "source">): boolean {
  return !ownSources.has(source);
}
