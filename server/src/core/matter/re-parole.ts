// Of whom the list for re-parole is asked.
import type { ReParoleCase } from "../caseload/relations.ts";
import type { Day } from "../law/calendar.ts";
import { sentence, type Value } from "../message/message.ts";
import { date } from "../message/values.ts";
import type { Place } from "../read/place.ts";
import type { Beneficiary, Decision } from "../read/view.ts";
import { grantedOn, isOnOrBeforeToday, isReadable, isReadablePart } from "./decisions.ts";
import { type Application, applications } from "./forms.ts";
import type { Matter } from "./matter.ts";
import { beneficiariesFor, sameHuman } from "./people.ts";

/** The beneficiaries for whom an extension of parole is requested. */
export function paroled(matter: Matter): readonly Beneficiary[] {
  return matter.isReParole ? matter.beneficiaries : [];
}

/** Their Forms I-131. */
export function reParoleApplications(matter: Matter): readonly Application[] {
  return matter.isReParole ? applications(matter) : [];
}

/**
 * Whether a decision about the person names re-parole as the next step, or the case of that request is among the other
 * cases and not denied or withdrawn; nothing where a decision that may say so cannot be read. What one says for certain
 * counts, whatever is beside it. A short name that no one has may stand for each person on whom nothing else was decided.
 */
export function isReParoleNextFor(matter: Matter, person: Beneficiary): boolean | undefined {
  const requests = otherRequestsFor(matter, person, "follows-this");
  if (requests.length > 0) return !requests.every(({ endedAs }) => endedAs === "refused");
  const { decisions } = matter.view;
  const isNext = ({ next_step }: Decision) => next_step.value === "re-parole";
  const entries = decisions.items.filter(({ $ }) => $.state !== "faulty");
  const own = entries.filter((entry) => beneficiariesFor(matter.people, entry.for).includes(person));
  if (own.some(isNext)) return true;
  // A decision on the person of its own leaves the others to other people.
  if (own.length === 0 && entries.some((entry) => isNext(entry) && !isReadablePart(matter, entry.for)))
    return true;
  const parts = (entry: Decision) => {
    if (own.length === 0) return [entry.next_step, entry.for];
    return own.includes(entry) ? [entry.next_step] : [];
  };
  return isReadable(matter, decisions, parts) ? false : undefined;
}

/** The cases of the person's other requests: for re-parole after this one, or before it. */
export function otherRequestsFor(
  { people, relations }: Matter,
  person: Beneficiary,
  which: ReParoleCase["which"],
): readonly ReParoleCase[] {
  const paths = sameHuman(people, person).map((entry) => entry.person.$.path.join("."));
  return relations.reParoles.filter((one) => one.which === which && paths.includes(one.path.join(".")));
}

/** Whether a case of the person's request for re-parole knows the last day to file it, which is then its own deadline. */
export function isReParoleDayElsewhere(matter: Matter, person: Beneficiary): boolean {
  return otherRequestsFor(matter, person, "follows-this").some(({ knowsItsDay }) => knowsItsDay);
}

/**
 * Whether the request for re-parole was filed by today, as this case says or that of the request. One that ended without
 * parole keeps no one in the country, whatever this case says of its filing.
 */
export function isReParoleFiled(matter: Matter, person: Beneficiary): boolean {
  const requests = otherRequestsFor(matter, person, "follows-this");
  const isPending = ({ filedOn, endedAs }: ReParoleCase) =>
    filedOn !== undefined && filedOn <= matter.days.today && endedAs === undefined;
  if (requests.some(isPending)) return true;
  if (requests.some(({ endedAs }) => endedAs !== undefined)) return false;
  const { re_parole_filed_on: filed } = matter.view;
  const granted = grantedOn(matter, person)?.day;
  const isBefore = filed.value !== undefined && granted !== undefined && filed.value < granted;
  return isOnOrBeforeToday(matter, filed) && !isBefore;
}

/** The first day on which parole was granted to someone, if the request for re-parole is said to be filed before it. */
export function grantAfterReParole(matter: Matter): Day | undefined {
  const filed = matter.view.re_parole_filed_on.value;
  const [first] = matter.beneficiaries.flatMap((person) => grantedOn(matter, person)?.day ?? []).sort();
  return first !== undefined && filed !== undefined && filed < first ? first : undefined;
}

/** The day after today on which the request for re-parole is said to be filed. */
export function reParoleFilingStillAhead({ view, days }: Matter): Day | undefined {
  const { value } = view.re_parole_filed_on;
  return value !== undefined && value > days.today ? value : undefined;
}

/** Where the day of filing is given; nowhere while today counts as that day. */
export function filingPlace({ view }: Matter): readonly Place[] {
  const { received_on, date } = view.filing;
  const given = received_on.value === undefined ? date : received_on;
  return given.value === undefined ? [] : [given.$];
}

/** The day of filing for a message, which says where it is today for want of another. */
export function filingDate(matter: Matter, filed: Day): Value {
  return filingPlace(matter).length > 0 ? date(filed) : sentence("{day} (today)", { day: date(filed) });
}
