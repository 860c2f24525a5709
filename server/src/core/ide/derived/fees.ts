// What follows from the fees in a case: which fee is in effect and since when, and the total.

import type { Day } from "../../base/calendar.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { partOf, titled } from "../../message/title.ts";
import { allOf, date, moneyValue, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { feeForms, isFeeInDollars, isFiledOnline, isWithoutFee } from "../../model/fees.ts";
import type { Form } from "../../read/view.ts";
import { type AskedFields, type FieldFacts, factsAbout, isOverInEdition } from "./derived-fact.ts";

/** The derived facts about the fees of a case. */
export function aboutFees(context: CaseContext, { isIn, isAt }: AskedFields): FieldFacts[] {
  const { forms } = context.view;
  if (!isIn(forms.ref)) return [];
  const paid = feeForms(context).filter((form) => !isWithoutFee(form));
  return [
    ...paid.filter(({ ref }) => isIn(ref)).flatMap((form) => feeInForce(context, form)),
    ...(isAt(forms.ref) ? total(context, paid) : []),
    ...forms.items
      .filter(({ ref }) => isIn(ref))
      .flatMap((form) => [...payment(context, form), ...waiver(context, form)]),
  ];
}

/** The ways of filing that the case leaves open, each with its fee. */
function feesByWay(context: CaseContext) {
  const online = isFiledOnline(context);
  const ways = online === undefined ? [false, true] : [online];
  return ways.map((isOnline) => ({ isOnline, fee: context.law.filingFee({ online: isOnline }) }));
}

function feeInForce(context: CaseContext, form: Form): FieldFacts[] {
  const { ref, value } = form.fee.amount;
  if (value === undefined) return [];
  const ways = feesByWay(context);
  const known = ways.flatMap(({ isOnline, fee }) => (fee.known ? [{ isOnline, fee }] : []));
  const [first] = known;
  if (!first) {
    const reasons = new Map(ways.flatMap(({ fee }) => (fee.known ? [] : [[titled(fee.reason), fee.reason]])));
    const unknown = [...reasons.values()].map((reason) => sentence("{reason}", { reason: partOf(reason) }));
    return factsAbout(ref, unknown.reduce(followedBy, sentence("The fee in effect cannot be determined.")));
  }
  const told = known.map(({ isOnline, fee }) => {
    const values = { fee: moneyValue(fee.value, "USD"), since: since(fee) };
    if (ways.length === 1) return sentence("{fee}, in effect since {since}", values);
    return isOnline
      ? sentence("{fee} online (in effect since {since})", values)
      : sentence("{fee} on paper (in effect since {since})", values);
  });
  const said = sentence("Under the {edition}, the fee for each beneficiary is {fees}", {
    edition: term(context.law.title),
    fees: allOf(told),
  });
  const matching = known.find(({ fee }) => fee.value === value && isFeeInDollars(form));
  const isInForce = matching !== undefined && !isOverInEdition(context.law);
  return factsAbout(ref, said, {
    hint: isInForce ? inForce(matching.fee) : undefined,
    by: (matching ?? first).fee,
  });
}

interface Since {
  readonly from: Day;
  readonly firstSeen?: true;
}

function since({ from, firstSeen }: Since): MessageValue {
  return firstSeen ? sentence("{day} or earlier", { day: date(from) }) : date(from);
}

function inForce({ from, firstSeen }: Since): Message {
  return firstSeen ? sentence("in effect") : sentence("in effect since {day}", { day: date(from) });
}

/** The sum of the fees on several forms, next to the fee in effect for all beneficiaries. */
function total(context: CaseContext, paid: readonly Form[]): FieldFacts[] {
  const written = paid.filter((form) => form.fee.amount.value !== undefined);
  if (written.length < 2 || !written.every(isFeeInDollars)) return [];
  const cents = written.reduce((sum, { fee }) => sum + Math.round((fee.amount.value ?? 0) * 100), 0);
  const sum = moneyValue(cents / 100, "USD");
  const said = sentence("The fees on {forms} Forms I-131 add up to {sum}", { forms: written.length, sum });
  const hint = sentence("fees: {sum}", { sum });
  const [way, ...others] = feesByWay(context);
  const count = context.beneficiaries.length;
  const holdsForAll = others.length === 0 && paid.length === feeForms(context).length && count > 1;
  if (!way?.fee.known || !holdsForAll) return factsAbout(context.view.forms.ref, said, { hint });
  const inForceForAll = sentence("{sentence}; the fee in effect for {count} beneficiaries is {all}", {
    sentence: said,
    count,
    all: moneyValue(way.fee.value * count, "USD"),
  });
  return factsAbout(context.view.forms.ref, inForceForAll, { hint, by: way.fee });
}

function payment({ law }: CaseContext, { fee }: Form): FieldFacts[] {
  const { ref, value } = fee.method;
  if (value === undefined) return [];
  const answer = law.paymentBy(value);
  if (!answer.known)
    return factsAbout(
      ref,
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
    return factsAbout(ref, refused, { by });
  }
  if (form !== undefined) return factsAbout(ref, sentence("Accepted with Form {form}", { form }), { by });
  const payee = law.payee();
  const taken = payee.known
    ? sentence("Accepted, made out to {payee}", { payee: payee.value })
    : sentence("Accepted");
  return factsAbout(ref, taken, { by });
}

function waiver(context: CaseContext, { fee }: Form): FieldFacts[] {
  if (fee.waived.value !== true) return [];
  return feesByWay(context).flatMap(({ isOnline }) => {
    const answer = context.law.feeWaiver({ online: isOnline });
    if (!answer.known) return [];
    const { accepted, form } = answer.value;
    return factsAbout(fee.waived.ref, accepted ? waiverOn(form, isOnline) : noWaiver(isOnline), {
      by: answer,
    });
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
