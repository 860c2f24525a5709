import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/payment-unexplained",
  title: "The request explains how the treatment will be paid for",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.payment.explanation.$,
      sentence("{name}: explain how the treatment will be paid for.", {
        name: whoIs(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for an explanation of how the treatment will be paid for.",
  remedy:
    "State who will pay, for example insurance, charity care, family, or a fund. List the sources with their amounts if possible.",
  about: { requires: ["beneficiaries[].medical.payment.explanation"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      payment: { explanation: Charity care }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      payment: { explanation: Charity care }
  - id: ana
    medical:
    ^^^^^^^ ana: explain how the treatment will be paid for.
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      payment: { explanation: }
                 ^^^^^^^^^^^ ana: explain how the treatment will be paid for. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      payment: { explanation: TODO ask the hospital }
                              ^^^^^^^^^^^^^^^^^^^^^ ana: explain how the treatment will be paid for. The value is a placeholder.
`,
      },
    ],
  },
});
