import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/cost-missing",
  title: "The estimated cost of the treatment is stated",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.cost.amount.ref,
      sentence("{name}: the estimated cost of the treatment is missing.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the estimated cost of the treatment.",
  remedy: "Enter the amount of the hospital's estimate in digits.",
  about: { requires: ["beneficiaries[].medical.cost.amount"] },
  illustration: {
    finding: {
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
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 186000 }
`,
    },
  },
  examples: {
    fail: [
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
