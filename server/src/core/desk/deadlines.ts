// Every day of a case that somebody has to keep in mind: what has to be done by then, or what happens then, as the law
// and the case tell it. No promise is made that there are no others.

import { plainKey } from "../caseload/same-person.ts";
import type { Authority, Path, Span } from "../engine/finding.ts";
import { type Day, daysBetween } from "../law/calendar.ts";
import { closedOn } from "../matter/closing.ts";
import type { Matter } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import { nameOf, shownName } from "../matter/people.ts";
import { titled } from "../message/title.ts";
import { spanOf } from "../read/place.ts";
import { afterFiling } from "./deadlines/after-filing.ts";
import { beforeFiling } from "./deadlines/before-filing.ts";
import type { DatedDraft, DeadlineKind } from "./deadlines/dated.ts";
import { onParole } from "./deadlines/on-parole.ts";
import { ofPapers } from "./deadlines/papers.ts";

export type { DeadlineKind } from "./deadlines/dated.ts";

/**
 * open: still to come, or today. done: what was due is done, so that the day no longer matters. overdue: it has passed
 * and what was due is not done. untold: it has passed, and the case does not say whether what was due is done. past: it
 * has passed, and nothing was due. closed: the case was closed, and what is due does not outlast that.
 * copied: the case is a copy, and this deadline is pending in the file of which it is one too.
 */
export type Standing = "open" | "done" | "overdue" | "untold" | "past" | "closed" | "copied";

export interface Deadline {
  /** Names this deadline among those of the case, whatever the day; it stays the same when the day is moved. */
  readonly id: string;
  readonly kind: DeadlineKind;
  /** What is due or happens, as a heading without full stop. */
  readonly what: string;
  /** How the day is known, in a sentence without full stop. */
  readonly why: string;
  readonly day: Day;
  /** 0 for today, below zero for days that have passed. */
  readonly daysLeft: number;
  /** Names of those concerned; nobody where the case names no beneficiaries. */
  readonly who: readonly string[];
  /** Whether something has to be done by then; otherwise it is a day worth knowing. */
  readonly isDue: boolean;
  readonly standing: Standing;
  /** Whether it belongs in a list of deadlines: still to come, overdue, or not known to be done. */
  readonly isPending: boolean;
  readonly authority: readonly Authority[];
  readonly path: Path;
  readonly span: Span;
}

/** The deadlines and dated events of a case as of its today, the earliest first. */
export function deadlinesOf(matter: Matter): readonly Deadline[] {
  return deadlinesIn(matter, closedOn(matter) !== undefined);
}

/** What is due in the case and stays so, in its list and in the calendar, once it is closed. */
export function deadlinesOnceClosed(matter: Matter): readonly Deadline[] {
  return deadlinesIn(matter, true).filter(isOpen);
}

/** Whether something must be done by a date and is not known to be done. */
export function isOpen({ isDue, isPending }: Deadline): boolean {
  return isDue && isPending;
}

function deadlinesIn(matter: Matter, isClosed: boolean): readonly Deadline[] {
  return together(draftsOf(matter))
    .map((group) => deadlineOf(matter, group, isClosed))
    .toSorted((one, other) => compare(one.day, other.day));
}

const draftsOf = onceFor((matter: Matter): readonly DatedDraft[] => [
  ...beforeFiling(matter),
  ...afterFiling(matter),
  ...onParole(matter),
  ...ofPapers(matter),
]);

/** What is pending in the case by itself, by marks that are the same in another file for the very same deadline. */
export function pendingMarks(matter: Matter): readonly string[] {
  const isClosed = closedOn(matter) !== undefined;
  const pending = draftsOf(matter).filter((draft) => isPendingAs(standingIn(matter, draft, isClosed)));
  return [...new Set(pending.map((draft) => markOf(matter, draft)))];
}

/** What is due, of whom, by which day, and whether the case tells that it is not done. */
function markOf(matter: Matter, { kind, of = "", what, day, person, isDue, isDone }: DatedDraft): string {
  const persons = person ? [person] : matter.beneficiaries;
  const names = persons.map((one) => plainKey(nameOf(matter.people, one))).toSorted();
  return [kind, of, titled(what), day, String(isDue), String(isDone), ...names].join("\n");
}

/** The next thing due that is not done: the earliest one overdue, else the earliest still to come. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
  const due = deadlines.filter(({ isDue }) => isDue);
  return (
    due.find(({ standing }) => standing === "overdue") ?? due.find(({ standing }) => standing === "open")
  );
}

/** What is the same for several people is one deadline. */
function together(drafts: readonly DatedDraft[]): DatedDraft[][] {
  const groups = new Map<string, DatedDraft[]>();
  for (const draft of drafts) {
    const { kind, of, what, day, why, isDue, isDone } = draft;
    const key = [kind, of ?? "", titled(what), day, titled(why), String(isDue), String(isDone)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()];
}

function deadlineOf(matter: Matter, group: readonly DatedDraft[], isClosed: boolean): Deadline {
  const [first] = group;
  if (!first) throw new Error("A deadline is about something");
  const { kind, what, why, day, at, isDue, authority, of } = first;
  const own = standingIn(matter, first, isClosed);
  const standing = isPendingAs(own) && isCountedElsewhere(matter, group) ? "copied" : own;
  // A short name stays where the order of the entries does not.
  const whose = first.person?.id.value ?? first.person?.$.path.join(".");
  return {
    id: [kind, of, whose].filter((part) => part !== undefined).join("/"),
    kind,
    what: titled(what, matter.language),
    why: titled(why, matter.language),
    day,
    daysLeft: daysBetween(matter.days.today, day),
    who: [...new Set(group.map(({ person }) => person))].flatMap((person) =>
      person ? [shownName(matter, person)] : [],
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
 * Whether the case is a copy, and a file that counts before it has this very deadline pending too. What is answered in
 * the one and open in the other is open.
 */
function isCountedElsewhere(matter: Matter, group: readonly DatedDraft[]): boolean {
  const originals = matter.relations.copies.filter(({ isOther }) => isOther);
  if (originals.length === 0) return false;
  const counted = new Set(originals.flatMap(({ pending }) => pending));
  return group.every((draft) => counted.has(markOf(matter, draft)));
}

function isPendingAs(standing: Standing): boolean {
  return standing === "open" || standing === "overdue" || standing === "untold";
}

/** The end of a parole under which the person has neither left nor filed again: pending in closed cases too. */
const endsOfParole: ReadonlySet<DeadlineKind> = new Set(["parole-expires", "i94-expires"]);

function standingIn(matter: Matter, draft: DatedDraft, isClosed: boolean): Standing {
  const standing = standingIfOpen(draft, daysBetween(matter.days.today, draft.day));
  const stays = !isPendingAs(standing) || draft.outlastsClosing === true || endsOfParole.has(draft.kind);
  return isClosed && !stays ? "closed" : standing;
}

function standingIfOpen({ isDue, isDone }: DatedDraft, daysLeft: number): Standing {
  if (isDone === true) return "done";
  if (daysLeft >= 0) return "open";
  if (isDone === undefined) return "untold";
  return isDue ? "overdue" : "past";
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
