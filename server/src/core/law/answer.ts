// The answer of the law for a day: a value with its source, or that it is not known and why.

import type { Reading, Source } from "../../../../schemas/editions/schema.ts";
import { type SourceId, sources } from "../../../../schemas/generated/editions.ts";
import type { Day } from "../base/calendar.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { date } from "../message/values.ts";

/** A rule that gets `known: false` stays silent: nothing may be reported about what is not known. */
export type Answer<Value> =
  | {
      readonly known: true;
      readonly value: Value;
      readonly source: string;
      readonly from: Day;
      /** The value was first seen on that day and may have been in effect earlier. */
      readonly firstSeen?: true;
      /** The day on which someone last read the source, and whether they read the text itself. */
      readonly readOn: Day;
      readonly reading: Reading;
      readonly authority: Authority;
    }
  | { readonly known: false; readonly reason: Title };

/** A fact in the data: rows in order of time, without gap or overlap. */
export interface Dated<Value> {
  readonly values: readonly (
    | {
        readonly from: Day;
        readonly until?: Day | undefined;
        readonly value: Value;
        readonly source: string;
        readonly section: string;
        readonly firstSeen?: boolean;
        readonly reading: Reading;
        readonly readOn: Day;
        /** The day on which the value became known, if it was not known all along. */
        readonly knownSince?: Day;
      }
    | { readonly from: Day; readonly until?: Day | undefined; readonly unknown: string }
  )[];
}

/** The value in effect on a day; unknown if it became known only after `knownOn`. */
export function valueOn<Value>(fact: Dated<Value>, day: Day, knownOn?: Day): Answer<Value> {
  const row = fact.values.find(({ from, until }) => from <= day && (until === undefined || day < until));
  if (row === undefined) {
    const first = date(fact.values[0]?.from ?? day);
    return notKnown(sentence("Nothing is known about dates before {first}", { first }));
  }
  if ("unknown" in row) return notKnown(row.unknown);
  const { value, source, from, firstSeen, reading, readOn, knownSince, section } = row;
  if (knownOn !== undefined && knownSince !== undefined && knownSince > knownOn) {
    return notKnown(sentence("It became known only on {since}", { since: date(knownSince) }));
  }
  const since = firstSeen ? { from, firstSeen } : { from };
  const authority = { ...cite(source, section), ...lastReading(source, { reading, readOn }) };
  return { known: true, value, source, ...since, reading, readOn, authority };
}

export function notKnown(reason: Title): { readonly known: false; readonly reason: Title } {
  return { known: false, reason };
}

/** An answer derived from another, with the same source; unknown stays unknown. */
export function following<Value, Other>(
  answer: Answer<Value>,
  derive: (value: Value) => Other,
): Answer<Other> {
  return answer.known ? { ...answer, value: derive(answer.value) } : answer;
}

/** The answer if it has a value; unknown for this reason if it has none. */
export function givenAnswer<Value>(answer: Answer<Value | undefined>, reason: Title): Answer<Value> {
  if (!answer.known) return answer;
  const { value } = answer;
  return value === undefined ? notKnown(reason) : { ...answer, value };
}

/** A source with a section, the date of the version that was used, and its last reading. An unknown source is a bug. */
export function cite(source: string, section: string): Authority {
  if (!isSource(source)) throw new Error(`No source is named ${source}`);
  const known = sources[source];
  return { source, section, date: known.date, ...lastReading(source, known) };
}

/** Nothing is read for what the program requires and for practice. */
function lastReading(
  source: string,
  { reading, readOn }: Pick<Source, "reading" | "readOn">,
): Pick<Authority, "read"> {
  return isOfAgency({ source }) ? { read: { on: readOn, how: reading } } : {};
}

/** Requirements of the program itself, and practice; there is nothing to verify about them at the agency. */
const ownSources: ReadonlySet<string> = new Set(["case-format", "packet-export", "practice"]);

export function isOfAgency({ source }: Pick<Authority, "source">): boolean {
  return !ownSources.has(source);
}

/** The data about a source; undefined if no source has that id. */
export function sourceNamed(id: string): Source | undefined {
  return isSource(id) ? sources[id] : undefined;
}

function isSource(id: string): id is SourceId {
  return Object.hasOwn(sources, id);
}

/** Where a requirement comes from; `date` is the date of the version of the source that was used, YYYY-MM-DD. */
export interface Authority {
  readonly source: string;
  readonly section: string;
  readonly date: string;
  /** When the source was last read, and what was read; absent for what the program and practice require. */
  readonly read?: LastReading;
}

export interface LastReading {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** The text itself, an archived or third-party copy of it, or an account that someone gave of it. */
  readonly how: "first-hand" | "copy" | "second-hand";
}
