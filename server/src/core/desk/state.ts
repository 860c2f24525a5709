// How far a case has come, in a word and a short reason.
import type { CheckedCase } from "../engine/check.ts";
import { type Day, formatDay } from "../law/calendar.ts";
import { closedOn } from "../matter/closing.ts";
import { type Concerned, decisionsSoFar, everybodyConcerned, isDecided } from "../matter/decisions.ts";
import { isMailingConfirmed } from "../matter/mailing.ts";
import type { Matter } from "../matter/matter.ts";
import { namesOf } from "../matter/wording.ts";
import { listed } from "../message/english.ts";
import type { Deadline } from "./deadlines.ts";
import { verdictOf } from "./verdict.ts";

/**
/**
 * overdue: a day has passed on which something was due that is not done. closed: the practice closed the case. decided:
 * for everybody. filed: mailed before today or received, and not decided for everybody. Before that, by the verdict.
 * errors: errors, or findings that stop the export. warnings: no errors, but warnings. clear: neither.
 */
export type CaseState = "errors" | "warnings" | "clear" | "filed" | "overdue" | "decided" | "closed";

export interface StateOfCase {
  readonly state: CaseState;
  /** Why, in a few words without full stop. */
  readonly reason: string;
}

/** The state of a case as of its today; `deadlines` are those of the same case. */
export function stateOf(checked: CheckedCase, deadlines: readonly Deadline[]): StateOfCase {
  const { matter } = checked;
  const overdue = deadlines.find(({ standing }) => standing === "overdue");
  if (overdue) return { state: "overdue", reason: `${overdue.what}: ${formatDay(overdue.day)}` };
  const closed = closedOn(matter);
  if (closed !== undefined) return { state: "closed", reason: `Closed on ${formatDay(closed)}` };
  const everybody = everybodyConcerned(matter);
  const decided = everybody.filter((person) => isDecided(matter, person) === true);
  if (decided.length === everybody.length) return { state: "decided", reason: decisions(matter, decided) };
  if (isOnItsWay(matter)) {
    const soFar = decided.length > 0 ? `; ${lowered(decisions(matter, decided))}` : "";
    return { state: "filed", reason: `${filing(matter)}${soFar}` };
  }
  const { kind, words } = verdictOf(checked, false);
  return { state: kind, reason: words };
}

/** Whether the request has been mailed, received or decided, as far as the case says, or the case is closed. */
export function isFiled(matter: Matter, { state }: StateOfCase): boolean {
  return state === "decided" || state === "closed" || isOnItsWay(matter);
}

function isOnItsWay(matter: Matter): boolean {
  const { date, received_on } = matter.view.filing;
  const { today } = matter.days;
  // On the mailing day itself the packet can still be changed.
  const isMailed = date.value !== undefined && date.value < today && isMailingConfirmed(matter) !== false;
  const isReceived = received_on.value !== undefined && received_on.value <= today;
  return isMailed || isReceived || matter.receipted.size > 0;
}

function filing({ view, days: { today } }: Matter): string {
  const { date, received_on } = view.filing;
  const hasCome = (day: Day | undefined): day is Day => day !== undefined && day <= today;
  if (hasCome(received_on.value)) return `Received on ${formatDay(received_on.value)}`;
  return hasCome(date.value) ? `Mailed on ${formatDay(date.value)}` : "Receipt notice received";
}

/** "Approved on August 1, 2015 for Ana Morales; denied for Luz Morales"; without names where it is for everybody. */
function decisions(matter: Matter, decided: readonly Concerned[]): string {
  const byOutcome = new Map<string, Concerned[]>();
  for (const person of decided) {
    const last = decisionsSoFar(matter, person).toSorted((one, other) =>
      (one.date.value ?? "") < (other.date.value ?? "") ? 1 : -1,
    )[0];
    const on = last?.date.value === undefined ? "" : ` on ${formatDay(last.date.value)}`;
    const said = `${inWords[last?.outcome.value ?? "decided"]}${on}`;
    byOutcome.set(said, [...(byOutcome.get(said) ?? []), person]);
  }
  const isForAll = byOutcome.size === 1 && decided.length === everybodyConcerned(matter).length;
  const said = [...byOutcome].map(([outcome, persons]) => {
    const names = namesOf(
      matter.people,
      persons.filter((person) => person !== undefined),
      "",
    );
    return isForAll || names === "" ? outcome : `${outcome} for ${names}`;
  });
  const [first = "", ...others] = said;
  return listed([first, ...others.map(lowered)]);
}

const inWords = {
  approved: "Approved",
  denied: "Denied",
  rejected: "Returned without a decision",
  withdrawn: "Withdrawn",
  decided: "Decided",
} as const;

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
