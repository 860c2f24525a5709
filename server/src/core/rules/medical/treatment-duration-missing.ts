import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/treatment-duration-missing",
  title: "The expected length of treatment is stated",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.treatment_duration.ref,
      sentence("{name}: the expected length of treatment is missing.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the USCIS page calls for states how long the treatment is expected to last. Parole is granted for a period that corresponds to the emergency.",
  remedy:
    "Enter the length of treatment stated in the doctor's letter, such as 8 months. If the letter does not state it, ask the doctor to add it.",
  about: { requires: ["beneficiaries[].medical.treatment_duration"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    medical:
      treatment_duration: 8 months
  - id: ana
    medical:
    ^^^^^^^ ana: the expected length of treatment is missing.
      undocumented: { cost: The archive burned down }
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      treatment_duration: 8 months
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
      treatment_duration:
      ^^^^^^^^^^^^^^^^^^ ana: the expected length of treatment is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      treatment_duration: TODO ask the hospital
                          ^^^^^^^^^^^^^^^^^^^^^ ana: the expected length of treatment is missing. The value is a placeholder.
`,
      },
    ],
  },
});
