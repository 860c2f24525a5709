// The fee of each Form I-131: whether one is owed, which one is in effect, and how it may be paid.

import type { CaseFix, PatchOperation } from "../engine/finding.ts";
import type { Citation } from "../engine/rule.ts";
import type { Answer } from "../law/answer.ts";
import { currencyCode } from "../law/currency.ts";
import { sentence } from "../message/message.ts";
import { money } from "../message/values.ts";
import { isMissing } from "../read/place.ts";
import type { Form } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { isSuperseded } from "./superseded.ts";

export interface FeeInForce {
  /** In US dollars. */
  readonly amount: number;
  readonly isOnline: boolean;
  readonly authority: Citation;
}

/**
 * Whether the request is filed online; undefined where neither carrier nor address tells. What is sent to an address
 * goes on paper, and so does everything in an edition that knows no other way.
 */
export function isFiledOnline({ law, view }: Matter): boolean | undefined {
  const { carrier, address } = view.filing;
  if (!law.onlineOffered) return false;
  if (carrier.value !== undefined) return carrier.value === "online";
  return carrier.$.state !== "faulty" && address.value !== undefined ? false : undefined;
}

/** The fee in effect, or one for each way of filing that is still open; none where the law does not know it. */
export function feesInForce(matter: Matter): readonly FeeInForce[] {
  const online = isFiledOnline(matter);
  const ways = online === undefined ? [false, true] : [online];
  const fees = ways.map((isOnline) => feeOf(matter.law.filingFee({ online: isOnline }), isOnline));
  const known = fees.filter((fee) => fee !== undefined);
  return known.length === fees.length ? known : [];
}

function feeOf(fee: Answer<number>, isOnline: boolean): FeeInForce | undefined {
  if (!fee.known) return undefined;
  const { source, section } = fee.authority;
  return { amount: fee.value, isOnline, authority: { source, section } };
}

/** The Forms I-131 of the case. */
export function feeForms(matter: Matter): readonly Form[] {
  return matter.forms.filter((form) => form.form.value === "I-131");
}

/** Whether no fee is paid with this form: a waiver is asked for, or an exemption is claimed. */
export function isWithoutFee({ fee }: Form): boolean {
  return fee.waived.value === true || fee.exempt_because.value !== undefined;
}

/** Whether the currency is the one in which the fee is stated, or is left out. */
export function isInDollars({ fee }: Form): boolean {
  const { value } = fee.currency;
  return value === undefined || currencyCode(value) === "USD";
}

/** Gives the form the fee in effect, whatever stands there; one fix for each way of filing that is still open. */
export function feeFixes(matter: Matter, form: Form, fees: readonly FeeInForce[]): CaseFix[] {
  if (isSuperseded(matter)) return [];
  const isBlock = form.fee.$.node?.kind === "map" && form.fee.$.node.entries.length > 0;
  return fees.map(({ amount, isOnline }) => {
    const value = { amount: String(amount), currency: "USD" };
    const operations: PatchOperation[] = isBlock
      ? [give(form.fee.amount.$, value.amount), ...dollars(form)]
      : [{ op: "add", path: form.fee.$.path, value }];
    const fee = money(amount, "USD");
    const title =
      fees.length === 1
        ? sentence("Enter the fee in effect: {fee}", { fee })
        : isOnline
          ? sentence("Enter the fee in effect for filing online: {fee}", { fee })
          : sentence("Enter the fee in effect for filing on paper: {fee}", { fee });
    return { title, safe: false, operations };
  });
}

function dollars(form: Form): PatchOperation[] {
  const { currency } = form.fee;
  if (isMissing(currency.$) || !isInDollars(form)) return [give(currency.$, "USD")];
  return [];
}

function give({ path, state }: Form["fee"]["amount"]["$"], value: string): PatchOperation {
  return { op: state === "absent" || state === "blank" ? "add" : "replace", path, value };
}
