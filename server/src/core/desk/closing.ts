// Closing a case and opening it again, as edits of its text.

import { editsFor, type Offer } from "../fix/apply.ts";
import { removal } from "../fix/remove.ts";
import { closedOn } from "../matter/closing.ts";
import type { Matter } from "../matter/matter.ts";
import { type Message, sentence } from "../message/message.ts";
import { date, each } from "../message/values.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { type Deadline, deadlinesOf, deadlinesOnceClosed, isOpen } from "./deadlines.ts";

/** What must be done by a date and is not known to be done. In a closed case, what outlasts closing. */
export function openDeadlines(matter: Matter): readonly Deadline[] {
  return deadlinesOf(matter).filter(isOpen);
}

/** Those of them that stay due when the case is closed. */
export function lastingDeadlines(matter: Matter): readonly Deadline[] {
  return deadlinesOnceClosed(matter);
}

/** The edits that close the case as of its today; none where it is closed, or where the text cannot take them. */
export function closingEdits(parsed: ParsedText, matter: Matter): Edits {
  if (closedOn(matter) !== undefined || parsed.problems.length > 0) return noEdits;
  const op = matter.view.closed.$.state === "absent" ? "add" : "replace";
  return editsFor(parsed, [{ op, path: ["closed"], value: matter.days.today }]);
}

/** The edit that removes `closed`; none where there is none, or where a comment would be lost with it. */
export function reopeningEdits(parsed: ParsedText, { view }: Matter): Edits {
  return (view.closed.$.state === "absent" ? undefined : removal(parsed, ["closed"])) ?? noEdits;
}

/** "Parole expires; depart before this date, September 30, 2015 (Ana Morales)". */
export function deadlineWords({ what, day, who }: Deadline): Message {
  return who.length === 0
    ? sentence("{what}, {day}", { what, day: date(day) })
    : sentence("{what}, {day} ({who})", { what, day: date(day), who: each(who) });
}

/** Offered at the keys that say how the case as a whole stands. */
export function closingAt(parsed: ParsedText, matter: Matter, [key]: readonly (string | number)[]): Offer[] {
  if (closedOn(matter) !== undefined) {
    const edits = key === "closed" ? reopeningEdits(parsed, matter) : noEdits;
    return edits.length === 0 ? [] : [{ title: sentence("Reopen the case"), edits }];
  }
  if (!keysOfCase.has(String(key))) return [];
  const title = sentence("Close the case");
  const [open] = openDeadlines(matter);
  if (open) {
    const refusal = sentence("A deadline is still open: {deadline}", { deadline: deadlineWords(open) });
    return [{ title, refusal }];
  }
  const edits = closingEdits(parsed, matter);
  return edits.length === 0 ? [] : [{ title, edits }];
}

const keysOfCase: ReadonlySet<string> = new Set(["matter", "decisions", "closed"]);
