import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { feeForms, isFiledOnline, isWithoutFee } from "../../model/fees.ts";
import { mayBeUnreadable, onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/method-not-accepted",
  title: "The fee is paid by a method that is accepted",
  isBeforeMailing: true,
  over: (context) => (isFiledOnline(context) === true ? [] : feeForms(context)),
  *check(form, context) {
    const { method } = form.fee;
    if (method.value === undefined || isWithoutFee(form)) return;
    const payment = context.law.paymentBy(method.value);
    if (!payment.known || payment.value.accepted) return;
    const { exemption } = payment.value;
    const isExempted = context.forms.some((other) => other.form.value === exemption);
    if (isExempted || mayBeUnreadable(context, "G-1651")) return;
    yield {
      at: method.ref,
      message:
        exemption === undefined
          ? sentence("Payment by {method} is not accepted on this mailing date.", {
              method: term(inWords[method.value]),
            })
          : sentence(
              "Payment by {method} is not accepted on this mailing date without a signed Form {exemption}.",
              {
                method: term(inWords[method.value]),
                exemption,
              },
            ),
      ...onlyPersonOf(context, form),
    };
  },
  why: "Fees for forms filed on paper are paid by card or from a U.S. bank account. An applicant who has neither may request an exemption.",
  remedy:
    "Pay by card with Form G-1450 or from a bank account with Form G-1650, or add a signed Form G-1651.",
  about: { judges: ["forms[].fee.method"], reads: ["filing.date", "forms[].form"], law: ["payment-methods"] },
  illustration: {
    finding: {
      case: `
filing: { date: 2025-10-29 }
forms:
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: check } }
                                                         ^^^^^ Payment by check is not accepted on this mailing date without a signed Form G-1651.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: "filing: { date: 2025-10-28 }\nforms: [{ form: I-131, fee: { amount: 630, method: check } }]",
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: `
filing: { date: 2026-10-19 }
forms:
  - { form: I-131, fee: { amount: 630, method: money-order } }
  - { form: G-1651, file: g-1651.pdf }
`,
        edition: "uscis-2026",
      },
      { case: "filing: { date: 2025-10-29 }\nforms: [{ form: I-131, fee: { amount: 360, method: check } }]" },
    ],
  },
});

const inWords = {
  check: "check",
  "money-order": "money order",
  card: "card",
  "bank-account": "bank account",
};
