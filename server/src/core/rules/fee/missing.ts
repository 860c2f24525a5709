import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { wholeOr } from "../../matter/blocks.ts";
import { feeFixes, feesInForce } from "../../matter/fees.ts";
import { listOfPapers } from "../../matter/forms.ts";
import { formsFor } from "../../matter/papers.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";
import { isFaulty } from "../../read/place.ts";
import type { Form } from "../../read/view.ts";

export default defineRule({
  id: "fee/missing",
  title: "Each Form I-131 has a filing fee, a fee waiver, or a fee exemption",
  severity: inBoth("error"),
  authority: [
    { source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" },
  ],
  isBeforeMailing: true,
  over: (matter) => matter.beneficiaries,
  *check(person, matter) {
    const forms = formsFor(matter, person, "I-131");
    const [form] = forms;
    if (!form || forms.some(saysOfFee)) return;
    const { amount, waived, exempt_because } = form.fee;
    yield* absence(
      wholeOr(form.fee, amount.$),
      sentence("{name}: Form I-131 has no filing fee, fee waiver, or fee exemption.", {
        name: whoIs(matter.people, person),
      }),
      {
        about: person,
        authority: listOfPapers(matter),
        covers: [waived.$, exempt_because.$],
        fixes: feeFixes(matter, form, feesInForce(matter)),
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
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: I-131, for: ana, fee: { amount: 360 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
  - { form: I-131, for: teo, fee: { exempt_because: VAWA self-petitioner } }
`,
      },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-134, for: ana }]" },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, fee: { amount: free } }]" },
    ],
    fail: [
      {
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

/** Whether the form tells of its fee, or may, in a way that cannot be read. */
function saysOfFee({ fee }: Form): boolean {
  const answers = [fee.amount, fee.exempt_because];
  return (
    answers.some(({ $, value }) => value !== undefined || isFaulty($)) ||
    fee.waived.value === true ||
    isFaulty(fee.waived.$)
  );
}
