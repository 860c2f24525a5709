import { sentence } from "../../message/message.ts";
import { placeholderEntriesIn } from "../../model/case-context.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { mayBeUnreadable } from "../../model/forms.ts";
import { addForm, beneficiariesOn, placeholderForm } from "../../model/forms-and-exhibits.ts";
import { paidByForm } from "../../model/payment-forms.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/payment-form-missing",
  title: "The form that authorizes the payment is included",
  isBeforeMailing: true,
  // If at least one is listed, too few of them are one mistake of their own.
  over: (context) =>
    paidByForm(context).flatMap(({ name, paid, sheets }) =>
      paid.map((form) => ({ name, form, isListed: sheets.length > 0 })),
    ),
  *check({ name, form, isListed }, context) {
    const [person] = beneficiariesOn(context, form);
    if (isListed || !person || mayBeUnreadable(context, name)) return;
    const { method } = form.fee;
    const stub = placeholderForm(context, person, name);
    const values = { form: name, name: whoIs(context.people, person) };
    const message =
      name === "G-1450"
        ? sentence(
            "{name}: the fee is paid by card, but Form {form}, which authorizes the payment, is missing.",
            values,
          )
        : sentence(
            "{name}: the fee is paid from a bank account, but Form {form}, which authorizes the payment, is missing.",
            values,
          );
    if (stub) {
      yield { at: stub.file.ref, message, isAbsence: true, covers: [stub.ref], about: person };
      return;
    }
    yield {
      at: method.ref,
      message,
      covers: placeholderEntriesIn(context.view.forms),
      about: person,
      fixes: isEditionSuperseded(context) ? [] : [addForm(context, name, person)],
    };
  },
  why: "Form G-1450 authorizes a charge to a card, and Form G-1650 a payment from a bank account. One is required for each form that is paid for.",
  remedy: "Add the form, completed and signed by the person who owns the card or account.",
  about: {
    judges: ["forms[].fee.method"],
    reads: ["beneficiaries[].id", "filing.carrier", "filing.date", "forms[].form"],
    law: ["payment-methods"],
  },
  illustration: {
    finding: {
      case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, fee: { amount: 630, method: card } }]
                                                             ^^^^ ana: the fee is paid by card, but Form G-1450, which authorizes the payment, is missing.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms:
  - { form: G-1450, for: ana, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: `
filing: { carrier: online, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, fee: { amount: 580, method: card } }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: G-1450, for: ana, file: g-1450.pdf }
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
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: G-1450, for: ana, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
  - { form: I-131, for: luz, fee: { amount: 630, method: bank-account } }
                                                         ^^^^^^^^^^^^ luz: the fee is paid from a bank account, but Form G-1650, which authorizes the payment, is missing.
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, fee: { waived: yes } }
  - { form: I-765, for: ana, fee: { amount: 550, method: card } }
                                                         ^^^^ ana: the fee is paid by card, but Form G-1450, which authorizes the payment, is missing.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
