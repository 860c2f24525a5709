// Citations of rules, with the date of each source.

import type { Authority } from "../base/authority.ts";
import type { EditionId } from "./editions.ts";
import type { Law } from "./law.ts";
import type { Citation } from "./rule-citations.ts";

/** The citations that apply in an edition, each with the date of its source. */
export function authorityOf(citations: readonly Citation[], law: Law, edition: EditionId): Authority[] {
  return citations
    .filter((citation) => citation.editions === undefined || citation.editions.includes(edition))
    .map((citation) => law.cite(citation.source, citation.section));
}
