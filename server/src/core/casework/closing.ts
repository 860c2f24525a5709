// Closing and reopening a case, as edits of its text.

import { type Deadline, deadlinesOf, deadlinesOnceClosed, isOpenDeadline } from "../deadlines/deadlines.ts";
import { editsFor, type FixOffer } from "../fix/apply.ts";
import { removal } from "../fix/remove.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date, each } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

/** What must be done by a date and is not known to be done. In a closed case, only what remains due after closing. */
export function openDeadlines(context: CaseContext): readonly Deadline[] {
  return deadlinesOf(context).filter(isOpenDeadline);
}

/** The open deadlines that remain due when the case is closed. */
export function lastingDeadlines(context: CaseContext): readonly Deadline[] {
  return deadlinesOnceClosed(context);
}

/** The edits that close the case as of its today; empty if it is closed, or if the text does not allow them. */
export function closingEdits(parsed: ParsedText, context: CaseContext): Edits {
  if (closedOn(context) !== undefined || parsed.problems.length > 0) return noEdits;
  const op = context.view.closed.ref.state === "absent" ? "add" : "replace";
  return editsFor(parsed, [{ op, path: ["closed"], value: context.days.today }]);
}

/** The edit that removes `closed`; empty if there is none, or if a comment would be lost with it. */
export function reopeningEdits(parsed: ParsedText, { view }: CaseContext): Edits {
  return (view.closed.ref.state === "absent" ? undefined : removal(parsed, ["closed"])) ?? noEdits;
}

/** "Parole expires; depart before this date, September 30, 2015 (Ana Morales)". */
export function deadlineWords({ what, day, who }: Deadline): Message {
  return who.length === 0
    ? sentence("{what}, {day}", { what, day: date(day) })
    : sentence("{what}, {day} ({who})", { what, day: date(day), who: each(who) });
}

/** The code action at the keys that describe the state of the case as a whole. */
export function closingAt(
  parsed: ParsedText,
  context: CaseContext,
  [key]: readonly (string | number)[],
): FixOffer[] {
  if (closedOn(context) !== undefined) {
    const edits = key === "closed" ? reopeningEdits(parsed, context) : noEdits;
    return edits.length === 0 ? [] : [{ title: sentence("Reopen the case"), edits }];
  }
  if (!keysOfCase.has(String(key))) return [];
  const title = sentence("Close the case");
  const [open] = openDeadlines(context);
  if (open) {
    const refusal = sentence("A deadline is still open: {deadline}", { deadline: deadlineWords(open) });
    return [{ title, refusal }];
  }
  const edits = closingEdits(parsed, context);
  return edits.length === 0 ? [] : [{ title, edits }];
}

const keysOfCase: ReadonlySet<string> = new Set(["matter", "decisions", "closed"]);
