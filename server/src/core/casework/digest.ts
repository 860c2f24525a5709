// What a list of cases shows about each case on one line, small enough to be kept for every case of a practice.

import type { Severity } from "../base/severity.ts";
import { type Deadline, deadlinesOf, nextDeadline } from "../deadlines/deadlines.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { EditionId } from "../law/editions.ts";
import { verifyReminder } from "../law/reminder.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson, personal, shownName } from "../model/people.ts";
import { editionInWords } from "./editions.ts";
import { isFiledCase, type StateOfCase, stateOf } from "./state.ts";
import { type ReadinessVerdict, verdictOf } from "./verdict.ts";

export interface CaseDigest {
  /** The practice's own file number, if the case has one. */
  readonly matter: string | undefined;
  /** Names of the beneficiaries. */
  readonly beneficiaries: readonly string[];
  /** The name of the first of them with the family name first, for alphabetical lists. */
  readonly sortName: string | undefined;
  /** Initials of the person in the practice who is responsible for the case. */
  readonly responsible: string | undefined;
  /** The year in which the request was mailed or received; undefined before that. */
  readonly year: string | undefined;
  readonly edition: EditionId;
  /** Says whether the mailing date determined it. */
  readonly editionTitle: string;
  /** In whole sentences, if the requirements of the edition have to be checked. */
  readonly reminder: string | undefined;
  readonly state: StateOfCase;
  readonly verdict: ReadinessVerdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The next deadline that is not done. */
  readonly next: Pick<Deadline, "what" | "day" | "daysLeft"> | undefined;
}

/** The digest of a case as of its today; `deadlines` are those of the same case. */
export function digestOf(checked: CheckedCase, deadlines = deadlinesOf(checked.context)): CaseDigest {
  const { context, findings, edition } = checked;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const next = nextDeadline(deadlines);
  const state = stateOf(checked, deadlines);
  return {
    matter: context.view.matter.value,
    beneficiaries: context.beneficiaries.map((person) => shownName(context, person)),
    sortName: sortNameOf(context),
    responsible: context.view.responsible.value,
    year: filingYear(context),
    edition,
    editionTitle: editionInWords(checked, context.language),
    reminder: verifyReminder(edition, context.language),
    state,
    verdict: verdictOf(checked, isFiledCase(context, state)),
    counts: { error: count("error"), warning: count("warning"), information: count("information") },
    next: next && { what: next.what, day: next.day, daysLeft: next.daysLeft },
  };
}

function sortNameOf({ people, beneficiaries: [first] }: CaseContext): string | undefined {
  if (!first) return undefined;
  const family = personal(people, first, ({ name }) => name.family).value;
  const given = personal(people, first, ({ name }) => name.given).value;
  return [family, given].filter((part) => part !== undefined).join(" ") || nameOfPerson(people, first);
}

function filingYear({ view, receipted }: CaseContext): string | undefined {
  const { date, received_on } = view.filing;
  const received = view.receipts.items.flatMap((receipt) => receipt.date.value ?? []);
  const days = [date.value, received_on.value, ...(receipted.size > 0 ? received : [])];
  return days.find((day) => day !== undefined)?.slice(0, 4);
}
