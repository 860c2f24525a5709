// What follows from the days of a case: until when re-parole can be requested in time, how far the response time has
// run, when parole expires.

import { businessDaysBetween } from "../../law/business-days.ts";
import { type Day, daysBetween } from "../../law/calendar.ts";
import { closedOn } from "../../matter/closing.ts";
import { isAskedForEvidence, isDecided, paroleExpires, receiptDay } from "../../matter/decisions.ts";
import { hasLeft } from "../../matter/departures.ts";
import type { Matter } from "../../matter/matter.ts";
import { dueNotices, isAnswered, isAppointment } from "../../matter/notices.ts";
import { whoIs } from "../../matter/people.ts";
import { filingPlace, paroled } from "../../matter/re-parole.ts";
import { countedHow, type ResponseTime, responseTimes } from "../../matter/response.ts";
import { allNames } from "../../matter/wording.ts";
import { followedBy, type Message, sentence } from "../../message/message.ts";
import { partOf, type Title } from "../../message/title.ts";
import { type CalendarDay, date, type LengthOfTime, length, term } from "../../message/values.ts";
import type { Place } from "../../read/place.ts";
import type { Beneficiary } from "../../read/view.ts";
import { type Following, follows } from "./consequence.ts";
import { dayOff, daysOf, fromToday } from "./days.ts";

/** Everything about the days that run in a case. */
export function aboutDeadlines(matter: Matter): Following[] {
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
function requestForReParole(matter: Matter, person: Beneficiary): Following[] {
  const { law } = matter;
  const { $, value: expires } = person.prior_parole.i94_expires;
  const filed = law.days.filingDay;
  if (expires === undefined || filed === undefined) return [];
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known) {
    const unknown = sentence("It cannot be determined how long before this date re-parole must be requested");
    return follows($, last.known ? unknown : followedBy(unknown, reasonOf(last)));
  }
  const rule = { time: length(notice.value), last: date(last.value) };
  if (filingPlace(matter).length === 0) {
    const { today } = matter.days;
    const when = fromToday(last.value, today);
    return follows(
      $,
      sentence("Re-parole must be requested at least {time} before, by {last}: {when}", { ...rule, when }),
      {
        hint: sentence("re-parole by {last}, {left}", { last: rule.last, left: left(last.value, today) }),
        by: notice,
      },
    );
  }
  const { said, hint } = filedRelative(filed, expires, rule);
  return follows($, said, { hint, by: notice });
}

function filedRelative(
  filed: Day,
  expires: Day,
  rule: { readonly time: LengthOfTime; readonly last: CalendarDay },
) {
  const before = daysBetween(filed, expires);
  const values = { filed: date(filed), days: daysOf(Math.abs(before)), ...rule };
  const { days } = values;
  if (before === 0) {
    const { filed, time, last } = values;
    return {
      said: sentence(
        "The request is filed on this date, {filed}. It must be filed at least {time} before, by {last}",
        { filed, time, last },
      ),
      hint: sentence("filed on this date"),
    };
  }
  return before < 0
    ? {
        said: sentence(
          "The request is filed on {filed}, {days} after this date. It must be filed at least {time} before, by {last}",
          values,
        ),
        hint: sentence("filed {days} after", { days }),
      }
    : {
        said: sentence(
          "The request is filed on {filed}, {days} before this date. It must be filed at least {time} before, by {last}",
          values,
        ),
        hint: sentence("filed {days} before", { days }),
      };
}

/** 8 days left; today; 3 days ago. */
function left(day: Day, today: Day): Message {
  return day > today
    ? sentence("{time} left", { time: daysOf(daysBetween(today, day)) })
    : fromToday(day, today);
}

function reasonOf({ reason }: { readonly reason: Title }): Message {
  return sentence("{reason}", { reason: partOf(reason) });
}

/** For each day on which somebody's parole on this request expires. */
function endOfParole(matter: Matter): Following[] {
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
    const when = fromToday(day, today);
    const values = { names: allNames(matter.people, persons), when };
    const expires =
      day < today
        ? sentence("The parole of {names} expired {when}", values)
        : sentence("The parole of {names} expires {when}", values);
    return follows(
      at,
      followedBy(expires, nextReParole(matter, day)),
      staying.length > 0 ? { hint: endHint(day, today) } : {},
    );
  });
}

function endHint(day: Day, today: Day): Message {
  const when = fromToday(day, today);
  if (day > today) return left(day, today);
  return day < today ? sentence("expired {when}", { when }) : sentence("expires {when}", { when });
}

function nextReParole({ law, days }: Matter, expires: Day): Message | undefined {
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known || last.value < days.today) return undefined;
  return sentence("Re-parole would have to be requested at least {time} before, by {last}", {
    time: length(notice.value),
    last: date(last.value),
  });
}

function departure(matter: Matter, person: Beneficiary): Following[] {
  const { $, value } = person.departure.date;
  const expires = paroleExpires(matter, person);
  if (value === undefined || !expires) return [];
  const days = daysBetween(value, expires.day);
  const name = whoIs(matter.people, person);
  if (days === 0) {
    return follows($, sentence("The date on which the parole of {name} expires", { name }), {
      hint: sentence("the date on which parole expires"),
    });
  }
  const time = daysOf(Math.abs(days));
  return days > 0
    ? follows($, sentence("{time} before the parole of {name} expires", { time, name }), {
        hint: sentence("{time} before parole expires", { time }),
      })
    : follows($, sentence("{time} after the parole of {name} expires", { time, name }), {
        hint: sentence("{time} after parole expires", { time }),
      });
}

/** When a receipt notice is usually here, and what kind of day the mailing day is. */
function mailing(matter: Matter): Following[] {
  const { date: mailed, carrier } = matter.view.filing;
  const { today } = matter.days;
  if (mailed.value === undefined) return [];
  const off = carrier.value === "online" ? undefined : dayOff(mailed.value);
  const ahead = mailed.value > today ? fromToday(mailed.value, today) : undefined;
  const more = { hint: off && ahead ? sentence("{off}, {ahead}", { off, ahead }) : (off ?? ahead) };
  const isReceipted = matter.receipted.size > 0 && matter.receipted.size === matter.beneficiaries.length;
  const notice = matter.law.lastReceiptDay(mailed.value);
  if (isReceipted || !notice.known) return more.hint === undefined ? [] : follows(mailed.$, more.hint, more);
  const usual = sentence("In practice, a receipt notice usually arrives by {day}", {
    day: date(notice.value),
  });
  return follows(mailed.$, usual, { ...more, by: notice });
}

/** How many of the business days for a response have passed, where none has come yet. */
function responses(matter: Matter): Following[] {
  const time = matter.law.responseTime();
  if (!time.known) {
    const received = receiptDay(matter, matter.beneficiaries[0]);
    return received
      ? follows(
          received.at,
          followedBy(sentence("The time for a response cannot be determined."), reasonOf(time)),
        )
      : [];
  }
  const waiting = responseTimes(matter).filter(
    ({ person }) => isDecided(matter, person) === false && isAskedForEvidence(matter, person) === false,
  );
  return [...grouped(waiting, ({ received }) => received.at)].flatMap(([at, [first]]) => {
    if (!first) return [];
    const { said, hint } = progress(first, matter.days.today);
    return follows(
      at,
      sentence("{progress} ({countedHow})", { progress: said, countedHow: term(countedHow) }),
      {
        hint,
        by: time,
      },
    );
  });
}

function progress(
  { received, businessDays, last }: ResponseTime,
  today: Day,
): { readonly said: Message; readonly hint: Message | undefined } {
  const values = { businessDays, last: date(last) };
  if (today > last) {
    return {
      said: sentence("The {businessDays} business days for a response ended on {last}", values),
      hint: sentence("{businessDays} business days ended {last}", values),
    };
  }
  if (today < received.day) {
    return {
      said: sentence("The {businessDays} business days for a response end on {last}", values),
      hint: undefined,
    };
  }
  const passed = businessDaysBetween(received.day, today);
  return {
    said: sentence(
      "{passed} of the {businessDays} business days for a response have passed as of today; the last is {last}",
      { passed, ...values },
    ),
    hint: sentence("{passed} of {businessDays} business days", { passed, businessDays }),
  };
}

/** How many days are left to do what a notice asks for, as long as that is not done and nothing is decided. */
function dueAnswers(matter: Matter): Following[] {
  const { today } = matter.days;
  return dueNotices(matter).flatMap(({ notice, due, waiting }) => {
    if (isAnswered(matter, notice) !== false || waiting.length === 0) return [];
    const when = fromToday(due, today);
    return follows(
      notice.due.$,
      isAppointment(notice) ? appointment(due < today, when) : lastDay(due < today, when),
      { hint: left(due, today) },
    );
  });
}

function appointment(isOver: boolean, when: Message): Message {
  return isOver
    ? sentence("The appointment was {when}", { when })
    : sentence("The appointment is {when}", { when });
}

function lastDay(isOver: boolean, when: Message): Message {
  return isOver
    ? sentence("The last day to respond was {when}", { when })
    : sentence("The last day to respond is {when}", { when });
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
