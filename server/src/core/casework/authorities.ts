// The authorities of requirements and deadlines, with what a reader needs to look them up.
import { sources } from "../../../../schemas/generated/editions.ts";
import type { Authority } from "../base/authority.ts";

export interface NamedAuthority extends Authority {
  /** The publisher; undefined for an unknown source. */
  readonly publisher: string | undefined;
  readonly title: string;
  /** The address of the source, if it is on the web. */
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

/** Each authority once, in order of appearance. */
export function eachOnce(authorities: readonly Authority[]): readonly NamedAuthority[] {
  const byName = new Map(authorities.map((one) => [[one.source, one.section, one.date].join("\n"), one]));
  return [...byName.values()].map(namedAuthority);
}
