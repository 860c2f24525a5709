// How far a case has come, in a word and a short reason.
import type { CheckedCase } from "../engine/check.ts";
import type { Day } from "../law/calendar.ts";
import { closedOn } from "../matter/closing.ts";
import { type Concerned, decisionsSoFar, everybodyConcerned, isDecided } from "../matter/decisions.ts";
import { isMailingConfirmed } from "../matter/mailing.ts";
import type { Matter } from "../matter/matter.ts";
import { allNames, capitalized } from "../matter/wording.ts";
import { inSentences, type Message, rendered, sentence } from "../message/message.ts";
import { allOf, date } from "../message/values.ts";
import type { Deadline } from "./deadlines.ts";
import { verdictOf, verdictSentences } from "./verdict.ts";

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
  const { state, reason } = stateIn(checked, deadlines);
  return { state, reason: capitalized(rendered(reason, checked.matter.language)) };
}

interface StateIn {
  readonly state: CaseState;
  readonly reason: Message;
}

function stateIn(checked: CheckedCase, deadlines: readonly Deadline[]): StateIn {
  const { matter } = checked;
  const overdue = deadlines.find(({ standing }) => standing === "overdue");
  if (overdue) {
    const { what, day } = overdue;
    return { state: "overdue", reason: sentence("{what}: {day}", { what, day: date(day) }) };
  }
  const closed = closedOn(matter);
  if (closed !== undefined) {
    return { state: "closed", reason: sentence("Closed on {day}", { day: date(closed) }) };
  }
  const everybody = everybodyConcerned(matter);
  const decided = everybody.filter((person) => isDecided(matter, person) === true);
  if (decided.length === everybody.length) return { state: "decided", reason: decisions(matter, decided) };
  if (isOnItsWay(matter)) {
    const filed = filing(matter);
    if (decided.length === 0) return { state: "filed", reason: filed };
    const soFar = decisions(matter, decided);
    return { state: "filed", reason: sentence("{filed}; {decisions}", { filed, decisions: soFar }) };
  }
  const verdict = inSentences(verdictSentences(checked, false));
  return { state: verdictOf(checked, false).kind, reason: verdict };
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

function filing({ view, days: { today } }: Matter): Message {
  const { date: mailed, received_on } = view.filing;
  const hasCome = (day: Day | undefined): day is Day => day !== undefined && day <= today;
  if (hasCome(received_on.value)) return sentence("Received on {day}", { day: date(received_on.value) });
  return hasCome(mailed.value)
    ? sentence("Mailed on {day}", { day: date(mailed.value) })
    : sentence("Receipt notice received");
}

/** "approved on August 1, 2015 for Ana Morales and denied for Luz Morales"; without names where it is for everybody. */
function decisions(matter: Matter, decided: readonly Concerned[]): Message {
  const byOutcome = new Map<string, { readonly outcome: Message; readonly persons: Concerned[] }>();
  for (const person of decided) {
    const last = decisionsSoFar(matter, person).toSorted((one, other) =>
      (one.date.value ?? "") < (other.date.value ?? "") ? 1 : -1,
    )[0];
    const what = last?.outcome.value ?? "decided";
    const on = last?.date.value;
    const known = byOutcome.get(`${what} ${on}`);
    if (known) known.persons.push(person);
    else byOutcome.set(`${what} ${on}`, { outcome: outcomeOn(what, on), persons: [person] });
  }
  const isForAll = byOutcome.size === 1 && decided.length === everybodyConcerned(matter).length;
  const said = [...byOutcome.values()].map(({ outcome, persons }) => {
    const named = persons.filter((person) => person !== undefined);
    return isForAll || named.length === 0
      ? outcome
      : sentence("{outcome} for {names}", { outcome, names: allNames(matter.people, named) });
  });
  return sentence("{decisions}", { decisions: allOf(said) });
}

function outcomeOn(what: keyof typeof inWords, on: Day | undefined): Message {
  const outcome = inWords[what];
  return on === undefined ? outcome : sentence("{outcome} on {day}", { outcome, day: date(on) });
}

const inWords = {
  approved: sentence("approved"),
  denied: sentence("denied"),
  rejected: sentence("returned without a decision"),
  withdrawn: sentence("withdrawn"),
  decided: sentence("decided"),
} as const;
