import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/diagnosis-missing",
  title: "The diagnosis is stated",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.diagnosis.$,
      sentence("{name}: the diagnosis is missing.", { name: whoIs(matter.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the USCIS page calls for states the diagnosis.",
  remedy:
    "Enter the diagnosis as stated in the doctor's letter. If the letter does not state it, ask the doctor to add it.",
  about: { requires: ["beneficiaries[].medical.diagnosis"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Hepatitis
`,
      },
    ],
    fail: [
      {
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
