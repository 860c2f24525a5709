// What follows from what a case asks for: how long the stay is, until when the treatment lasts, what pays for it.
import { addDays, addMonths, type Day, daysBetween, formatDay, isDay } from "../../law/calendar.ts";
import { lastDayOf, readDuration } from "../../law/durations.ts";
import type { Matter } from "../../matter/matter.ts";
import { sumOfSources } from "../../matter/medical.ts";
import { inMoney, inTime } from "../../message/english.ts";
import type { Beneficiary } from "../../read/view.ts";
import { type Consequence, follows } from "./consequence.ts";
import { daysOf } from "./days.ts";

/** Everything about the time asked for, and the treatment of those who are treated. */
export function aboutRequest(matter: Matter): Consequence[] {
  return [
    ...stay(matter),
    ...matter.beneficiaries.flatMap((person) => [...treatment(matter, person), ...payment(person)]),
  ];
}

function stay({ view, law }: Matter): Consequence[] {
  const { from, until } = view.request.stay;
  if (from.value === undefined || until.value === undefined || until.value <= from.value) return [];
  // An end that nobody will see, such as 9999-12-31, is no length of time.
  if (!isDay(from.value) || !isDay(until.value)) return [];
  const length = lengthOfStay(from.value, until.value);
  const days = daysBetween(from.value, until.value) + 1;
  const inDays = length === daysOf(days) ? "" : ` (${daysOf(days)})`;
  const sentence = `The stay from ${formatDay(from.value)} until ${formatDay(until.value)} is ${length}${inDays} long`;
  const beyond = law.firstDayBeyondUsualStay(from.value);
  const usual = law.usualStay();
  if (!beyond.known || !usual.known) {
    const reason = beyond.known ? "" : `. ${beyond.reason}`;
    return follows(until.$, `${sentence}; the usual limit cannot be determined${reason}`, { hint: length });
  }
  const isBeyond = until.value >= beyond.value;
  const limit = `the usual limit of ${inTime(usual.value)}`;
  return follows(until.$, `${sentence}, ${isBeyond ? "beyond" : "within"} ${limit}`, {
    hint: isBeyond ? `${length}, beyond the usual ${inTime(usual.value)}` : length,
    by: usual,
  });
}

/** 8 months; 7 months and 12 days. Both days count; months go by the calendar. */
function lengthOfStay(from: Day, until: Day): string {
  const after = addDays(until, 1);
  let months = 0;
  while (addMonths(from, months + 1) <= after) months += 1;
  const days = daysBetween(addMonths(from, months), after);
  if (months === 0) return daysOf(days);
  const inMonths = inTime({ count: months, unit: "month" });
  return days === 0 ? inMonths : `${inMonths} and ${daysOf(days)}`;
}

function treatment({ view }: Matter, { medical }: Beneficiary): Consequence[] {
  const { $, value } = medical.treatment_duration;
  if (value === undefined) return [];
  const duration = readDuration(value);
  if (duration === undefined) {
    return follows(
      $,
      "This is not one length of time, such as 8 months, so it is not compared with the stay",
    );
  }
  const { from, until } = view.request.stay;
  if (from.value === undefined) {
    return follows($, `Read as ${inTime(duration)}; compared with the stay once its first day is entered`);
  }
  const last = lastDayOf(from.value, duration);
  const counted = `${inTime(duration)}, counted from the first day of the stay, end on ${formatDay(last)}`;
  const rest = until.value === undefined ? "" : `, ${beforeOrAfter(last, until.value)} the stay does`;
  return follows($, counted + rest, { hint: `until ${last}` });
}

function beforeOrAfter(day: Day, other: Day): string {
  if (day === other) return "on the same day as";
  return `${daysOf(Math.abs(daysBetween(day, other)))} ${day < other ? "before" : "after"}`;
}

function payment(person: Beneficiary): Consequence[] {
  const { cost, payment } = person.medical;
  const { $ } = payment.sources;
  if ($.state !== "given") return [];
  const sum = sumOfSources(person);
  if (sum === undefined) {
    return follows(
      $,
      "The sources are not added up: an amount is not given or is in another currency than the cost",
    );
  }
  const currency = cost.currency.value?.trim();
  const costs = cost.amount.value;
  const total = inMoney(sum, currency);
  if (costs === undefined) return follows($, `The sources add up to ${total}`, { hint: total });
  const difference = inMoney(Math.abs(sum - costs), currency);
  const compared = sum === costs ? "which is" : `${difference} ${sum < costs ? "less" : "more"} than`;
  const sentence = `The sources add up to ${total}, ${compared} the estimated cost of ${inMoney(costs, currency)}`;
  return follows($, sentence, { hint: `${inMoney(sum, undefined)} of ${inMoney(costs, currency)}` });
}
