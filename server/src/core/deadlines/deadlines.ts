// The deadlines and key dates of a case: what has to be done by then, or what happens then, according to the law and
// the case. The list is not promised to be complete.

import { type Day, daysBetween } from "../base/calendar.ts";
import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { Authority } from "../law/answer.ts";
import { titled } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import { nameOfPerson, shownName } from "../model/people.ts";
import { spanOf } from "../read/field-ref.ts";
import { plainKey } from "../text/comparison.ts";
import { afterFiling } from "./after-filing.ts";
import { beforeFiling } from "./before-filing.ts";
import type { DeadlineDraft, DeadlineKind } from "./dated.ts";
import { documentDeadlines } from "./documents.ts";
import { onParole } from "./on-parole.ts";

export type { DeadlineKind } from "./dated.ts";

/**
 * open: in the future, or today. done: what was due is done, so that the date no longer matters. overdue: it has passed
 * and what was due is not done. untold: it has passed, and the case does not say whether what was due is done. past: it
 * has passed, and nothing was due. closed: the case was closed, and the deadline ends with that. copied: the case is a
 * copy, and this deadline is already pending in the original file.
 */
export type DeadlineStatus = "open" | "done" | "overdue" | "untold" | "past" | "closed" | "copied";

export interface Deadline {
  /** Identifies this deadline in the case, independent of its date; it does not change when the date is moved. */
  readonly id: string;
  readonly kind: DeadlineKind;
  /** What is due or happens, as a heading without a full stop. */
  readonly what: string;
  /** How the date is determined, in a sentence without a full stop. */
  readonly why: string;
  readonly day: Day;
  /** 0 for today, negative for dates that have passed. */
  readonly daysLeft: number;
  /** Names of the people concerned; empty if the case names no beneficiaries. */
  readonly who: readonly string[];
  /** Whether something has to be done by then; otherwise it is a key date. */
  readonly isDue: boolean;
  readonly standing: DeadlineStatus;
  /** Whether it belongs in a list of deadlines: in the future, overdue, or not known to be done. */
  readonly isPending: boolean;
  readonly authority: readonly Authority[];
  readonly path: Path;
  readonly span: Span;
}

/** The deadlines and dated events of a case as of the case's today, the earliest first. */
export function deadlinesOf(context: CaseContext): readonly Deadline[] {
  return deadlinesIn(context, closedOn(context) !== undefined);
}

/** What is due in the case and remains due, in its list and in the calendar, once it is closed. */
export function deadlinesOnceClosed(context: CaseContext): readonly Deadline[] {
  return deadlinesIn(context, true).filter(isOpenDeadline);
}

/** Whether something must be done by a date and is not known to be done. */
export function isOpenDeadline({ isDue, isPending }: Deadline): boolean {
  return isDue && isPending;
}

function deadlinesIn(context: CaseContext, isClosed: boolean): readonly Deadline[] {
  return together(draftsOf(context))
    .map((group) => deadlineOf(context, group, isClosed))
    .toSorted((one, other) => compare(one.day, other.day));
}

const draftsOf = memoize((context: CaseContext): readonly DeadlineDraft[] => [
  ...beforeFiling(context),
  ...afterFiling(context),
  ...onParole(context),
  ...documentDeadlines(context),
]);

/** The marks of what is pending in the case itself; another file with the same deadline has the same mark. */
export function pendingMarks(context: CaseContext): readonly string[] {
  const isClosed = closedOn(context) !== undefined;
  const pending = draftsOf(context).filter((draft) => isPendingAs(standingIn(context, draft, isClosed)));
  return [...new Set(pending.map((draft) => markOf(context, draft)))];
}

/** What is due, for whom, by which date, and whether the case says that it is not done. */
function markOf(
  context: CaseContext,
  { kind, of = "", what, day, person, isDue, isDone }: DeadlineDraft,
): string {
  const persons = person ? [person] : context.beneficiaries;
  const names = persons.map((one) => plainKey(nameOfPerson(context.people, one))).toSorted();
  return [kind, of, titled(what), day, String(isDue), String(isDone), ...names].join("\n");
}

/** The next deadline that is not done: the earliest overdue one, otherwise the earliest in the future. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
  const due = deadlines.filter(({ isDue }) => isDue);
  return (
    due.find(({ standing }) => standing === "overdue") ?? due.find(({ standing }) => standing === "open")
  );
}

/** Groups what is the same for several people as one deadline. */
function together(drafts: readonly DeadlineDraft[]): DeadlineDraft[][] {
  const groups = new Map<string, DeadlineDraft[]>();
  for (const draft of drafts) {
    const { kind, of, what, day, why, isDue, isDone } = draft;
    const key = [kind, of ?? "", titled(what), day, titled(why), String(isDue), String(isDone)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()];
}

function deadlineOf(context: CaseContext, group: readonly DeadlineDraft[], isClosed: boolean): Deadline {
  const [first] = group;
  if (!first) throw new Error("A deadline is about something");
  const { kind, what, why, day, at, isDue, authority, of } = first;
  const own = standingIn(context, first, isClosed);
  const standing = isPendingAs(own) && isCountedElsewhere(context, group) ? "copied" : own;
  // An id does not change when the order of the entries does.
  const whose = first.person?.id.value ?? first.person?.ref.path.join(".");
  return {
    id: [kind, of, whose].filter((part) => part !== undefined).join("/"),
    kind,
    what: titled(what, context.language),
    why: titled(why, context.language),
    day,
    daysLeft: daysBetween(context.days.today, day),
    who: [...new Set(group.map(({ person }) => person))].flatMap((person) =>
      person ? [shownName(context, person)] : [],
    ),
    isDue,
    standing,
    isPending: isPendingAs(standing),
    authority,
    path: at.path,
    span: spanOf(at),
  };
}

/**
 * Whether the case is a copy, and a file that has precedence has this same deadline pending too. What is answered in
 * one file and open in the other is open.
 */
function isCountedElsewhere(context: CaseContext, group: readonly DeadlineDraft[]): boolean {
  const originals = context.relations.copies.filter(({ isOther }) => isOther);
  if (originals.length === 0) return false;
  const counted = new Set(originals.flatMap(({ pending }) => pending));
  return group.every((draft) => counted.has(markOf(context, draft)));
}

function isPendingAs(standing: DeadlineStatus): boolean {
  return standing === "open" || standing === "overdue" || standing === "untold";
}

/** The end of a parole for a person who has neither left nor filed again: pending in closed cases too. */
const endsOfParole: ReadonlySet<DeadlineKind> = new Set(["parole-expires", "i94-expires"]);

function standingIn(context: CaseContext, draft: DeadlineDraft, isClosed: boolean): DeadlineStatus {
  const standing = standingIfOpen(draft, daysBetween(context.days.today, draft.day));
  const stays = !isPendingAs(standing) || draft.outlastsClosing === true || endsOfParole.has(draft.kind);
  return isClosed && !stays ? "closed" : standing;
}

function standingIfOpen({ isDue, isDone }: DeadlineDraft, daysLeft: number): DeadlineStatus {
  if (isDone === true) return "done";
  if (daysLeft >= 0) return "open";
  if (isDone === undefined) return "untold";
  return isDue ? "overdue" : "past";
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
