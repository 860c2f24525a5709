import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/prognosis-missing",
  title: "The prognosis is stated",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.prognosis.ref,
      sentence("{name}: the prognosis is missing.", { name: whoIs(context.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the USCIS page calls for states the prognosis.",
  remedy:
    "Enter the prognosis as stated in the doctor's letter. If the letter does not state it, ask the doctor to add it.",
  about: { requires: ["beneficiaries[].medical.prognosis"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    medical:
      prognosis: Good with treatment
  - id: ana
    medical:
    ^^^^^^^ ana: the prognosis is missing.
      undocumented: { cost: The archive burned down }
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      prognosis: Good with treatment
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
      prognosis:
      ^^^^^^^^^ ana: the prognosis is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      prognosis: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ ana: the prognosis is missing. The value is a placeholder.
`,
      },
    ],
  },
});
