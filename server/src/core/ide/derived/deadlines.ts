// What follows from the dates of a case: until when re-parole can be requested in time, how much of the response time
// has passed, when parole expires.

import { type Day, daysBetween } from "../../base/calendar.ts";
import { businessDaysBetween } from "../../law/business-days.ts";
import type { CalendarDay, LengthOfTime, Message } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { partOf, type Title } from "../../message/title.ts";
import { date, length, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { closedOn } from "../../model/closing.ts";
import { isAskedForEvidence, isDecided, paroleExpires, receiptDay } from "../../model/decisions.ts";
import { hasLeft } from "../../model/departures.ts";
import { dueNotices, isAnswered, isAppointment } from "../../model/notices.ts";
import { whoIs } from "../../model/people.ts";
import { filingPlace, paroled } from "../../model/re-parole.ts";
import { countedHow, type ResponseTime, responseTimes } from "../../model/response.ts";
import { allNames } from "../../model/wording.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { Beneficiary } from "../../read/view.ts";
import { dayOff, daysOf, fromToday } from "./days.ts";
import { type FieldFacts, factsAbout } from "./derived-fact.ts";

/** All derived facts about the deadlines of a case. */
export function aboutDeadlines(context: CaseContext): FieldFacts[] {
  const isClosed = closedOn(context) !== undefined;
  return [
    ...paroled(context).flatMap((person) => requestForReParole(context, person)),
    ...endOfParole(context),
    ...context.beneficiaries.flatMap((person) => departure(context, person)),
    // No one waits for an answer to a closed case.
    ...(isClosed ? [] : [...mailing(context), ...responses(context)]),
    ...dueAnswers(context),
  ];
}

/** The request for re-parole in relation to the expiration date on the I-94. */
function requestForReParole(context: CaseContext, person: Beneficiary): FieldFacts[] {
  const { law } = context;
  const { ref, value: expires } = person.prior_parole.i94_expires;
  const filed = law.days.filingDay;
  if (expires === undefined || filed === undefined) return [];
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known) {
    const unknown = sentence("It cannot be determined how long before this date re-parole must be requested");
    return factsAbout(ref, last.known ? unknown : followedBy(unknown, reasonOf(last)));
  }
  const rule = { time: length(notice.value), last: date(last.value) };
  if (filingPlace(context).length === 0) {
    const { today } = context.days;
    const when = fromToday(last.value, today);
    return factsAbout(
      ref,
      sentence("Re-parole must be requested at least {time} before, by {last}: {when}", { ...rule, when }),
      {
        hint: sentence("re-parole by {last}, {left}", { last: rule.last, left: left(last.value, today) }),
        by: notice,
      },
    );
  }
  const { said, hint } = filedRelative(filed, expires, rule);
  return factsAbout(ref, said, { hint, by: notice });
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

/** For each date on which a person's parole on this request expires. */
function endOfParole(context: CaseContext): FieldFacts[] {
  const { today } = context.days;
  const ends = context.beneficiaries.flatMap((person) => {
    const expires = paroleExpires(context, person);
    return expires && expires.at !== person.prior_parole.i94_expires.ref ? [{ person, ...expires }] : [];
  });
  return [...grouped(ends, ({ at }) => at)].flatMap(([at, group]) => {
    const [first] = group;
    if (!first) return [];
    const { day } = first;
    const staying = group.filter(({ person }) => !hasLeft(context, person));
    const persons = group.map(({ person }) => person);
    const when = fromToday(day, today);
    const values = { names: allNames(context.people, persons), when };
    const expires =
      day < today
        ? sentence("The parole of {names} expired {when}", values)
        : sentence("The parole of {names} expires {when}", values);
    return factsAbout(
      at,
      followedBy(expires, nextReParole(context, day)),
      staying.length > 0 ? { hint: endHint(day, today) } : {},
    );
  });
}

function endHint(day: Day, today: Day): Message {
  const when = fromToday(day, today);
  if (day > today) return left(day, today);
  return day < today ? sentence("expired {when}", { when }) : sentence("expires {when}", { when });
}

function nextReParole({ law, days }: CaseContext, expires: Day): Message | undefined {
  const last = law.lastTimelyReParoleDay(expires);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known || last.value < days.today) return undefined;
  return sentence("Re-parole would have to be requested at least {time} before, by {last}", {
    time: length(notice.value),
    last: date(last.value),
  });
}

function departure(context: CaseContext, person: Beneficiary): FieldFacts[] {
  const { ref, value } = person.departure.date;
  const expires = paroleExpires(context, person);
  if (value === undefined || !expires) return [];
  const days = daysBetween(value, expires.day);
  const name = whoIs(context.people, person);
  if (days === 0) {
    return factsAbout(ref, sentence("The date on which the parole of {name} expires", { name }), {
      hint: sentence("the date on which parole expires"),
    });
  }
  const time = daysOf(Math.abs(days));
  return days > 0
    ? factsAbout(ref, sentence("{time} before the parole of {name} expires", { time, name }), {
        hint: sentence("{time} before parole expires", { time }),
      })
    : factsAbout(ref, sentence("{time} after the parole of {name} expires", { time, name }), {
        hint: sentence("{time} after parole expires", { time }),
      });
}

/** When a receipt notice usually arrives, and the day of the week of the mailing date. */
function mailing(context: CaseContext): FieldFacts[] {
  const { date: mailed, carrier } = context.view.filing;
  const { today } = context.days;
  if (mailed.value === undefined) return [];
  const off = carrier.value === "online" ? undefined : dayOff(mailed.value);
  const ahead = mailed.value > today ? fromToday(mailed.value, today) : undefined;
  const more = { hint: off && ahead ? sentence("{off}, {ahead}", { off, ahead }) : (off ?? ahead) };
  const isReceipted = context.receipted.size > 0 && context.receipted.size === context.beneficiaries.length;
  const notice = context.law.lastReceiptDay(mailed.value);
  if (isReceipted || !notice.known)
    return more.hint === undefined ? [] : factsAbout(mailed.ref, more.hint, more);
  const usual = sentence("In practice, a receipt notice usually arrives by {day}", {
    day: date(notice.value),
  });
  return factsAbout(mailed.ref, usual, { ...more, by: notice });
}

/** How many of the business days for a response have passed, if none has come yet. */
function responses(context: CaseContext): FieldFacts[] {
  const time = context.law.responseTime();
  if (!time.known) {
    const received = receiptDay(context, context.beneficiaries[0]);
    return received
      ? factsAbout(
          received.at,
          followedBy(sentence("The time for a response cannot be determined."), reasonOf(time)),
        )
      : [];
  }
  const waiting = responseTimes(context).filter(
    ({ person }) => isDecided(context, person) === false && isAskedForEvidence(context, person) === false,
  );
  return [...grouped(waiting, ({ received }) => received.at)].flatMap(([at, [first]]) => {
    if (!first) return [];
    const { said, hint } = progress(first, context.days.today);
    return factsAbout(
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

/** How many days are left to answer a notice, while it is not answered and the request is not decided. */
function dueAnswers(context: CaseContext): FieldFacts[] {
  const { today } = context.days;
  return dueNotices(context).flatMap(({ notice, due, waiting }) => {
    if (isAnswered(context, notice) !== false || waiting.length === 0) return [];
    const when = fromToday(due, today);
    return factsAbout(
      notice.due.ref,
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

function grouped<One>(
  all: readonly One[],
  by: (one: One) => FieldRef,
): ReadonlyMap<FieldRef, readonly One[]> {
  const groups = new Map<FieldRef, One[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
