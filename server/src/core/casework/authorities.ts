// The authorities of requirements and deadlines, with what a reader needs to look them up.
import { type Authority, sourceNamed } from "../law/answer.ts";
import { datesInWords, sectionInWords } from "../law/reading.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";

export interface NamedAuthority extends Authority {
  /** The publisher; undefined for an unknown source. */
  readonly publisher: string | undefined;
  readonly title: string;
  /** The address of the source, if it is on the web. */
  readonly url: string | undefined;
  /** The section, in quotation marks if it is a heading. */
  readonly where: string;
  /** The date of the source and its last reading. */
  readonly dates: string;
}

/** The authority with the names of its source. */
export function namedAuthority(authority: Authority, language?: Language): NamedAuthority {
  const known = sourceNamed(authority.source);
  return {
    ...authority,
    publisher: known?.publisher,
    title: known?.title ?? authority.source,
    url: known?.url,
    where: rendered(sectionInWords(authority), language),
    dates: rendered(datesInWords(authority), language),
  };
}

/** Each authority once, in order of appearance. */
export function eachOnce(
  authorities: readonly Authority[],
  language: Language | undefined,
): readonly NamedAuthority[] {
  const byName = new Map(
    authorities.map((one) => [
      [one.source, one.section, one.date, one.read?.on, one.read?.how].join("\n"),
      one,
    ]),
  );
  return [...byName.values()].map((one) => namedAuthority(one, language));
}
