// What follows from what a case says of its fees: which fee is in effect and since when, what all of them come to.
import { type Day, formatDay } from "../../law/calendar.ts";
import { feeForms, isFiledOnline, isInDollars, isWithoutFee } from "../../matter/fees.ts";
import type { Matter } from "../../matter/matter.ts";
import { inMoney, listed } from "../../message/english.ts";
import type { Form } from "../../read/view.ts";
import { type Consequence, follows } from "./consequence.ts";
import { isOver } from "./edition-note.ts";

/** Everything about the fees of a case. */
export function aboutFees(matter: Matter): Consequence[] {
  const paid = feeForms(matter).filter((form) => !isWithoutFee(form));
  return [
    ...paid.flatMap((form) => feeInForce(matter, form)),
    ...total(matter, paid),
    ...matter.view.forms.items.flatMap((form) => [...payment(matter, form), ...waiver(matter, form)]),
  ];
}

/** The ways of filing that the case leaves open, each with its fee. */
function feesByWay(matter: Matter) {
  const online = isFiledOnline(matter);
  const ways = online === undefined ? [false, true] : [online];
  return ways.map((isOnline) => ({ isOnline, fee: matter.law.filingFee({ online: isOnline }) }));
}

function feeInForce(matter: Matter, form: Form): Consequence[] {
  const { $, value } = form.fee.amount;
  if (value === undefined) return [];
  const ways = feesByWay(matter);
  const known = ways.flatMap(({ isOnline, fee }) => (fee.known ? [{ isOnline, fee }] : []));
  const [first] = known;
  if (!first) {
    const reasons = new Set(ways.flatMap(({ fee }) => (fee.known ? [] : [fee.reason])));
    return follows($, `The fee in effect cannot be determined. ${[...reasons].join(". ")}`);
  }
  const told = known.map(({ isOnline, fee }) => {
    const way = ways.length === 1 ? "" : isOnline ? " online" : " on paper";
    return `${inMoney(fee.value, "USD")}${way}, in effect since ${since(fee)}`;
  });
  const sentence = `By the ${matter.law.title} the fee for each beneficiary is ${listed(told)}`;
  const matching = known.find(({ fee }) => fee.value === value && isInDollars(form));
  const isInForce = matching !== undefined && !isOver(matter.law);
  return follows($, sentence, {
    hint: isInForce
      ? matching.fee.firstSeen
        ? "in effect"
        : `in effect since ${matching.fee.from}`
      : undefined,
    by: (matching ?? first).fee,
  });
}

function since({ from, firstSeen }: { readonly from: Day; readonly firstSeen?: true }): string {
  return firstSeen ? `${formatDay(from)} or earlier` : formatDay(from);
}

/** What the fees on several forms add up to, beside the fee in effect for all beneficiaries. */
function total(matter: Matter, paid: readonly Form[]): Consequence[] {
  const written = paid.filter((form) => form.fee.amount.value !== undefined);
  if (written.length < 2 || !written.every(isInDollars)) return [];
  const cents = written.reduce((sum, { fee }) => sum + Math.round((fee.amount.value ?? 0) * 100), 0);
  const sum = inMoney(cents / 100, "USD");
  const sentence = `The fees on ${written.length} Forms I-131 add up to ${sum}`;
  const hint = `fees: ${sum}`;
  const [way, ...others] = feesByWay(matter);
  const count = matter.beneficiaries.length;
  const holdsForAll = others.length === 0 && paid.length === feeForms(matter).length && count > 1;
  if (!way?.fee.known || !holdsForAll) return follows(matter.view.forms.$, sentence, { hint });
  const all = inMoney(way.fee.value * count, "USD");
  const inForce = `${sentence}; the fee in effect for ${count} beneficiaries is ${all}`;
  return follows(matter.view.forms.$, inForce, { hint, by: way.fee });
}

function payment({ law }: Matter, { fee }: Form): Consequence[] {
  const { $, value } = fee.method;
  if (value === undefined) return [];
  const answer = law.paymentBy(value);
  if (!answer.known)
    return follows($, `It cannot be determined whether a fee can be paid by this method. ${answer.reason}`);
  const { accepted, form, exemption } = answer.value;
  const otherwise = exemption === undefined ? "" : ` without a signed Form ${exemption}`;
  const by = answer;
  if (!accepted) return follows($, `Not accepted${otherwise}`, { by });
  if (form !== undefined) return follows($, `Accepted with Form ${form}`, { by });
  const payee = law.payee();
  const madeOut = payee.known ? `, made out to ${payee.value}` : "";
  return follows($, `Accepted${madeOut}`, { by });
}

function waiver(matter: Matter, { fee }: Form): Consequence[] {
  if (fee.waived.value !== true) return [];
  return feesByWay(matter).flatMap(({ isOnline }) => {
    const answer = matter.law.feeWaiver({ online: isOnline });
    if (!answer.known) return [];
    const way = isOnline ? "online" : "on paper";
    const { accepted, form } = answer.value;
    const sentence = accepted
      ? `A request filed ${way} requests the waiver on Form ${form}`
      : `A request filed ${way} cannot request a waiver`;
    return follows(fee.waived.$, sentence, { by: answer });
  });
}
