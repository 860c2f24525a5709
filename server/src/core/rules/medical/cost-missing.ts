import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/cost-missing",
  title: "The estimated cost of the treatment is stated",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.cost.amount.$,
      sentence("{name}: the estimated cost of the treatment is missing.", {
        name: whoIs(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the estimated cost of the treatment.",
  remedy: "Enter the amount of the hospital's estimate in digits.",
  about: { requires: ["beneficiaries[].medical.cost.amount"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 186000 }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      cost: { amount: 186000 }
  - id: ana
    medical:
    ^^^^^^^ ana: the estimated cost of the treatment is missing.
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      cost: { amount: }
              ^^^^^^ ana: the estimated cost of the treatment is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      cost: { amount: TODO ask the hospital }
                      ^^^^^^^^^^^^^^^^^^^^^ ana: the estimated cost of the treatment is missing. The value is a placeholder.
`,
      },
    ],
  },
});
