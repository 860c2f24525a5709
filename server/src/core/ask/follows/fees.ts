// What follows from what a case says of its fees: which fee is in effect and since when, what all of them come to.

import type { Day } from "../../law/calendar.ts";
import { feeForms, isFiledOnline, isInDollars, isWithoutFee } from "../../matter/fees.ts";
import type { Matter } from "../../matter/matter.ts";
import { followedBy, type Message, sentence, type Value } from "../../message/message.ts";
import { partOf, titled } from "../../message/title.ts";
import { allOf, date, money, term } from "../../message/values.ts";
import type { Form } from "../../read/view.ts";
import { type Following, follows } from "./consequence.ts";
import { isOver } from "./edition-note.ts";

/** Everything about the fees of a case. */
export function aboutFees(matter: Matter): Following[] {
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

function feeInForce(matter: Matter, form: Form): Following[] {
  const { $, value } = form.fee.amount;
  if (value === undefined) return [];
  const ways = feesByWay(matter);
  const known = ways.flatMap(({ isOnline, fee }) => (fee.known ? [{ isOnline, fee }] : []));
  const [first] = known;
  if (!first) {
    const reasons = new Map(ways.flatMap(({ fee }) => (fee.known ? [] : [[titled(fee.reason), fee.reason]])));
    const unknown = [...reasons.values()].map((reason) => sentence("{reason}", { reason: partOf(reason) }));
    return follows($, unknown.reduce(followedBy, sentence("The fee in effect cannot be determined.")));
  }
  const told = known.map(({ isOnline, fee }) => {
    const values = { fee: money(fee.value, "USD"), since: since(fee) };
    if (ways.length === 1) return sentence("{fee}, in effect since {since}", values);
    return isOnline
      ? sentence("{fee} online (in effect since {since})", values)
      : sentence("{fee} on paper (in effect since {since})", values);
  });
  const said = sentence("Under the {edition}, the fee for each beneficiary is {fees}", {
    edition: term(matter.law.title),
    fees: allOf(told),
  });
  const matching = known.find(({ fee }) => fee.value === value && isInDollars(form));
  const isInForce = matching !== undefined && !isOver(matter.law);
  return follows($, said, {
    hint: isInForce ? inForce(matching.fee) : undefined,
    by: (matching ?? first).fee,
  });
}

interface Since {
  readonly from: Day;
  readonly firstSeen?: true;
}

function since({ from, firstSeen }: Since): Value {
  return firstSeen ? sentence("{day} or earlier", { day: date(from) }) : date(from);
}

function inForce({ from, firstSeen }: Since): Message {
  return firstSeen ? sentence("in effect") : sentence("in effect since {day}", { day: date(from) });
}

/** What the fees on several forms add up to, beside the fee in effect for all beneficiaries. */
function total(matter: Matter, paid: readonly Form[]): Following[] {
  const written = paid.filter((form) => form.fee.amount.value !== undefined);
  if (written.length < 2 || !written.every(isInDollars)) return [];
  const cents = written.reduce((sum, { fee }) => sum + Math.round((fee.amount.value ?? 0) * 100), 0);
  const sum = money(cents / 100, "USD");
  const said = sentence("The fees on {forms} Forms I-131 add up to {sum}", { forms: written.length, sum });
  const hint = sentence("fees: {sum}", { sum });
  const [way, ...others] = feesByWay(matter);
  const count = matter.beneficiaries.length;
  const holdsForAll = others.length === 0 && paid.length === feeForms(matter).length && count > 1;
  if (!way?.fee.known || !holdsForAll) return follows(matter.view.forms.$, said, { hint });
  const inForceForAll = sentence("{sentence}; the fee in effect for {count} beneficiaries is {all}", {
    sentence: said,
    count,
    all: money(way.fee.value * count, "USD"),
  });
  return follows(matter.view.forms.$, inForceForAll, { hint, by: way.fee });
}

function payment({ law }: Matter, { fee }: Form): Following[] {
  const { $, value } = fee.method;
  if (value === undefined) return [];
  const answer = law.paymentBy(value);
  if (!answer.known)
    return follows(
      $,
      sentence("It cannot be determined whether a fee can be paid by this method. {reason}", {
        reason: partOf(answer.reason),
      }),
    );
  const { accepted, form, exemption } = answer.value;
  const by = answer;
  if (!accepted) {
    const refused =
      exemption === undefined
        ? sentence("Not accepted")
        : sentence("Not accepted without a signed Form {exemption}", { exemption });
    return follows($, refused, { by });
  }
  if (form !== undefined) return follows($, sentence("Accepted with Form {form}", { form }), { by });
  const payee = law.payee();
  const taken = payee.known
    ? sentence("Accepted, made out to {payee}", { payee: payee.value })
    : sentence("Accepted");
  return follows($, taken, { by });
}

function waiver(matter: Matter, { fee }: Form): Following[] {
  if (fee.waived.value !== true) return [];
  return feesByWay(matter).flatMap(({ isOnline }) => {
    const answer = matter.law.feeWaiver({ online: isOnline });
    if (!answer.known) return [];
    const { accepted, form } = answer.value;
    return follows(fee.waived.$, accepted ? waiverOn(form, isOnline) : noWaiver(isOnline), { by: answer });
  });
}

function waiverOn(form: string, isOnline: boolean): Message {
  return isOnline
    ? sentence("For a request filed online, the waiver is requested on Form {form}", { form })
    : sentence("For a request filed on paper, the waiver is requested on Form {form}", { form });
}

function noWaiver(isOnline: boolean): Message {
  return isOnline
    ? sentence("A waiver cannot be requested for a request filed online")
    : sentence("A waiver cannot be requested for a request filed on paper");
}
