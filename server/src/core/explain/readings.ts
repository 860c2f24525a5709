// What was read of the law, when, and how, with what rests on each reading: for the list of what should be read again,
// and for the page that a lawyer goes through.
import type { Reading, Source } from "../../../../schemas/editions/schema.ts";
import { editions, facts, formEditions, sources } from "../../../../schemas/generated/editions.ts";
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { type Day, daysBetween } from "../base/calendar.ts";
import { isOfAgency } from "../law/answer.ts";
import type { Rule } from "../rule/rule.ts";

/** A source, or a value that a fact has in one period, as it was last read. */
export interface ReadText {
  readonly kind: "source" | "value";
  /** The id of the source or of the fact. */
  readonly id: string;
  readonly title: string;
  readonly reading: Reading;
  readonly readOn: Day;
  /** What was read of a source, if not the whole text. */
  readonly partRead?: string;
  /** The first day of a value, and the first on which it no longer applies. */
  readonly from?: Day;
  readonly until?: Day;
  /** The source of a value, with its section. */
  readonly source?: string;
  readonly section?: string;
  /** Rules, facts, and editions that cite the source, or rules that use the fact, by their ids. */
  readonly restsOnIt: readonly string[];
}

/** Every source of an agency. What the program itself requires, and practice, has no text that could be read again. */
export function readSources(): readonly ReadText[] {
  return Object.entries(sources)
    .filter(([id]) => isOfAgency({ source: id }))
    .map(([id, { title, reading, readOn, partRead }]: [string, Source]) => ({
      kind: "source",
      id,
      title,
      reading,
      readOn,
      ...(partRead !== undefined && { partRead }),
      restsOnIt: [
        ...Object.entries(ruleEditions)
          .filter(([, { authority, authorityFor = {} }]) =>
            [authority, ...Object.values(authorityFor)].flat().some(({ source }) => source === id),
          )
          .map(([rule]) => rule),
        ...allFacts
          .filter(({ values }) => values.some((row) => "source" in row && row.source === id))
          .map((fact) => fact.id),
        ...Object.entries(editions)
          .filter(([, edition]) => edition.source === id)
          .map(([edition]) => edition),
      ],
    }));
}

/** Every known value of every fact, in the order of time, those of practice included. */
export function readValues(rules: readonly Rule[]): readonly ReadText[] {
  return allFacts.flatMap(({ id, title, values }) =>
    values.flatMap((row): ReadText[] => {
      if (!("source" in row)) return [];
      const { reading, readOn, from, until, source, section } = row;
      const restsOnIt = rules
        .filter(({ about }) => about.law?.some((used) => used === id))
        .map((rule) => rule.id);
      return [
        {
          kind: "value",
          id,
          title,
          reading,
          readOn,
          from,
          ...(until !== undefined && { until }),
          source,
          section,
          restsOnIt,
        },
      ];
    }),
  );
}

const allFacts = [
  ...Object.entries(facts).map(([id, { title, values }]) => ({ id, title, values })),
  ...formEditions,
];

/** What should be read again: an account of a text, and a text that was read more than this many days ago. */
export function isStale(
  { reading, readOn }: Pick<ReadText, "reading" | "readOn">,
  asOf: Day,
  days: number,
): boolean {
  return reading === "second-hand" || daysBetween(readOn, asOf) > days;
}

/** The sources and the values of agencies that should be read again, those read longest ago first. */
export function staleReadings(rules: readonly Rule[], asOf: Day, days: number): readonly ReadText[] {
  return [...readSources(), ...readValues(rules).filter(({ source = "" }) => isOfAgency({ source }))]
    .filter((one) => isStale(one, asOf, days))
    .toSorted((one, other) => (one.readOn < other.readOn ? -1 : one.readOn > other.readOn ? 1 : 0));
}
