// The lengths of time that a document names: 8 months, eight months, an 8-month course, six to eight weeks, ocho meses.
import type { Duration } from "../base/durations.ts";
import { memoizePair } from "../base/memoize.ts";
import type { FileText } from "../files/report.ts";

/** The lengths of time on one page, from 1; of a range, both ends. */
export const durationsOnPage = memoizePair((text: FileText, page: number): readonly Duration[] => {
  const found: Duration[] = [];
  const line = (text.pages[page - 1] ?? "").replace(/-\n/g, "-").replace(/\n/g, " ");
  for (const [, from, to = "", unit = ""] of line.matchAll(lengthOfTime)) {
    const of = unitOf(unit);
    if (from !== undefined) found.push({ count: countOf(from), unit: of });
    found.push({ count: countOf(to), unit: of });
  }
  return found;
});

const words: readonly (readonly string[])[] = [
  ["one", "an", "a", "un", "uno", "una"],
  ["two", "dos"],
  ["three", "tres"],
  ["four", "cuatro"],
  ["five", "cinco"],
  ["six", "seis"],
  ["seven", "siete"],
  ["eight", "ocho"],
  ["nine", "nueve"],
  ["ten", "diez"],
  ["eleven", "once"],
  ["twelve", "doce"],
  ["thirteen", "trece"],
  ["fourteen", "catorce"],
  ["fifteen", "quince"],
  ["sixteen", "dieciseis"],
  ["seventeen", "diecisiete"],
  ["eighteen", "dieciocho"],
  ["nineteen", "diecinueve"],
  ["twenty", "veinte"],
];

const counts: ReadonlyMap<string, number> = new Map(
  words.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const count = `(\\d+(?:[.,]5)?|${[...counts.keys()].toSorted((one, other) => other.length - one.length).join("|")})`;
const lengthOfTime = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${count} ?(?:-|to|or|and|a|o|y) ?)?${count}(?: ?\\([^)]{1,20}\\))?[ -]{1,3}(?:full |more |additional )?` +
    "(days?|weeks?|months?|years?|dias?|semanas?|mes(?:es)?|anos?)(?!\\p{L})",
  "gu",
);

function countOf(written: string): number {
  return counts.get(written) ?? Number(written.replace(",", "."));
}

function unitOf(written: string): Duration["unit"] {
  switch (written.charAt(0)) {
    case "d":
      return "day";
    case "w":
    case "s":
      return "week";
    case "m":
      return "month";
    default:
      return "year";
  }
}
