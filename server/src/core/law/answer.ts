// What the law says to a question on a day: a value with its source, or that it is not known and why.
import type { Source } from "../../../../schemas/editions/schema.ts";
import { type SourceId, sources } from "../../../../schemas/generated/editions.ts";
import type { Authority } from "../engine/finding.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { date } from "../message/values.ts";
import type { Day } from "./calendar.ts";

/** A rule that gets `known: false` stays silent: nothing may be reported on what is not known. */
export type Answer<Value> =
  | {
      readonly known: true;
      readonly value: Value;
      readonly source: string;
      readonly from: Day;
      /** The value was first seen on that day and may have held earlier. */
      readonly firstSeen?: true;
      /** The day on which a person last held the value against its source. */
      readonly verifiedOn: Day;
      readonly authority: Authority;
    }
  | { readonly known: false; readonly reason: Title };

/** A fact as the data hold it: rows in order of time, without gap or overlap. */
export interface Dated<Value> {
  readonly values: readonly (
    | {
        readonly from: Day;
        readonly until?: Day | undefined;
        readonly value: Value;
        readonly source: string;
        readonly section: string;
        readonly firstSeen?: boolean;
        readonly verifiedOn: Day;
      }
    | { readonly from: Day; readonly until?: Day | undefined; readonly unknown: string }
  )[];
}

/** The value that held on a day. */
export function valueOn<Value>(fact: Dated<Value>, day: Day): Answer<Value> {
  const row = fact.values.find(({ from, until }) => from <= day && (until === undefined || day < until));
  if (row === undefined) {
    const first = date(fact.values[0]?.from ?? day);
    return notKnown(sentence("Nothing is known about dates before {first}", { first }));
  }
  if ("unknown" in row) return notKnown(row.unknown);
  const { value, source, from, firstSeen, verifiedOn, section } = row;
  const since = firstSeen ? { from, firstSeen } : { from };
  return { known: true, value, source, ...since, verifiedOn, authority: cite(source, section) };
}

export function notKnown(reason: Title): { readonly known: false; readonly reason: Title } {
  return { known: false, reason };
}

/** What follows from an answer, with the same source; unknown follows from unknown. */
export function following<Value, Other>(
  answer: Answer<Value>,
  derive: (value: Value) => Other,
): Answer<Other> {
  return answer.known ? { ...answer, value: derive(answer.value) } : answer;
}

/** The answer where it gives a value; unknown for this reason where it gives none. */
export function given<Value>(answer: Answer<Value | undefined>, reason: Title): Answer<Value> {
  if (!answer.known) return answer;
  const { value } = answer;
  return value === undefined ? notKnown(reason) : { ...answer, value };
}

/** A source with a section of it and the day of the state that was used. A source that is not named is a bug. */
export function cite(source: string, section: string): Authority {
  if (!isSource(source)) throw new Error(`No source is named ${source}`);
  return { source, section, date: sources[source].date };
}

/** What the data say of a source; nothing where none has that name. */
export function sourceNamed(id: string): Source | undefined {
  return isSource(id) ? sources[id] : undefined;
}

function isSource(id: string): id is SourceId {
  return Object.hasOwn(sources, id);
}
