import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/diagnosis-missing",
  title: "The diagnosis is stated",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.diagnosis.ref,
      sentence("{name}: the diagnosis is missing.", { name: whoIs(context.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the USCIS page calls for states the diagnosis.",
  remedy:
    "Enter the diagnosis as stated in the doctor's letter. If the letter does not state it, ask the doctor to add it.",
  about: { requires: ["beneficiaries[].medical.diagnosis"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    medical:
      diagnosis: Hepatitis
  - id: ana
    medical:
    ^^^^^^^ ana: the diagnosis is missing.
      undocumented: { cost: The archive burned down }
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Hepatitis
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
      diagnosis:
      ^^^^^^^^^ ana: the diagnosis is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      diagnosis: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ ana: the diagnosis is missing. The value is a placeholder.
`,
      },
    ],
  },
});
