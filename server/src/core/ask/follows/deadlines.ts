// What follows from the days of a case: until when re-parole can be requested in time, how far the response time has
// run, when parole expires.
import { businessDaysBetween } from "../../law/business-days.ts";
import { type Day, daysBetween, formatDay } from "../../law/calendar.ts";
import { closedOn } from "../../matter/closing.ts";
import { isAskedForEvidence, isDecided, paroleExpires, receiptDay } from "../../matter/decisions.ts";
import { hasLeft } from "../../matter/departures.ts";
import type { Matter } from "../../matter/matter.ts";
import { dueNotices, isAnswered, isAppointment } from "../../matter/notices.ts";
import { nameOf } from "../../matter/people.ts";
import { filingPlace, paroled } from "../../matter/re-parole.ts";
import { countedHow, type ResponseTime, responseTimes } from "../../matter/response.ts";
import { namesOf } from "../../matter/wording.ts";
import { inTime } from "../../message/english.ts";
import type { Place } from "../../read/place.ts";
import type { Beneficiary } from "../../read/view.ts";
import { type Consequence, follows } from "./consequence.ts";
import { dayOff, daysOf, fromToday } from "./days.ts";

/** Everything about the days that run in a case. */
export function aboutDeadlines(matter: Matter): Consequence[] {
  const isClosed = closedOn(matter) !== undefined;
  return [
    ...paroled(matter).flatMap((person) => requestForReParole(matter, person)),
    ...endOfParole(matter),
    ...matter.beneficiaries.flatMap((person) => departure(matter, person)),
    // No one waits for an answer to a closed case.
    ...(isClosed ? [] : [...mailing(matter), ...responses(matter)]),
    ...dueAnswers(matter),
  ];
}

/** How the request for re-parole stands to the expiration date on the I-94. */
function requestForReParole(matter: Matter, person: Beneficiary): Consequence[] {
  const { law } = matter;
  const { $, value: expires } = person.prior_parole.i94_expires;
  const filed = law.days.filingDay;
  if (expires === undefined || filed === undefined) return [];
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known) {
    const reason = last.known ? "" : `. ${last.reason}`;
    return follows(
      $,
      `It cannot be determined how long before this date re-parole must be requested${reason}`,
    );
  }
  const rule = `at least ${inTime(notice.value)} before, by ${formatDay(last.value)}`;
  if (filingPlace(matter).length === 0) {
    const { today } = matter.days;
    const hint = `re-parole by ${last.value}, ${left(last.value, today)}`;
    const when = fromToday(last.value, today);
    return follows($, `Re-parole must be requested ${rule}: ${when}`, { hint, by: notice });
  }
  const before = daysBetween(filed, expires);
  const how =
    before === 0
      ? "on this date"
      : `${daysOf(Math.abs(before))} ${before < 0 ? "after" : "before"} this date`;
  return follows($, `The request of ${formatDay(filed)} is filed ${how}. It must be filed ${rule}`, {
    hint:
      before === 0
        ? "filed on this date"
        : `filed ${daysOf(Math.abs(before))} ${before < 0 ? "after" : "before"}`,
    by: notice,
  });
}

/** 8 days left; today; 3 days ago. */
function left(day: Day, today: Day): string {
  return day > today ? `${daysOf(daysBetween(today, day))} left` : fromToday(day, today);
}

/** For each day on which somebody's parole on this request expires. */
function endOfParole(matter: Matter): Consequence[] {
  const { today } = matter.days;
  const ends = matter.beneficiaries.flatMap((person) => {
    const expires = paroleExpires(matter, person);
    return expires && expires.at !== person.prior_parole.i94_expires.$ ? [{ person, ...expires }] : [];
  });
  return [...grouped(ends, ({ at }) => at)].flatMap(([at, group]) => {
    const [first] = group;
    if (!first) return [];
    const { day } = first;
    const staying = group.filter(({ person }) => !hasLeft(matter, person));
    const persons = group.map(({ person }) => person);
    const expires = `${day < today ? "expired" : "expires"} ${fromToday(day, today)}`;
    const sentence = `The parole of ${namesOf(matter.people, persons, "")} ${expires}`;
    const hint = day > today ? left(day, today) : expires;
    return follows(at, sentence + nextReParole(matter, day), staying.length > 0 ? { hint } : {});
  });
}

function nextReParole({ law, days }: Matter, expires: Day): string {
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known || last.value < days.today) return "";
  return `. Re-parole would be requested at least ${inTime(notice.value)} before, by ${formatDay(last.value)}`;
}

function departure(matter: Matter, person: Beneficiary): Consequence[] {
  const { $, value } = person.departure.date;
  const expires = paroleExpires(matter, person);
  if (value === undefined || !expires) return [];
  const days = daysBetween(value, expires.day);
  const end = `the parole of ${nameOf(matter.people, person)} expires`;
  if (days === 0) return follows($, `The date on which ${end}`, { hint: "the date on which parole expires" });
  const much = daysOf(Math.abs(days));
  const side = days > 0 ? "before" : "after";
  return follows($, `${much} ${side} ${end}`, { hint: `${much} ${side} parole expires` });
}

/** When a receipt notice is usually here, and what kind of day the mailing day is. */
function mailing(matter: Matter): Consequence[] {
  const { date, carrier } = matter.view.filing;
  const { today } = matter.days;
  if (date.value === undefined) return [];
  const off = carrier.value === "online" ? undefined : dayOff(date.value);
  const ahead = date.value > today ? [fromToday(date.value, today)] : [];
  const hint = [...(off === undefined ? [] : [off]), ...ahead].join(", ");
  const more = { hint: hint === "" ? undefined : hint };
  const isReceipted = matter.receipted.size > 0 && matter.receipted.size === matter.beneficiaries.length;
  const notice = matter.law.lastReceiptDay(date.value);
  if (isReceipted || !notice.known) return more.hint === undefined ? [] : follows(date.$, more.hint, more);
  const usual = `A receipt notice is usually received by ${formatDay(notice.value)}, according to practice`;
  return follows(date.$, usual, { ...more, by: notice });
}

/** How many of the business days for a response have passed, where none has come yet. */
function responses(matter: Matter): Consequence[] {
  const time = matter.law.responseTime();
  if (!time.known) {
    const received = receiptDay(matter, matter.beneficiaries[0]);
    return received
      ? follows(received.at, `The time for a response cannot be determined. ${time.reason}`)
      : [];
  }
  const waiting = responseTimes(matter).filter(
    ({ person }) => isDecided(matter, person) === false && isAskedForEvidence(matter, person) === false,
  );
  return [...grouped(waiting, ({ received }) => received.at)].flatMap(([at, [first]]) => {
    if (!first) return [];
    const { sentence, hint } = progress(first, matter.days.today);
    return follows(at, `${sentence} (${countedHow})`, { hint, by: time });
  });
}

function progress(
  { received, businessDays, last }: ResponseTime,
  today: Day,
): { readonly sentence: string; readonly hint: string | undefined } {
  const time = `${businessDays} business days for a response`;
  if (today > last) {
    const hint = `${businessDays} business days ended ${last}`;
    return { sentence: `The ${time} ended on ${formatDay(last)}`, hint };
  }
  if (today < received.day) return { sentence: `The ${time} end on ${formatDay(last)}`, hint: undefined };
  const passed = businessDaysBetween(received.day, today);
  return {
    sentence: `${passed} of the ${time} have passed as of today; the last is ${formatDay(last)}`,
    hint: `${passed} of ${businessDays} business days`,
  };
}

/** How many days are left to do what a notice asks for, as long as that is not done and nothing is decided. */
function dueAnswers(matter: Matter): Consequence[] {
  const { today } = matter.days;
  return dueNotices(matter).flatMap(({ notice, due, waiting }) => {
    if (isAnswered(matter, notice) !== false || waiting.length === 0) return [];
    const when = fromToday(due, today);
    const what = isAppointment(notice) ? "The appointment" : "The last day to respond";
    const sentence = `${what} ${due < today ? "was" : "is"} ${when}`;
    return follows(notice.due.$, sentence, { hint: left(due, today) });
  });
}

function grouped<One>(all: readonly One[], by: (one: One) => Place): ReadonlyMap<Place, readonly One[]> {
  const groups = new Map<Place, One[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
