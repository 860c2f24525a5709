// The progress of a case, in a word and a short reason.

import type { Day } from "../base/calendar.ts";
import type { Deadline } from "../deadlines/deadlines.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { Message } from "../message/language.ts";
import { inSentences, rendered, sentence } from "../message/message.ts";
import { allOf, date } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import { type Concerned, decisionsSoFar, everybodyConcerned, isDecided } from "../model/decisions.ts";
import { isMailingConfirmed } from "../model/mailing.ts";
import { allNames, capitalized } from "../model/wording.ts";
import { verdictOf, verdictSentences } from "./verdict.ts";

/**
 * overdue: a date has passed on which something was due that is not done. closed: the practice closed the case.
 * decided: for everyone. filed: mailed before today or received, and not decided for everyone. Before that, by the
 * verdict. errors: errors, or findings that stop the export. warnings: no errors, but warnings. clear: neither.
 */
export type CaseState = "errors" | "warnings" | "clear" | "filed" | "overdue" | "decided" | "closed";

export interface StateOfCase {
  readonly state: CaseState;
  /** Why, in a few words without a full stop. */
  readonly reason: string;
}

/** The state of a case as of its today; `deadlines` are those of the same case. */
export function stateOf(checked: CheckedCase, deadlines: readonly Deadline[]): StateOfCase {
  const { state, reason } = stateIn(checked, deadlines);
  return { state, reason: capitalized(rendered(reason, checked.language)) };
}

interface StateIn {
  readonly state: CaseState;
  readonly reason: Message;
}

function stateIn(checked: CheckedCase, deadlines: readonly Deadline[]): StateIn {
  const { context } = checked;
  const overdue = deadlines.find(({ standing }) => standing === "overdue");
  if (overdue) {
    const { what, day } = overdue;
    return { state: "overdue", reason: sentence("{what}: {day}", { what, day: date(day) }) };
  }
  const closed = closedOn(context);
  if (closed !== undefined) {
    return { state: "closed", reason: sentence("Closed on {day}", { day: date(closed) }) };
  }
  const everybody = everybodyConcerned(context);
  const decided = everybody.filter((person) => isDecided(context, person) === true);
  if (decided.length === everybody.length) return { state: "decided", reason: decisions(context, decided) };
  if (isOnItsWay(context)) {
    const filed = filing(context);
    if (decided.length === 0) return { state: "filed", reason: filed };
    const soFar = decisions(context, decided);
    return { state: "filed", reason: sentence("{filed}; {decisions}", { filed, decisions: soFar }) };
  }
  const verdict = inSentences(verdictSentences(checked, false));
  return { state: verdictOf(checked, false).kind, reason: verdict };
}

/** Whether the request has been mailed, received, or decided, as far as the case says, or the case is closed. */
export function isFiledCase(context: CaseContext, { state }: StateOfCase): boolean {
  return state === "decided" || state === "closed" || isOnItsWay(context);
}

function isOnItsWay(context: CaseContext): boolean {
  const { date, received_on } = context.view.filing;
  const { today } = context.days;
  // On the mailing date itself the packet can still be changed.
  const isMailed = date.value !== undefined && date.value < today && isMailingConfirmed(context) !== false;
  const isReceived = received_on.value !== undefined && received_on.value <= today;
  return isMailed || isReceived || context.receipted.size > 0;
}

function filing({ view, days: { today } }: CaseContext): Message {
  const { date: mailed, received_on } = view.filing;
  const hasCome = (day: Day | undefined): day is Day => day !== undefined && day <= today;
  if (hasCome(received_on.value)) return sentence("Received on {day}", { day: date(received_on.value) });
  return hasCome(mailed.value)
    ? sentence("Mailed on {day}", { day: date(mailed.value) })
    : sentence("Receipt notice received");
}

/** "approved on August 1, 2015 for Ana Morales and denied for Luz Morales"; without names if it is for everyone. */
function decisions(context: CaseContext, decided: readonly Concerned[]): Message {
  const byOutcome = new Map<string, { readonly outcome: Message; readonly persons: Concerned[] }>();
  for (const person of decided) {
    const last = decisionsSoFar(context, person).toSorted((one, other) =>
      (one.date.value ?? "") < (other.date.value ?? "") ? 1 : -1,
    )[0];
    const what = last?.outcome.value ?? "decided";
    const on = last?.date.value;
    const known = byOutcome.get(`${what} ${on}`);
    if (known) known.persons.push(person);
    else byOutcome.set(`${what} ${on}`, { outcome: outcomeOn(what, on), persons: [person] });
  }
  const isForAll = byOutcome.size === 1 && decided.length === everybodyConcerned(context).length;
  const said = [...byOutcome.values()].map(({ outcome, persons }) => {
    const named = persons.filter((person) => person !== undefined);
    return isForAll || named.length === 0
      ? outcome
      : sentence("{outcome} for {names}", { outcome, names: allNames(context.people, named) });
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
