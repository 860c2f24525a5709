// The authorities behind requirements and deadlines, as a reader looks them up.
import { sources } from "../../../../schemas/generated/editions.ts";
import type { Authority } from "../engine/finding.ts";

export interface NamedAuthority extends Authority {
  /** Who published it; nothing for a source that is not known. */
  readonly publisher: string | undefined;
  readonly title: string;
  /** Where it is read, for what is on the web. */
  readonly url: string | undefined;
}

/** The authority with the names of its source. */
export function namedAuthority(authority: Authority): NamedAuthority {
  const known = Object.entries(sources).find(([id]) => id === authority.source)?.[1];
  return {
    ...authority,
    publisher: known?.publisher,
    title: known?.title ?? authority.source,
    url: known && "url" in known ? known.url : undefined,
  };
}

/** Each authority once, in the order in which they come. */
export function eachOnce(authorities: readonly Authority[]): readonly NamedAuthority[] {
  const byName = new Map(authorities.map((one) => [[one.source, one.section, one.date].join("\n"), one]));
  return [...byName.values()].map(namedAuthority);
}
