// How far a request has come for each beneficiary: filed, received, decided, and when parole expires.
import type { Day } from "../law/calendar.ts";
import { isMissing, type Place } from "../read/place.ts";
import type { AnyBlock, Beneficiary, Decision, Leaf, List } from "../read/view.ts";
import { type EarliestDay, earliestDay } from "./earliest-day.ts";
import { isOpen, type Matter } from "./matter.ts";
import { beneficiariesFor } from "./people.ts";

/** A day of the case and where it stands. */
export interface DayThere {
  readonly day: Day;
  readonly at: Place;
}

/** A beneficiary, or nobody yet: what is for all is for nobody in particular where the case names no beneficiaries. */
export type Concerned = Beneficiary | undefined;

/** Of whom the questions about what came after filing are asked. */
export function everybodyConcerned(matter: Matter): readonly Concerned[] {
  return matter.beneficiaries.length > 0 ? matter.beneficiaries : [undefined];
}

/** The decisions on the request for somebody; entries that say nothing of one are left out. */
export function decisionsOn(matter: Matter, person: Concerned): readonly Decision[] {
  return matter.view.decisions.items.filter(
    (decision) => saysDecided(decision) && isFor(matter, decision.for, person),
  );
}

/** Those of them that are dated by today, and those without a date: a date in the future has not come. */
export function decisionsSoFar(matter: Matter, person: Concerned): readonly Decision[] {
  return decisionsOn(matter, person).filter(({ date }) => hasCome(matter, date));
}

/**
 * The decisions from which the end of a person's parole may be known: those on the request for them, else those that grant
 * parole to a short name that no one has, which may be theirs.
 */
export function decisionsThatMayGrant(matter: Matter, person: Beneficiary): readonly Decision[] {
  const own = decisionsOn(matter, person);
  if (own.length > 0) return own;
  return matter.view.decisions.items.filter(
    (decision) => decision.outcome.value === "approved" && !isReadablePart(matter, decision.for),
  );
}

/**
 * Whether what has this date has happened by today, as far as the case says: a date that is not given may have come; one
 * that cannot be read tells nothing.
 */
export function hasCome({ days }: Pick<Matter, "days">, { $, value }: Leaf<Day>): boolean {
  return $.state !== "faulty" && (value === undefined || value <= days.today);
}

/** Whether a decision on the request for a person has a date that cannot be read, so that it may have come. */
export function mayBeDecided(matter: Matter, person: Concerned): boolean {
  return decisionsOn(matter, person).some(({ date }) => date.$.state === "faulty");
}

/** Whether an entry tells of a decision. */
export function saysDecided({ outcome, date, parole_until }: Decision): boolean {
  return [outcome, date, parole_until].some((part) => part.$.state === "given");
}

/** Whether an entry may tell of a decision once it is filled in or its keys are mended. */
function isBegun({ outcome, date, parole_until }: Decision): boolean {
  return [outcome.$, date.$, parole_until.$].some(isOpen);
}

/**
 * Whether the request for a person is decided by today, as it is for a person who was paroled on it; nothing where an entry
 * that may say so cannot be read.
 */
export function isDecided(matter: Matter, person: Concerned): boolean | undefined {
  if (decisionsSoFar(matter, person).length > 0 || person?.parole.$.state === "given") return true;
  const { decisions } = matter.view;
  if (isOpen(decisions.$) || decisions.items.some(isBegun)) return undefined;
  return isReadable(matter, decisions, ({ outcome, date, for: names }) => [outcome, date, names])
    ? false
    : undefined;
}

/** Whether a request for evidence has come for a person by today; undefined where that cannot be determined. */
export function isAskedForEvidence(matter: Matter, person: Concerned): boolean | undefined {
  const { notices } = matter.view;
  const asked = notices.items.some(
    (notice) =>
      notice.kind.value === "request-for-evidence" &&
      hasCome(matter, notice.date) &&
      isFor(matter, notice.for, person),
  );
  if (asked) return true;
  return isReadable(matter, notices, ({ kind, date, for: names }) => [kind, date, names]) ? false : undefined;
}

/** Whether a day is given and has come. */
export function isOnOrBeforeToday({ days }: Matter, { value }: Leaf<Day>): boolean {
  return value !== undefined && value <= days.today;
}

/** Whether the request for somebody is on its way, by today. */
export function isFiled(matter: Matter, person: Beneficiary): boolean {
  const { date, received_on } = matter.view.filing;
  return matter.receipted.has(person) || [date, received_on].some((day) => isOnOrBeforeToday(matter, day));
}

/**
 * The day on which the request for somebody was received: as given, else of the first receipt notice, else of the
 * mailing; one that is after today counts only where no other has come. Nothing where none of them is given, or the one
 * that counts cannot be read.
 */
export function receiptDay(matter: Matter, person: Concerned): DayThere | undefined {
  const { filing, receipts } = matter.view;
  const received = filing.received_on;
  if (received.$.state === "faulty" || isOnOrBeforeToday(matter, received)) return dayThere(received);
  if (!isReadable(matter, receipts, ({ date, for: names }) => [date, names])) return undefined;
  const dates = receipts.items
    .filter((receipt) => isFor(matter, receipt.for, person))
    .map(({ date }) => dayThere(date))
    .filter((date) => date !== undefined);
  const come = dates.filter(({ day }) => day <= matter.days.today);
  if (come.length > 0) return earliest(come);
  if (isOnOrBeforeToday(matter, filing.date)) return dayThere(filing.date);
  return dayThere(received) ?? earliest(dates) ?? dayThere(filing.date);
}

/**
 * Whether a list can be read as far as these parts of its entries go. A short name that nobody has may stand for
 * anybody.
 */
export function isReadable<V extends AnyBlock>(
  matter: Matter,
  list: List<V>,
  parts: (entry: V) => readonly (Leaf<unknown> | List<Leaf<string>>)[],
): boolean {
  if (list.$.state === "faulty" || list.$.isUnread) return false;
  return list.items.every(
    (entry) => entry.$.state !== "faulty" && parts(entry).every((part) => isReadablePart(matter, part)),
  );
}

/** Whether a part of an entry can be read, and every id in it belongs to a person of the case. */
export function isReadablePart({ people }: Matter, part: Leaf<unknown> | List<Leaf<string>>): boolean {
  if (part.$.state === "faulty") return false;
  return !("items" in part) || part.items.every(({ value }) => value === undefined || people.byId.has(value));
}

/**
 * The day on which a person's parole expires: as their I-94 says, else as a decision says, else for re-parole as the
 * I-94 so far says. A decision that is dated after today counts only where no other names a day. Nothing where the day is
 * not given, cannot be read, or is about to be replaced by another.
 */
export function paroleExpires(matter: Matter, person: Beneficiary): DayThere | undefined {
  return endOfParole(matter, person, dayThere);
}

/** The same, and of a date that is not a whole day the earliest that it may be. */
export function paroleExpiresAtEarliest(matter: Matter, person: Beneficiary): EarliestDay | undefined {
  return endOfParole(matter, person, earliestDay);
}

function endOfParole<D extends DayThere>(
  matter: Matter,
  person: Beneficiary,
  dayOf: (date: Leaf<Day>) => D | undefined,
): D | undefined {
  const own = person.parole.i94_expires;
  if (!isMissing(own.$)) return dayOf(own);
  const decisions = decisionsThatMayGrant(matter, person);
  const given = [decisions.filter(({ date }) => hasCome(matter, date)), decisions]
    .map((some) => some.map((decision) => decision.parole_until).filter((until) => !isMissing(until.$)))
    .find((some) => some.length > 0);
  if (given?.some((until) => until.$.state === "faulty" && dayOf(until) === undefined)) return undefined;
  const days = (given ?? []).map(dayOf).filter((until) => until !== undefined);
  if (days.length > 0) return days.reduce((last, other) => (other.day > last.day ? other : last));
  const isReplaced = decisionsSoFar(matter, person).some((decision) => decision.outcome.value === "approved");
  return matter.isReParole && !isReplaced ? dayOf(person.prior_parole.i94_expires) : undefined;
}

/** The day of the first decision that granted parole to the person. */
export function grantedOn(matter: Matter, person: Beneficiary): DayThere | undefined {
  const granted = decisionsSoFar(matter, person).filter(({ outcome }) => outcome.value === "approved");
  return earliest(granted.flatMap(({ date }) => dayThere(date) ?? []));
}

/** Whether parole was granted to a person, by today, and neither a decision nor their I-94 says until when. */
export function isGrantedWithoutEnd(matter: Matter, person: Beneficiary): boolean {
  return endMissingIn(matter, person) !== undefined;
}

/** The last decision that granted parole to a person, where nothing says until when. */
export function endMissingIn(matter: Matter, person: Beneficiary): Decision | undefined {
  if (!isMissing(person.parole.i94_expires.$) || person.parole.i94_expires.$.isUnread) return undefined;
  const granted = decisionsSoFar(matter, person).filter(({ outcome }) => outcome.value === "approved");
  return granted.every(({ parole_until: until }) => isMissing(until.$) && !until.$.isUnread)
    ? granted.at(-1)
    : undefined;
}

function isFor(matter: Matter, names: List<Leaf<string>>, person: Concerned): boolean {
  return person === undefined || beneficiariesFor(matter.people, names).includes(person);
}

export function dayThere({ $, value }: Leaf<Day>): DayThere | undefined {
  return value === undefined ? undefined : { day: value, at: $ };
}

function earliest(days: readonly DayThere[]): DayThere | undefined {
  return days.toSorted((one, other) => (one.day < other.day ? -1 : 1))[0];
}
