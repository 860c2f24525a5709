// The progress of a request for each beneficiary: filed, received, decided, and when parole expires.
import type { Day } from "../base/calendar.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import type { AnyBlock, Beneficiary, Decision, Leaf, List } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { type EarliestDay, earliestDay } from "./earliest-day.ts";
import { beneficiariesFor } from "./people.ts";

/** A day of the case and where it is. */
export interface DayThere {
  readonly day: Day;
  readonly at: FieldRef;
}

/** A beneficiary, or undefined: what applies to all has no beneficiary if the case lists none. */
export type Concerned = Beneficiary | undefined;

/** Everyone about whom the questions after filing are asked. */
export function everybodyConcerned(context: CaseContext): readonly Concerned[] {
  return context.beneficiaries.length > 0 ? context.beneficiaries : [undefined];
}

/** The decisions on a person's request; entries that state no decision are left out. */
export function decisionsOn(context: CaseContext, person: Concerned): readonly Decision[] {
  return context.view.decisions.items.filter(
    (decision) => saysDecided(decision) && isFor(context, decision.for, person),
  );
}

/** Those of them that are dated by today, and those without a date: a decision with a future date has not been made. */
export function decisionsSoFar(context: CaseContext, person: Concerned): readonly Decision[] {
  return decisionsOn(context, person).filter(({ date }) => hasCome(context, date));
}

/**
 * The decisions from which the end of a person's parole may be known: those on the person's request, otherwise those
 * that grant parole to an unknown id, which may be the person's.
 */
export function decisionsThatMayGrant(context: CaseContext, person: Beneficiary): readonly Decision[] {
  const own = decisionsOn(context, person);
  if (own.length > 0) return own;
  return context.view.decisions.items.filter(
    (decision) => decision.outcome.value === "approved" && !isReadablePart(context, decision.for),
  );
}

/**
 * Whether what has this date has happened by today, as far as the case shows: without a date it may have; a date that
 * cannot be read shows nothing.
 */
export function hasCome({ days }: Pick<CaseContext, "days">, { ref, value }: Leaf<Day>): boolean {
  return ref.state !== "faulty" && (value === undefined || value <= days.today);
}

/** Whether a decision on a person's request has a date that cannot be read, so that it may have been made. */
export function mayBeDecided(context: CaseContext, person: Concerned): boolean {
  return decisionsOn(context, person).some(({ date }) => date.ref.state === "faulty");
}

/** Whether an entry states a decision. */
export function saysDecided({ outcome, date, parole_until }: Decision): boolean {
  return [outcome, date, parole_until].some((part) => part.ref.state === "given");
}

/** Whether an entry may state a decision once it is filled in or its keys are fixed. */
function isBegun({ outcome, date, parole_until }: Decision): boolean {
  return [outcome.ref, date.ref, parole_until.ref].some(isUndetermined);
}

/**
 * Whether a person's request is decided by today, as it is for a person who was paroled on it; undefined if an entry
 * that may state it cannot be read.
 */
export function isDecided(context: CaseContext, person: Concerned): boolean | undefined {
  if (decisionsSoFar(context, person).length > 0 || person?.parole.ref.state === "given") return true;
  const { decisions } = context.view;
  if (isUndetermined(decisions.ref) || decisions.items.some(isBegun)) return undefined;
  return isReadableEntry(context, decisions, ({ outcome, date, for: names }) => [outcome, date, names])
    ? false
    : undefined;
}

/** Whether a request for evidence has arrived for a person by today; undefined if that cannot be determined. */
export function isAskedForEvidence(context: CaseContext, person: Concerned): boolean | undefined {
  const { notices } = context.view;
  const asked = notices.items.some(
    (notice) =>
      notice.kind.value === "request-for-evidence" &&
      hasCome(context, notice.date) &&
      isFor(context, notice.for, person),
  );
  if (asked) return true;
  return isReadableEntry(context, notices, ({ kind, date, for: names }) => [kind, date, names])
    ? false
    : undefined;
}

/** Whether a day is given and is not in the future. */
export function isOnOrBeforeToday({ days }: CaseContext, { value }: Leaf<Day>): boolean {
  return value !== undefined && value <= days.today;
}

/** Whether a person's request is filed by today. */
export function isFiledFor(context: CaseContext, person: Beneficiary): boolean {
  const { date, received_on } = context.view.filing;
  return context.receipted.has(person) || [date, received_on].some((day) => isOnOrBeforeToday(context, day));
}

/**
 * The day on which a person's request was received: as given, otherwise of the first receipt notice, otherwise of the
 * mailing; one after today counts only if there is no other. Undefined if none of them is given, or the one that counts
 * cannot be read.
 */
export function receiptDay(context: CaseContext, person: Concerned): DayThere | undefined {
  const { filing, receipts } = context.view;
  const received = filing.received_on;
  if (received.ref.state === "faulty" || isOnOrBeforeToday(context, received)) return dayThere(received);
  if (!isReadableEntry(context, receipts, ({ date, for: names }) => [date, names])) return undefined;
  const dates = receipts.items
    .filter((receipt) => isFor(context, receipt.for, person))
    .map(({ date }) => dayThere(date))
    .filter((date) => date !== undefined);
  const come = dates.filter(({ day }) => day <= context.days.today);
  if (come.length > 0) return earliest(come);
  if (isOnOrBeforeToday(context, filing.date)) return dayThere(filing.date);
  return dayThere(received) ?? earliest(dates) ?? dayThere(filing.date);
}

/** Whether a list can be read as far as these parts of its entries are concerned. An unknown id may mean anyone. */
export function isReadableEntry<V extends AnyBlock>(
  context: CaseContext,
  list: List<V>,
  parts: (entry: V) => readonly (Leaf<unknown> | List<Leaf<string>>)[],
): boolean {
  if (list.ref.state === "faulty" || list.ref.isUnread) return false;
  return list.items.every(
    (entry) => entry.ref.state !== "faulty" && parts(entry).every((part) => isReadablePart(context, part)),
  );
}

/** Whether a part of an entry can be read, and every id in it belongs to a person of the case. */
export function isReadablePart({ people }: CaseContext, part: Leaf<unknown> | List<Leaf<string>>): boolean {
  if (part.ref.state === "faulty") return false;
  return !("items" in part) || part.items.every(({ value }) => value === undefined || people.byId.has(value));
}

/**
 * The day on which a person's parole expires: from the I-94, otherwise from a decision, otherwise, for re-parole, from
 * the current I-94. A decision dated after today counts only if no other names a day. Undefined if the day is not
 * given, cannot be read, or is about to be replaced by another.
 */
export function paroleExpires(context: CaseContext, person: Beneficiary): DayThere | undefined {
  return endOfParole(context, person, dayThere);
}

/** The same; for a date that is not a whole day, the earliest possible one. */
export function paroleExpiresAtEarliest(context: CaseContext, person: Beneficiary): EarliestDay | undefined {
  return endOfParole(context, person, earliestDay);
}

function endOfParole<D extends DayThere>(
  context: CaseContext,
  person: Beneficiary,
  dayOf: (date: Leaf<Day>) => D | undefined,
): D | undefined {
  const own = person.parole.i94_expires;
  if (!isMissing(own.ref)) return dayOf(own);
  const decisions = decisionsThatMayGrant(context, person);
  const given = [decisions.filter(({ date }) => hasCome(context, date)), decisions]
    .map((some) => some.map((decision) => decision.parole_until).filter((until) => !isMissing(until.ref)))
    .find((some) => some.length > 0);
  if (given?.some((until) => until.ref.state === "faulty" && dayOf(until) === undefined)) return undefined;
  const days = (given ?? []).map(dayOf).filter((until) => until !== undefined);
  if (days.length > 0) return days.reduce((last, other) => (other.day > last.day ? other : last));
  const isReplaced = decisionsSoFar(context, person).some(
    (decision) => decision.outcome.value === "approved",
  );
  return context.isReParole && !isReplaced ? dayOf(person.prior_parole.i94_expires) : undefined;
}

/** The day of the first decision that granted parole to the person. */
export function grantedOn(context: CaseContext, person: Beneficiary): DayThere | undefined {
  const granted = decisionsSoFar(context, person).filter(({ outcome }) => outcome.value === "approved");
  return earliest(granted.flatMap(({ date }) => dayThere(date) ?? []));
}

/** Whether parole was granted to a person by today, and neither a decision nor the I-94 gives its end. */
export function isGrantedWithoutEnd(context: CaseContext, person: Beneficiary): boolean {
  return endMissingIn(context, person) !== undefined;
}

/** The last decision that granted parole to a person, if its end is not given anywhere. */
export function endMissingIn(context: CaseContext, person: Beneficiary): Decision | undefined {
  if (!isMissing(person.parole.i94_expires.ref) || person.parole.i94_expires.ref.isUnread) return undefined;
  const granted = decisionsSoFar(context, person).filter(({ outcome }) => outcome.value === "approved");
  return granted.every(({ parole_until: until }) => isMissing(until.ref) && !until.ref.isUnread)
    ? granted.at(-1)
    : undefined;
}

function isFor(context: CaseContext, names: List<Leaf<string>>, person: Concerned): boolean {
  return person === undefined || beneficiariesFor(context.people, names).includes(person);
}

export function dayThere({ ref, value }: Leaf<Day>): DayThere | undefined {
  return value === undefined ? undefined : { day: value, at: ref };
}

function earliest(days: readonly DayThere[]): DayThere | undefined {
  return days.toSorted((one, other) => (one.day < other.day ? -1 : 1))[0];
}
