// What a list of cases says of each on one line, small enough to be kept of every case of a practice.

import type { CheckedCase } from "../engine/check.ts";
import type { Severity } from "../engine/finding.ts";
import type { EditionId } from "../law/editions.ts";
import { verifyReminder } from "../law/reminder.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf, personal, shownName } from "../matter/people.ts";
import { type Deadline, deadlinesOf, nextDeadline } from "./deadlines.ts";
import { editionInWords } from "./editions.ts";
import { isFiled, type StateOfCase, stateOf } from "./state.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

export interface CaseBrief {
  /** The practice's own file number, where the case has one. */
  readonly matter: string | undefined;
  /** Names of those who would be paroled. */
  readonly beneficiaries: readonly string[];
  /** The name of the first of them with the family name first, for alphabetical lists. */
  readonly sortName: string | undefined;
  /** Initials of the person in the practice who is responsible for the case. */
  readonly responsible: string | undefined;
  /** The year in which the request was mailed or received; nothing before that. */
  readonly year: string | undefined;
  readonly edition: EditionId;
  /** With whether the mailing date chose it. */
  readonly editionTitle: string;
  /** In whole sentences, where the requirements of the edition have to be checked. */
  readonly reminder: string | undefined;
  readonly state: StateOfCase;
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** What is due next and not done. */
  readonly next: Pick<Deadline, "what" | "day" | "daysLeft"> | undefined;
}

/** The brief of a case as of its today; `deadlines` are those of the same case. */
export function briefOf(checked: CheckedCase, deadlines = deadlinesOf(checked.matter)): CaseBrief {
  const { matter, findings, edition } = checked;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const next = nextDeadline(deadlines);
  const state = stateOf(checked, deadlines);
  return {
    matter: matter.view.matter.value,
    beneficiaries: matter.beneficiaries.map((person) => shownName(matter, person)),
    sortName: sortNameOf(matter),
    responsible: matter.view.responsible.value,
    year: filingYear(matter),
    edition,
    editionTitle: editionInWords(checked, matter.language),
    reminder: verifyReminder(edition, matter.language),
    state,
    verdict: verdictOf(checked, isFiled(matter, state)),
    counts: { error: count("error"), warning: count("warning"), information: count("information") },
    next: next && { what: next.what, day: next.day, daysLeft: next.daysLeft },
  };
}

function sortNameOf({ people, beneficiaries: [first] }: Matter): string | undefined {
  if (!first) return undefined;
  const family = personal(people, first, ({ name }) => name.family).value;
  const given = personal(people, first, ({ name }) => name.given).value;
  return [family, given].filter((part) => part !== undefined).join(" ") || nameOf(people, first);
}

function filingYear({ view, receipted }: Matter): string | undefined {
  const { date, received_on } = view.filing;
  const received = view.receipts.items.flatMap((receipt) => receipt.date.value ?? []);
  const days = [date.value, received_on.value, ...(receipted.size > 0 ? received : [])];
  return days.find((day) => day !== undefined)?.slice(0, 4);
}
