import { sentence } from "../../message/message.ts";
import { feeFixes, feesInForce } from "../../model/fees.ts";
import { listOfPapers } from "../../model/forms.ts";
import { formsFor } from "../../model/forms-and-exhibits.ts";
import { missingField, wholeBlockOrField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { isFaulty } from "../../read/field-ref.ts";
import type { Form } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/missing",
  title: "Each Form I-131 has a filing fee, a fee waiver, or a fee exemption",
  isBeforeMailing: true,
  over: (context) => context.beneficiaries,
  *check(person, context) {
    const forms = formsFor(context, person, "I-131");
    const [form] = forms;
    if (!form || forms.some(saysOfFee)) return;
    const { amount, waived, exempt_because } = form.fee;
    yield* missingField(
      wholeBlockOrField(form.fee, amount.ref),
      sentence("{name}: Form I-131 has no filing fee, fee waiver, or fee exemption.", {
        name: whoIs(context.people, person),
      }),
      {
        about: person,
        authority: listOfPapers("fee/missing", context),
        covers: [waived.ref, exempt_because.ref],
        fixes: feeFixes(context, form, feesInForce(context)),
      },
    );
  },
  why: "The fee is required for each applicant. A request without it is rejected.",
  remedy:
    "Enter the fee in effect. If a fee waiver is requested, enter waived: yes. If no fee is owed, enter the reason in exempt_because.",
  about: {
    requires: ["forms[].fee", "forms[].fee.amount"],
    reads: [
      "beneficiaries[].id",
      "forms[].fee.exempt_because",
      "forms[].fee.waived",
      "forms[].for",
      "forms[].form",
    ],
    law: ["fee-i-131"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: luz }, { id: ana }, { id: teo }]
forms:
  - { form: I-131, for: luz, fee: { amount: 360 } }
  - form: I-131
    ^^^^ ana: Form I-131 has no filing fee, fee waiver, or fee exemption.
    for: ana
  - form: I-131
    for: teo
    fee: { waived: no, method: check }
    ^^^ teo: Form I-131 has no filing fee, fee waiver, or fee exemption.
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: I-131, for: ana, fee: { amount: 360 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
  - { form: I-131, for: teo, fee: { exempt_because: VAWA self-petitioner } }
`,
    },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-134, for: ana }]" },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, fee: { amount: free } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, fee: {} }
                             ^^^ ana: Form I-131 has no filing fee, fee waiver, or fee exemption. The value is empty.
`,
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
forms:
  - { form: I-131, for: luz, fee: { amount: TODO amount } }
                                            ^^^^^^^^^^^ luz: Form I-131 has no filing fee, fee waiver, or fee exemption. The value is a placeholder.
  - form: I-131
    for: ana
    fee:
    ^^^ ana: Form I-131 has no filing fee, fee waiver, or fee exemption. The value is empty.
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - form: I-131
    ^^^^ ana: Form I-131 has no filing fee, fee waiver, or fee exemption.
    for: ana
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
    ],
  },
});

/** Whether the form states its fee, or may do so in an unreadable value. */
function saysOfFee({ fee }: Form): boolean {
  const answers = [fee.amount, fee.exempt_because];
  return (
    answers.some(({ ref, value }) => value !== undefined || isFaulty(ref)) ||
    fee.waived.value === true ||
    isFaulty(fee.waived.ref)
  );
}
