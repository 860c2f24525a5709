import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/payment-unexplained",
  title: "It is explained how the treatment will be paid for",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.payment.explanation.$,
      sentence("Nothing explains how the treatment of {name} will be paid for", {
        name: nameOf(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The page asks for an explanation of how the treatment will be paid for.",
  remedy: "Say who pays: insurance, charity care, family, a fund; list the sources with amounts if you can.",
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
    ^^^^^^^ Nothing explains how the treatment of ana will be paid for
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
                 ^^^^^^^^^^^ Nothing explains how the treatment of ana will be paid for. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      payment: { explanation: TODO ask the hospital }
                              ^^^^^^^^^^^^^^^^^^^^^ Nothing explains how the treatment of ana will be paid for. The value is a placeholder.
`,
      },
    ],
  },
});
