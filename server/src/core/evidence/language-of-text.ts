// Whether a document is in a language in which the values of a case can be recognized however they are written. What
// cannot be read must not seem to be absent.
import { memoize } from "../base/memoize.ts";
import type { FileText } from "../files/report.ts";

/** Whether its letters are Latin, so that a number is written in digits that are read. */
export const isInLatin = memoize(({ pages }: FileText): boolean => {
  let all = 0;
  let others = 0;
  for (const page of pages) {
    all += page.match(/\p{L}/gu)?.length ?? 0;
    others += page.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  }
  return others <= all * mostOthers;
});

/** Whether it is in English or Spanish, whose dates and lengths of time are read. */
export const isInReadLanguage = memoize((text: FileText): boolean => {
  if (!isInLatin(text)) return false;
  const words = text.pages.flatMap((page) => page.match(/\p{L}+/gu) ?? []);
  const common = words.filter((word) => commonWords.has(word)).length;
  return common >= words.length * fewestCommon && common > 0;
});

/** A name in another script does not make a document foreign. */
const mostOthers = 0.05;
const fewestCommon = 0.04;

const commonWords: ReadonlySet<string> = new Set(
  (
    "the of and to in for is this that with was be on by at from her his she he are has will " +
    "de la el que en los las del por con para una se al su lo es fue"
  ).split(" "),
);

/** Whether amounts are written out anywhere: "one hundred thousand dollars", "cien mil pesos". */
export const hasAmountsInWords = memoize(({ pages }: FileText): boolean =>
  pages.some((page) => amountInWords.test(page)),
);

const amountInWords =
  /(?<!\p{L})(?:thousand|hundred|million|mil|cien|ciento|doscient[oa]s|trescient[oa]s|millon(?:es)?)(?!\p{L})/u;

/** Whether years are written out anywhere, as in certificates: "two thousand fifteen", "dos mil quince". */
export const hasYearsInWords = memoize(({ pages }: FileText): boolean =>
  pages.some((page) => yearInWords.test(page)),
);

const yearInWords = /(?<!\p{L})(?:two\s+thousand|nineteen|twenty|dos\s+mil|mil\s+novecientos)(?!\p{L})/u;
