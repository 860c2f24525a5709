// What is paid, how, who is exempt, and what a sponsor's income is compared with.

import { facts } from "../../../../schemas/generated/editions.ts";
import { sentence } from "../message/message.ts";
import { type Answer, following, givenAnswer } from "./answer.ts";
import type { FactLookup } from "./editions.ts";

export type PaymentMethod = "check" | "money-order" | "card" | "bank-account";

/** A way to pay, and the forms that it requires. */
export interface Payment {
  readonly accepted: boolean;
  /** The form that authorizes the payment, one for each form that is paid for. */
  readonly form: string | undefined;
  /** The form that requests permission to pay by check or money order where it is not accepted otherwise. */
  readonly exemption: string | undefined;
}

export interface FeeWaiver {
  readonly accepted: boolean;
  /** The form that requests the waiver. */
  readonly form: string;
}

export interface PovertyGuideline {
  /** The year for which it was published, which may be earlier than that of the request. */
  readonly year: number;
  /** In US dollars a year. */
  readonly amount: number;
}

export interface FeeExemption {
  /** As a case names it. */
  readonly name: string;
  /** The beneficiary to whom it applies, in words. */
  readonly who: string;
}

export interface ParoleFee {
  /** In US dollars. */
  readonly amount: number;
  /** When it is paid, in words. */
  readonly paid: string;
  /** Who is exempt, among others, in words. */
  readonly exceptions: readonly string[];
}

/** The filing fee of Form I-131 for each beneficiary, in US dollars. */
export function filingFee(ask: FactLookup, online: boolean): Answer<number> {
  const fee = ask<{ paper: number; online?: number | undefined }>(facts["fee-i-131"]);
  return givenAnswer(
    following(fee, ({ paper, online: onlineFee }) => (online ? onlineFee : paper)),
    sentence("No fee is known for filing online at that time"),
  );
}

/** The filing fee of Form I-134 in US dollars. */
export function affidavitFee(ask: FactLookup): Answer<number> {
  return following(ask<{ paper: number }>(facts["fee-i-134"]), ({ paper }) => paper);
}

/** Whether the fee of Form I-131 may be waived for a request filed in this way. */
export function feeWaiver(ask: FactLookup, online: boolean): Answer<FeeWaiver> {
  const waiver = ask<{ paper: boolean; online?: boolean | undefined; form: string }>(facts["fee-waiver"]);
  return givenAnswer(
    following(waiver, ({ paper, online: onlineWaiver, form }) => {
      const accepted = online ? onlineWaiver : paper;
      return accepted === undefined ? undefined : { accepted, form };
    }),
    sentence("It is not known whether a fee could be waived online at that time"),
  );
}

/** Whether a fee may be paid in this way. */
export function paymentBy(ask: FactLookup, method: PaymentMethod): Answer<Payment> {
  return givenAnswer(
    following(ask<PaymentMethods>(facts["payment-methods"]), (methods) => {
      const { accepted, form } = methods[method] ?? {};
      return accepted === undefined ? undefined : { accepted, form, exemption: methods.exemption };
    }),
    sentence("It is not known whether a fee could be paid by this method at that time"),
  );
}

/** To whom a check or money order is made out. */
export function payee(ask: FactLookup): Answer<string> {
  return givenAnswer(
    following(ask<PaymentMethods>(facts["payment-methods"]), (methods) => methods.payee),
    sentence("Checks and money orders are not accepted"),
  );
}

/** Who pays no fee for Form I-131. */
export function feeExemptions(ask: FactLookup): Answer<readonly FeeExemption[]> {
  return ask<readonly FeeExemption[]>(facts["fee-exemptions"]);
}

/** The poverty guideline for a household; the guidelines of some years are not known. */
export function povertyGuideline(ask: FactLookup, persons: number): Answer<PovertyGuideline> {
  const guideline = ask<{ year: number; first: number; further: number }>(facts["poverty-guideline"]);
  return following(guideline, ({ year, first, further }) => ({
    year,
    amount: first + further * Math.max(0, persons - 1),
  }));
}

/** The fee that is due when parole takes effect. */
export function paroleFee(ask: FactLookup): Answer<ParoleFee> {
  return ask<ParoleFee>(facts["fee-parole"]);
}

interface MethodRow {
  readonly accepted: boolean;
  readonly form?: string | undefined;
}

type PaymentMethods = { readonly [method in PaymentMethod]?: MethodRow | undefined } & {
  readonly payee?: string | undefined;
  readonly exemption?: string | undefined;
};
