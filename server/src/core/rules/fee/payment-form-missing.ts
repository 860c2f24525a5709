import { defineRule } from "../../engine/rule.ts";
import { isFiledOnline, isWithoutFee } from "../../matter/fees.ts";
import { applications, mayBeUnreadable } from "../../matter/forms.ts";
import { placeholdersIn } from "../../matter/matter.ts";
import { addForm, type FormName, formStub, formsFor } from "../../matter/papers.ts";
import { nameOf } from "../../matter/people.ts";
import { isSuperseded } from "../../matter/superseded.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "fee/payment-form-missing",
  title: "The form that authorizes the payment goes with the request",
  severity: { "uscis-2026": "error" },
  authority: [{ source: "uscis-electronic-payment", section: "Paying fees of forms filed on paper" }],
  isBeforeMailing: true,
  over: (matter) => (isFiledOnline(matter) === false ? applications(matter) : []),
  *check({ person, form }, matter) {
    const { method } = form.fee;
    if (method.value === undefined || isWithoutFee(form)) return;
    const payment = matter.law.paymentBy(method.value);
    const name = payment.known ? paymentForms.find((other) => other === payment.value.form) : undefined;
    if (name === undefined || formsFor(matter, person, name).length > 0) return;
    if (mayBeUnreadable(matter, name)) return;
    const stub = formStub(matter, person, name);
    const values = { method: inWords[name], form: name, name: nameOf(matter.people, person) };
    const message = sentence(
      "The fee for {name} is paid {method}, and there is no Form {form} that authorizes it",
      values,
    );
    if (stub) {
      yield { at: stub.file.$, message, isAbsence: true, covers: [stub.$], about: person };
      return;
    }
    yield {
      at: method.$,
      message,
      covers: placeholdersIn(matter.view.forms),
      about: person,
      fixes: isSuperseded(matter) ? [] : [addForm(matter, name, person)],
    };
  },
  why: "A card is charged on Form G-1450 and a bank account on Form G-1650, one for each form that is paid for.",
  remedy: "Add the form, filled in and signed by the person whose card or account it is.",
  examples: {
    pass: [
      {
        case: `
filing: { carrier: usps, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms:
  - { form: G-1450, for: ana, file: g-1450.pdf }
  - { form: I-131, for: ana, fee: { amount: 630, method: card } }
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { carrier: online, date: 2026-10-19 }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, fee: { amount: 580, method: card } }]
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
                                                         ^^^^^^^^^^^^ The fee for luz is paid from a bank account, and there is no Form G-1650 that authorizes it
`,
        edition: "uscis-2026",
      },
    ],
  },
});

const paymentForms = ["G-1450", "G-1650"] as const satisfies readonly FormName[];
const inWords = { "G-1450": "by card", "G-1650": "from a bank account" };
