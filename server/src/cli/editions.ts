// `parole-case editions`: the editions of the requirements, and which sources and values should be read again.
import { addDays, type Day, daysBetween, formatDay } from "../core/base/calendar.ts";
import { type ReadText, readSources, readValues, staleReadings } from "../core/explain/readings.ts";
import { editionIds, editionOf } from "../core/law/editions.ts";
import { readingInWords } from "../core/law/reading.ts";
import { rendered } from "../core/message/message.ts";
import { allRules } from "../core/rules/index.ts";
import { type CommandOutcome, dayOption } from "./terms.ts";

export interface EditionsArguments {
  /** True, or how many days ago is too long. */
  readonly stale?: boolean | string;
  readonly asOf?: string;
  readonly days?: string;
  readonly json?: boolean;
}

/** How many days a reading is relied on, unless the option says otherwise. */
const defaultDays = 90;

/** Exit status 0: listed; 2: an option is not usable. */
export function editions(options: EditionsArguments, today: Day): CommandOutcome {
  const asOf = dayOption(options.asOf, today);
  if (asOf === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const { stale: ofStale } = options;
  const given = options.days ?? (typeof ofStale === "string" ? ofStale : undefined);
  const days = given === undefined ? defaultDays : wholeNumber(given);
  if (days === undefined) {
    const option = options.days === undefined ? "--stale" : "--days";
    return { status: 2, trouble: [`${option} requires a whole number, such as 90`] };
  }
  if (ofStale === undefined || ofStale === false)
    return { status: 0, output: options.json ? allAsJson() : allAsText() };
  const stale = staleReadings(allRules, asOf, days);
  return {
    status: 0,
    output: options.json ? staleAsJson(stale, asOf, days) : staleAsText(stale, asOf, days),
  };
}

function wholeNumber(option: string): number | undefined {
  return /^\d{1,5}$/.test(option) ? Number(option) : undefined;
}

function allAsText(): string {
  return editionIds
    .map((id) => {
      const { title, supersededAfter } = editionOf(id);
      const end = supersededAfter ? ` (for packets mailed through ${formatDay(supersededAfter.day)})` : "";
      return `${id}  ${title}${end}\n`;
    })
    .join("");
}

function allAsJson(): string {
  const listed = editionIds.map((id) => {
    const { title, summary, supersededAfter, verify } = editionOf(id);
    return {
      id,
      title,
      summary,
      ...(supersededAfter && { superseded_after: supersededAfter.day }),
      ...(verify && { read_on: verify.readOn, reading: verify.reading }),
    };
  });
  return `${JSON.stringify({ editions: listed }, undefined, 2)}\n`;
}

function staleAsText(stale: readonly ReadText[], asOf: Day, days: number): string {
  const sources = stale.filter(({ kind }) => kind === "source");
  const values = stale.filter(({ kind }) => kind === "value");
  const count = (some: readonly ReadText[], all: readonly ReadText[], what: string) =>
    `${some.length} of ${all.length} ${what}`;
  return [
    `As of ${formatDay(asOf)}: ${count(sources, readSources(), "sources")} and ${count(values, readValues(allRules), "values")} should be read again.`,
    `They were read second-hand, or more than ${days} days ago.`,
    ...group("Sources", sources, asOf),
    ...group("Values", values, asOf),
    "",
  ].join("\n");
}

function group(heading: string, texts: readonly ReadText[], asOf: Day): readonly string[] {
  return texts.length === 0 ? [] : ["", heading, ...texts.flatMap((one) => textLines(one, asOf))];
}

function textLines(text: ReadText, asOf: Day): readonly string[] {
  const { id, title, readOn, reading, partRead, source, section, restsOnIt } = text;
  const age = daysBetween(readOn, asOf);
  const ago = age < 0 ? "" : `, ${age} ${age === 1 ? "day" : "days"} ago`;
  const read = rendered(readingInWords({ on: readOn, how: reading }, partRead));
  return [
    `  ${id}${periodOf(text)}: ${read}${ago}`,
    `    ${title}`,
    ...(source === undefined ? [] : [`    from ${source}, ${section}`]),
    ...(restsOnIt.length === 0 ? [] : [`    used by ${restsOnIt.join(", ")}`]),
  ];
}

function periodOf({ from, until }: ReadText): string {
  if (from === undefined) return "";
  const through = until === undefined ? "" : ` through ${formatDay(addDays(until, -1))}`;
  return `, from ${formatDay(from)}${through}`;
}

function staleAsJson(stale: readonly ReadText[], asOf: Day, days: number): string {
  const listed = stale.map((one) => ({
    kind: one.kind,
    id: one.id,
    title: one.title,
    ...(one.from !== undefined && { from: one.from }),
    ...(one.until !== undefined && { until: one.until }),
    ...(one.source !== undefined && { source: one.source, section: one.section }),
    reading: one.reading,
    ...(one.partRead !== undefined && { part_read: one.partRead }),
    read_on: one.readOn,
    days_ago: daysBetween(one.readOn, asOf),
    rests_on_it: one.restsOnIt,
  }));
  return `${JSON.stringify({ as_of: asOf, days, stale: listed }, undefined, 2)}\n`;
}
