// What follows from the request: how long the stay is, until when the treatment lasts, what pays for it.

import { addDays, addMonths, type Day, daysBetween, isDay } from "../../base/calendar.ts";
import { lastDayOf, readDuration } from "../../base/durations.ts";
import type { Amount, Message, MessageValue } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { allOf, date, length, moneyValue } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { beginningOfTreatment, sumOfSources } from "../../model/medical.ts";
import type { Beneficiary } from "../../read/view.ts";
import { daysOf } from "./days.ts";
import { type AskedFields, type FieldFacts, factsAbout } from "./derived-fact.ts";

/** The derived facts about the requested period, and the treatment of beneficiaries. */
export function aboutRequest(context: CaseContext, { isIn }: AskedFields): FieldFacts[] {
  return [
    ...(isIn(context.view.request.ref) ? stay(context) : []),
    ...context.beneficiaries
      .filter(({ ref }) => isIn(ref))
      .flatMap((person) => [...treatment(context, person), ...payment(person)]),
  ];
}

function stay({ view, law }: CaseContext): FieldFacts[] {
  const { from, until } = view.request.stay;
  if (from.value === undefined || until.value === undefined || until.value <= from.value) return [];
  // An end in the far future, such as 9999-12-31, gives no meaningful length.
  if (!isDay(from.value) || !isDay(until.value)) return [];
  const time = lengthOfStay(from.value, until.value);
  const days = daysBetween(from.value, until.value) + 1;
  const values = { from: date(from.value), until: date(until.value), time };
  const isInDays = addMonths(from.value, 1) > addDays(until.value, 1);
  const stay = isInDays
    ? sentence("The stay from {from} through {until} is {time} long", values)
    : sentence("The stay from {from} through {until} is {time} ({days}) long", {
        ...values,
        days: daysOf(days),
      });
  const hint = sentence("{time}", { time });
  const beyond = law.firstDayBeyondUsualStay(from.value);
  const usual = law.usualStay();
  if (!beyond.known || !usual.known) {
    const open = sentence("{stay}; the usual limit cannot be determined", { stay });
    const reason = beyond.known ? undefined : sentence("{reason}", { reason: partOf(beyond.reason) });
    return factsAbout(until.ref, followedBy(open, reason), { hint });
  }
  const limit = length(usual.value);
  return until.value >= beyond.value
    ? factsAbout(until.ref, sentence("{stay}, beyond the usual limit of {limit}", { stay, limit }), {
        hint: sentence("{time}, beyond the usual {limit}", { time, limit }),
        by: usual,
      })
    : factsAbout(until.ref, sentence("{stay}, within the usual limit of {limit}", { stay, limit }), {
        hint,
        by: usual,
      });
}

/** 8 months; 7 months and 12 days. Both days are included; months are calendar months. */
function lengthOfStay(from: Day, until: Day): MessageValue {
  const after = addDays(until, 1);
  let months = 0;
  while (addMonths(from, months + 1) <= after) months += 1;
  const days = daysBetween(addMonths(from, months), after);
  if (months === 0) return daysOf(days);
  const inMonths = length({ count: months, unit: "month" });
  return days === 0 ? inMonths : allOf([inMonths, daysOf(days)]);
}

function treatment(context: CaseContext, person: Beneficiary): FieldFacts[] {
  const { ref, value } = person.medical.treatment_duration;
  if (value === undefined) return [];
  const duration = readDuration(value);
  if (duration === undefined) {
    return factsAbout(
      ref,
      sentence("This is not one length of time, such as 8 months, so it is not compared with the stay"),
    );
  }
  const { until } = context.view.request.stay;
  const begins = beginningOfTreatment(context, person);
  const time = length(duration);
  if (begins.value === undefined) {
    return factsAbout(
      ref,
      sentence("Read as {time}; compared with the stay once the date on which it begins is entered", {
        time,
      }),
    );
  }
  const last = lastDayOf(begins.value, duration);
  const values = { time, last: date(last) };
  const counted =
    begins === person.medical.treatment_begins
      ? sentence("{time} from the start of treatment ends on {last}", values)
      : sentence("{time} from the first day of the stay ends on {last}", values);
  return factsAbout(ref, until.value === undefined ? counted : compared(counted, last, until.value), {
    hint: sentence("through {last}", { last: date(last) }),
  });
}

function compared(counted: Message, last: Day, until: Day): Message {
  if (last === until) return sentence("{counted}, the same day as the stay", { counted });
  const time = daysOf(Math.abs(daysBetween(last, until)));
  return last < until
    ? sentence("{counted}, {time} before the stay", { counted, time })
    : sentence("{counted}, {time} after the stay", { counted, time });
}

function payment(person: Beneficiary): FieldFacts[] {
  const { cost, payment } = person.medical;
  const { ref } = payment.sources;
  if (ref.state !== "given") return [];
  const sum = sumOfSources(person);
  if (sum === undefined) {
    return factsAbout(
      ref,
      sentence(
        "The sources cannot be added up: an amount is missing or is in a different currency from the cost",
      ),
    );
  }
  const currency = cost.currency.value?.trim();
  const costs = cost.amount.value;
  const total = moneyValue(sum, currency);
  if (costs === undefined) {
    return factsAbout(ref, sentence("The sources add up to {total}", { total }), {
      hint: sentence("{total}", { total }),
    });
  }
  const values = { total, cost: moneyValue(costs, currency) };
  return factsAbout(ref, sumAndCost(sum - costs, currency, values), {
    hint: sentence("{sum} of {cost}", { sum: moneyValue(sum, undefined), cost: values.cost }),
  });
}

function sumAndCost(
  more: number,
  currency: string | undefined,
  values: { readonly total: Amount; readonly cost: Amount },
): Message {
  if (more === 0) {
    return sentence("The sources add up to {total}, which is the estimated cost of {cost}", values);
  }
  const difference = moneyValue(Math.abs(more), currency);
  return more < 0
    ? sentence("The sources add up to {total}, {difference} less than the estimated cost of {cost}", {
        ...values,
        difference,
      })
    : sentence("The sources add up to {total}, {difference} more than the estimated cost of {cost}", {
        ...values,
        difference,
      });
}
