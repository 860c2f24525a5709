import type { MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { anyOf, moneyValue } from "../../message/values.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { feeFixes, feeForms, feesInForce, isFeeInDollars, isWithoutFee } from "../../model/fees.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { isFaulty } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/amount-wrong",
  title: "The filing fee is the fee in effect",
  isBeforeMailing: true,
  over: feeForms,
  *check(form, context) {
    const { amount, currency } = form.fee;
    if (amount.value === undefined || isWithoutFee(form) || isFaulty(currency.ref)) return;
    const fees = feesInForce(context);
    const isAmountRight = fees.some((fee) => fee.amount === amount.value);
    if (fees.length === 0 || (isAmountRight && isFeeInDollars(form))) return;
    const values = {
      given: moneyValue(amount.value, currency.value ?? "USD"),
      fees: anyOf(fees.map((fee) => inWords(fee, fees.length > 1))),
    };
    yield {
      at: isAmountRight ? currency.ref : amount.ref,
      message: isEditionSuperseded(context)
        ? sentence("The fee of {given} is not the fee in this edition, which is {fees}.", values)
        : sentence("The fee of {given} is not the fee in effect, which is {fees}.", values),
      authority: fees.map(({ authority }) => authority),
      // The check may have been written for the amount in the case.
      fixes: feeFixes(context, form, fees),
      ...onlyPersonOf(context, form),
    };
  },
  why: "A request with an amount other than the fee in effect on the mailing date is rejected.",
  remedy: "Enter the fee in effect, and pay that amount.",
  about: {
    judges: ["forms[].fee.amount", "forms[].fee.currency"],
    reads: ["filing.carrier", "filing.date", "forms[].fee.waived", "forms[].form"],
    law: ["fee-i-131"],
  },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-131, for: ana, fee: { amount: 360 } }
  - { form: I-131, for: luz, fee: { amount: 305 } }
                                            ^^^ The fee of $305 is not the fee in effect, which is $360.
`,
    },
    clear: { case: "forms: [{ form: I-131, fee: { amount: 360.00, currency: USD } }]" },
  },
  examples: {
    pass: [
      { case: "filing: { date: 2016-12-22 }\nforms: [{ form: I-131, fee: { amount: 360 } }]" },
      {
        case: "filing: { carrier: usps, date: 2026-10-19 }\nforms: [{ form: I-131, fee: { amount: 630 } }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { carrier: online, date: 2026-10-19 }\nforms: [{ form: I-131, fee: { amount: 580 } }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, fee: { amount: 580 } }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { carrier: usps, date: 19.10.2026 }\nforms: [{ form: I-131, fee: { amount: 5 } }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { carrier: usps, date: 2024-03-31 }\nforms: [{ form: I-131, fee: { amount: 575 } }]",
        edition: "uscis-2026",
      },
      { case: "forms: [{ form: I-131, fee: { amount: 5, waived: yes } }]" },
      { case: "forms: [{ form: I-765, fee: { amount: 410 } }]" },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131, for: ana, fee: { amount: 360, currency: CAD } }
                                                           ^^^ The fee of 360 CAD is not the fee in effect, which is $360.
`,
      },
      {
        case: `
filing: { carrier: usps, date: 2024-04-01 }
forms:
  - { form: I-131, for: ana, fee: { amount: 575, currency: USD } }
                                            ^^^ The fee of $575 is not the fee in effect, which is $630.
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
forms:
  - { form: I-131, for: ana, fee: { amount: 580 } }
                                            ^^^ The fee of $580 is not the fee in effect, which is $630.
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2026-10-19 }
forms:
  - { form: I-131, for: ana, fee: { amount: 575 } }
                                            ^^^ The fee of $575 is not the fee in effect, which is $630 on paper or $580 online.
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2016-12-23 }
forms:
  - { form: I-131, for: ana, fee: { amount: 575 } }
                                            ^^^ The fee of $575 is not the fee in this edition, which is $360.
`,
      },
    ],
  },
});

function inWords(
  { amount, isOnline }: ReturnType<typeof feesInForce>[number],
  isOneOfSeveral: boolean,
): MessageValue {
  const fee = moneyValue(amount, "USD");
  if (!isOneOfSeveral) return fee;
  return isOnline ? sentence("{fee} online", { fee }) : sentence("{fee} on paper", { fee });
}
