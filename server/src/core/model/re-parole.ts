// Whose current parole ends, and whether a request for re-parole extends it.

import type { Day } from "../base/calendar.ts";
import { namesBox } from "../law/forms.ts";
import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date } from "../message/values.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Beneficiary, Decision } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import {
  decisionsThatMayGrant,
  grantedOn,
  isDecided,
  isOnOrBeforeToday,
  isReadableEntry,
  isReadablePart,
} from "./decisions.ts";
import { type Application, applications, printedOn } from "./forms.ts";
import { beneficiariesFor, sameHuman } from "./people.ts";
import type { ReParoleCase } from "./relations.ts";

/**
 * Beneficiaries whose dates of parole are known to count: for re-parole, only those on whose request a decision was
 * made or is recorded. A decision dated after today removes none of the dates that it names.
 */
export function parolees(context: CaseContext): readonly Beneficiary[] {
  return context.beneficiaries.filter(
    (person) =>
      !context.isReParole ||
      isDecided(context, person) === true ||
      decisionsThatMayGrant(context, person).length > 0,
  );
}

/** The beneficiaries for whom an extension of parole is requested. */
export function paroled(context: CaseContext): readonly Beneficiary[] {
  return context.isReParole ? context.beneficiaries : [];
}

/** Their Forms I-131. */
export function reParoleApplications(context: CaseContext): readonly Application[] {
  return context.isReParole ? applications(context) : [];
}

/**
 * Which box is checked on the person's Form I-131: that for re-parole under a particular program, that for any other
 * re-parole, or neither of them where the form has a box of its own for programs. Undefined if there is no form, or if
 * that cannot be determined.
 */
export function reParoleBox(
  context: CaseContext,
  person: Beneficiary,
): "program" | "other" | "neither" | undefined {
  for (const { form } of reParoleApplications(context).filter((one) => one.person === person)) {
    const boxes = context.law.boxes(printedOn(context, form)?.edition);
    if (!boxes.known || boxes.value.reParoleUnderProgram.length === 0) continue;
    const box = form.box.value ?? "";
    if (namesBox(box, boxes.value.reParoleUnderProgram)) return "program";
    return namesBox(box, boxes.value.reParole) ? "other" : "neither";
  }
  return undefined;
}

/**
 * Whether a decision about the person names re-parole as the next step, or the case of that request is among the other
 * cases and not denied or withdrawn; undefined if a decision that may say so cannot be read. A certain answer counts,
 * whatever else there is. An unknown id may mean each person on whom nothing else was decided.
 */
export function isReParoleNextFor(context: CaseContext, person: Beneficiary): boolean | undefined {
  const requests = otherRequestsFor(context, person, "follows-this");
  if (requests.length > 0) return !requests.every(({ endedAs }) => endedAs === "refused");
  const { decisions } = context.view;
  const isNext = ({ next_step }: Decision) => next_step.value === "re-parole";
  const entries = decisions.items.filter(({ ref }) => ref.state !== "faulty");
  const own = entries.filter((entry) => beneficiariesFor(context.people, entry.for).includes(person));
  if (own.some(isNext)) return true;
  // If the person has a decision of their own, the other decisions are about other people.
  if (own.length === 0 && entries.some((entry) => isNext(entry) && !isReadablePart(context, entry.for)))
    return true;
  const parts = (entry: Decision) => {
    if (own.length === 0) return [entry.next_step, entry.for];
    return own.includes(entry) ? [entry.next_step] : [];
  };
  return isReadableEntry(context, decisions, parts) ? false : undefined;
}

/** The cases of the person's other requests: for re-parole after this one, or before it. */
export function otherRequestsFor(
  { people, relations }: CaseContext,
  person: Beneficiary,
  which: ReParoleCase["which"],
): readonly ReParoleCase[] {
  const paths = sameHuman(people, person).map((entry) => entry.person.ref.path.join("."));
  return relations.reParoles.filter((one) => one.which === which && paths.includes(one.path.join(".")));
}

/**
 * Whether a case of the person's request for re-parole has the last day to file it, which is then that case's deadline.
 */
export function isReParoleDayElsewhere(context: CaseContext, person: Beneficiary): boolean {
  return otherRequestsFor(context, person, "follows-this").some(({ knowsItsDay }) => knowsItsDay);
}

/**
 * Whether the request for re-parole was filed by today, according to this case or that of the request. One that ended
 * without parole keeps no one in the country, whatever this case states about its filing.
 */
export function isReParoleFiled(context: CaseContext, person: Beneficiary): boolean {
  const requests = otherRequestsFor(context, person, "follows-this");
  const isPending = ({ filedOn, endedAs }: ReParoleCase) =>
    filedOn !== undefined && filedOn <= context.days.today && endedAs === undefined;
  if (requests.some(isPending)) return true;
  if (requests.some(({ endedAs }) => endedAs !== undefined)) return false;
  const { re_parole_filed_on: filed } = context.view;
  const granted = grantedOn(context, person)?.day;
  const isBefore = filed.value !== undefined && granted !== undefined && filed.value < granted;
  return isOnOrBeforeToday(context, filed) && !isBefore;
}

/**
 * The first day on which parole was granted to a person, if the filing of the request for re-parole is dated before it.
 */
export function grantAfterReParole(context: CaseContext): Day | undefined {
  const filed = context.view.re_parole_filed_on.value;
  const [first] = context.beneficiaries.flatMap((person) => grantedOn(context, person)?.day ?? []).sort();
  return first !== undefined && filed !== undefined && filed < first ? first : undefined;
}

/** The filing date of the request for re-parole, if it is after today. */
export function reParoleFilingStillAhead({ view, days }: CaseContext): Day | undefined {
  const { value } = view.re_parole_filed_on;
  return value !== undefined && value > days.today ? value : undefined;
}

/** Where the day of filing is given; empty while today counts as that day. */
export function filingPlace({ view }: CaseContext): readonly FieldRef[] {
  const { received_on, date } = view.filing;
  const given = received_on.value === undefined ? date : received_on;
  return given.value === undefined ? [] : [given.ref];
}

/** The day of filing for a message, which says so if it is today because none is given. */
export function filingDate(context: CaseContext, filed: Day): MessageValue {
  return filingPlace(context).length > 0 ? date(filed) : sentence("{day} (today)", { day: date(filed) });
}
