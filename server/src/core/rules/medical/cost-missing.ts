import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
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
      sentence("The estimated cost of {name}'s treatment is not stated", {
        name: nameOf(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The page asks for the estimated cost of the treatment.",
  remedy: "Put the amount of the hospital's estimate in, in digits.",
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
    ^^^^^^^ The estimated cost of ana's treatment is not stated
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
              ^^^^^^ The estimated cost of ana's treatment is not stated. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      cost: { amount: TODO ask the hospital }
                      ^^^^^^^^^^^^^^^^^^^^^ The estimated cost of ana's treatment is not stated. The value is a placeholder.
`,
      },
    ],
  },
});
