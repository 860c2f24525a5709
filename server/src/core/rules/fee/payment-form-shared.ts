import { sentence } from "../../message/message.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { mayBeUnreadable, onlyPersonOf } from "../../model/forms.ts";
import { addForms, beneficiariesOn } from "../../model/forms-and-exhibits.ts";
import { paidByForm } from "../../model/payment-forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/payment-form-shared",
  title: "Each form that is paid for has its own payment form",
  isBeforeMailing: true,
  over: (context) =>
    paidByForm(context).map((payments) => ({ payments, forms: [...payments.paid, ...payments.sheets] })),
  *check({ payments: { name, paid, sheets, stubs, left } }, context) {
    const [first, ...others] = left;
    if (sheets.length === 0 || !first || mayBeUnreadable(context, name)) return;
    const values = { listed: sheets.length, count: paid.length, form: name };
    const message =
      name === "G-1450"
        ? sentence(
            "The case lists {listed} of the {count} Forms {form} that are needed: one for each form that is paid by card.",
            values,
          )
        : sentence(
            "The case lists {listed} of the {count} Forms {form} that are needed: one for each form that is paid from a bank account.",
            values,
          );
    const about = others.length === 0 ? onlyPersonOf(context, first) : {};
    const [stub] = stubs;
    if (stub) {
      const covers = stubs.map(({ ref }) => ref);
      yield { at: stub.file.ref, message, isAbsence: true, covers, ...about };
      return;
    }
    const persons = left.map((form) => beneficiariesOn(context, form)[0]);
    yield {
      at: first.fee.method.ref,
      message,
      related: others.map(({ fee }) => ({
        at: fee.method.ref,
        message: sentence("This form needs one, too"),
      })),
      fixes: isEditionSuperseded(context) ? [] : [addForms(context, name, persons)],
      ...about,
    };
  },
  why: "One Form G-1450 or G-1650 authorizes one payment. If it covers several fees and one cannot be charged, everything may be rejected.",
  remedy:
    "Add a payment form for each form that is paid for, completed with the fee of that form and signed.",
  about: {
    judges: ["forms[].fee.method"],
    requires: ["forms"],
    reads: [
      "beneficiaries[].id",
      "filing.carrier",
      "filing.date",
      "forms[].fee.waived",
      "forms[].for",
      "forms[].form",
    ],
    law: ["payment-methods"],
  },
  illustration: {
    finding: {
      case: `
filing: { carrier: usps, date: 2025-10-29 }
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: G-1450, for: luz, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
                                                         ^^^^ The case lists 1 of the 3 Forms G-1450 that are needed: one for each form that is paid by card.
  - { form: I-131, for: luz, fee: { amount: 630, method: card } }
  - { form: I-131, for: teo, fee: { amount: 630, method: card } }
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
filing: { carrier: usps, date: 2025-10-28 }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: G-1450, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: card } }
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: `
filing: { carrier: usps, date: 2025-10-29 }
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: G-1450, for: ana, file: a.pdf }
  - { form: G-1450, for: ana, file: b.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: card } }
  - { form: I-131, for: teo, fee: { waived: yes, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: card } }
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: online, date: 2026-10-19 }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: G-1450, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 580, method: card } }
  - { form: I-131, for: luz, fee: { amount: 580, method: card } }
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: card } }
`,
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms:
  - { form: G-1650, file: g-1650.pdf }
  - { form: G-1650, for: ana, signed_by: [TODO who signed], file: TODO path }
                                                                  ^^^^^^^^^ The case lists 1 of the 2 Forms G-1650 that are needed: one for each form that is paid from a bank account. The value is a placeholder.
  - { form: I-131, for: ana, fee: { amount: 630, method: bank-account } }
  - { form: I-765, for: ana, fee: { amount: 550, method: bank-account } }
`,
        edition: "uscis-2026",
      },
    ],
  },
});
