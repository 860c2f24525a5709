// The fee of each Form I-131: whether one is due, which one is in effect, and how it may be paid.

import type { Answer } from "../law/answer.ts";
import type { Citation } from "../law/rule-citations.ts";
import { currencyCode } from "../message/english.ts";
import { sentence } from "../message/message.ts";
import { moneyValue } from "../message/values.ts";
import { isMissing } from "../read/field-ref.ts";
import type { CaseFix, PatchOperation } from "../read/fix.ts";
import type { Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { isEditionSuperseded } from "./edition.ts";

export interface FeeInForce {
  /** In US dollars. */
  readonly amount: number;
  readonly isOnline: boolean;
  readonly authority: Citation;
}

/**
 * Whether the request is filed online; undefined if neither carrier nor address shows it. A request with an address is
 * filed on paper, and so is everything in an edition without online filing.
 */
export function isFiledOnline({ law, view }: CaseContext): boolean | undefined {
  const { carrier, address } = view.filing;
  if (!law.onlineOffered) return false;
  if (carrier.value !== undefined) return carrier.value === "online";
  return carrier.ref.state !== "faulty" && address.value !== undefined ? false : undefined;
}

/** The fee in effect, or one for each way of filing that is still open; empty if the law does not know it. */
export function feesInForce(context: CaseContext): readonly FeeInForce[] {
  const online = isFiledOnline(context);
  const ways = online === undefined ? [false, true] : [online];
  const fees = ways.map((isOnline) => feeOf(context.law.filingFee({ online: isOnline }), isOnline));
  const known = fees.filter((fee) => fee !== undefined);
  return known.length === fees.length ? known : [];
}

function feeOf(fee: Answer<number>, isOnline: boolean): FeeInForce | undefined {
  if (!fee.known) return undefined;
  const { source, section } = fee.authority;
  return { amount: fee.value, isOnline, authority: { source, section } };
}

/** The Forms I-131 of the case. */
export function feeForms(context: CaseContext): readonly Form[] {
  return context.forms.filter((form) => form.form.value === "I-131");
}

/** Whether no fee is paid with this form: a waiver is requested, or an exemption is claimed. */
export function isWithoutFee({ fee }: Form): boolean {
  return fee.waived.value === true || fee.exempt_because.value !== undefined;
}

/** Whether the currency is the one in which the fee is stated, or is left out. */
export function isFeeInDollars({ fee }: Form): boolean {
  const { value } = fee.currency;
  return value === undefined || currencyCode(value) === "USD";
}

/** Fixes that replace the form's fee with the one in effect; one for each way of filing that is still open. */
export function feeFixes(context: CaseContext, form: Form, fees: readonly FeeInForce[]): CaseFix[] {
  if (isEditionSuperseded(context)) return [];
  const isBlock = form.fee.ref.node?.kind === "map" && form.fee.ref.node.entries.length > 0;
  return fees.map(({ amount, isOnline }) => {
    const value = { amount: String(amount), currency: "USD" };
    const operations: PatchOperation[] = isBlock
      ? [give(form.fee.amount.ref, value.amount), ...dollars(form)]
      : [{ op: "add", path: form.fee.ref.path, value }];
    const fee = moneyValue(amount, "USD");
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
  if (isMissing(currency.ref) || !isFeeInDollars(form)) return [give(currency.ref, "USD")];
  return [];
}

function give({ path, state }: Form["fee"]["amount"]["ref"], value: string): PatchOperation {
  return { op: state === "absent" || state === "blank" ? "add" : "replace", path, value };
}
