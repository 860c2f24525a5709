// Of whom the list for re-parole is asked.
import type { ReParoleCase } from "../caseload/relations.ts";
import type { Day } from "../law/calendar.ts";
import type { Place } from "../read/place.ts";
import type { Beneficiary } from "../read/view.ts";
import { isOnOrBeforeToday, isReadable } from "./decisions.ts";
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
 * cases; nothing where a decision that may say so cannot be read.
 */
export function isReParoleNextFor(matter: Matter, person: Beneficiary): boolean | undefined {
  const { decisions } = matter.view;
  if (hasReParoleCase(matter, person)) return true;
  if (!isReadable(matter, decisions, ({ next_step, for: names }) => [next_step, names])) return undefined;
  return decisions.items.some(
    ({ next_step, for: names }) =>
      next_step.value === "re-parole" && beneficiariesFor(matter.people, names).includes(person),
  );
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

/** Whether the case of the person's request for re-parole is among the other cases. */
export function hasReParoleCase(matter: Matter, person: Beneficiary): boolean {
  return otherRequestsFor(matter, person, "follows-this").length > 0;
}

/** Whether the request for re-parole was filed by today, as this case says or that of the request. */
export function isReParoleFiled(matter: Matter, person: Beneficiary): boolean {
  if (isOnOrBeforeToday(matter, matter.view.re_parole_filed_on)) return true;
  return otherRequestsFor(matter, person, "follows-this").some(
    ({ filedOn }) => filedOn !== undefined && filedOn <= matter.days.today,
  );
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

/** The day of filing in words; nothing where it cannot be read. */
export function filingDayInWords(matter: Matter): string | undefined {
  const day = matter.days.filingDay;
  return day === undefined || filingPlace(matter).length > 0 ? day : `${day} (today)`;
}
