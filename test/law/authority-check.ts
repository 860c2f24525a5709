// Whether each authority that is cited was in effect for the edition, or the period, for which it is cited: no later
// instructions under an earlier edition, and nothing that has been replaced as the only authority.
import type { Source } from "../../schemas/editions/schema.ts";
import { addDays, type Day, formatDay } from "../../server/src/core/base/calendar.ts";

interface Cited {
  readonly source: string;
  readonly section: string;
  readonly editions?: readonly string[];
}

/** The data that are compared, as schemas/generated has them. */
export interface LawData {
  readonly sources: Readonly<Record<string, Source>>;
  readonly editions: Readonly<
    Record<string, { readonly lawDate: string; readonly supersededAfter?: { readonly day: Day } | undefined }>
  >;
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly severity: Readonly<Record<string, string>>;
        readonly authority: readonly Cited[];
        readonly authorityFor?: Readonly<Record<string, readonly Cited[]>> | undefined;
      }
    >
  >;
  readonly facts: readonly {
    readonly id: string;
    readonly values: readonly (
      | { readonly from: Day; readonly until?: Day | undefined; readonly source: string }
      | { readonly from: Day; readonly unknown: string }
    )[];
  }[];
}

/** What is cited where it does not hold, in sentences; empty if every authority holds. */
export function authorityProblems(law: LawData): readonly string[] {
  return [
    ...Object.entries(law.rules).flatMap(([id, rule]) =>
      Object.keys(rule.severity).flatMap((edition) => [
        ...problemsOfRule(law, id, edition, rule.authority, true),
        ...Object.entries(rule.authorityFor ?? {}).flatMap(([name, cited]) =>
          problemsOfRule(law, `${id} (${name})`, edition, cited, false),
        ),
      ]),
    ),
    ...law.facts.flatMap(({ id, values }) =>
      values.flatMap((row) => ("source" in row ? problemsOfValue(law, id, row) : [])),
    ),
  ];
}

function problemsOfRule(
  law: LawData,
  rule: string,
  edition: string,
  cited: readonly Cited[],
  isOfRule: boolean,
): readonly string[] {
  const own = cited.filter(({ editions }) => editions === undefined || editions.includes(edition));
  if (own.length === 0) {
    return isOfRule ? [`${rule} cites nothing under ${edition}: name a source for this edition`] : [];
  }
  const known = own.flatMap(({ source }) => {
    const found = law.sources[source];
    return found ? [{ source, found }] : [];
  });
  const missing = own
    .filter(({ source }) => law.sources[source] === undefined)
    .map(({ source }) => `${rule} cites ${source} under ${edition}, but no source has that id`);
  const later = known
    .filter(({ found }) => startOf(found) > lastDayOf(law, edition, found))
    .map(
      ({ source, found }) =>
        `${rule} cites ${source} under ${edition}, but that source was not in effect before ${formatDay(startOf(found))}: cite it for the other editions only, or say under in_effect why it holds`,
    );
  const day = dayOf(law, edition);
  const isOver = ({ found }: { found: Source }) => (found.inEffect?.until ?? "9999-12-31") <= day;
  const over =
    known.length > 0 && known.every(isOver)
      ? [
          `${rule} cites only ${known.map(({ source }) => source).join(", ")} under ${edition}, which ${known.length === 1 ? "is" : "are"} no longer in effect: name a current source`,
        ]
      : [];
  return [...missing, ...later, ...over];
}

function problemsOfValue(
  law: LawData,
  fact: string,
  row: { readonly from: Day; readonly until?: Day | undefined; readonly source: string },
): readonly string[] {
  const found = law.sources[row.source];
  const value = `${fact}, from ${formatDay(row.from)}`;
  if (found === undefined) return [`${value} rests on ${row.source}, but no source has that id`];
  if (row.until !== undefined && startOf(found) > row.until) {
    return [
      `${value}: ${row.source} was not in effect before ${formatDay(startOf(found))}, when the value no longer applied`,
    ];
  }
  const over = found.inEffect?.until;
  if (over !== undefined && over < (row.until ?? lastReading(law))) {
    return [
      `${value}: ${row.source} was no longer in effect from ${formatDay(over)}: end the value on that date, or name a current source`,
    ];
  }
  return [];
}

/** The program's own requirements, and practice, hold for every edition. */
function startOf({ kind, date, inEffect }: Source): Day {
  return kind === "practice" || kind === "format" ? "0001-01-01" : (inEffect?.from ?? date);
}

/** The day whose law an edition applies; for one with the law of the case's own dates, the latest that is known. */
function dayOf(law: LawData, edition: string): Day {
  const lawDate = law.editions[edition]?.lawDate;
  return lawDate === undefined || lawDate === "of-the-case" ? lastReading(law) : lawDate;
}

/** The source that ended an edition may be cited under it. */
function lastDayOf(law: LawData, edition: string, { date }: Source): Day {
  const end = law.editions[edition]?.supersededAfter;
  return end !== undefined && date === addDays(end.day, 1) ? date : dayOf(law, edition);
}

function lastReading({ sources }: LawData): Day {
  return Object.values(sources).reduce((last, { readOn }) => (readOn > last ? readOn : last), "0001-01-01");
}
