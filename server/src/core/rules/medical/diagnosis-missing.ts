import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
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
      sentence("The diagnosis of {name} is not stated", { name: nameOf(matter.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the page asks for states the diagnosis.",
  remedy: "Take the diagnosis over from the doctor's letter; ask the doctor if the letter does not state it.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Leukaemia
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      diagnosis: Leukaemia
  - id: ana
    medical:
    ^^^^^^^ The diagnosis of ana is not stated
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
      ^^^^^^^^^ The diagnosis of ana is not stated. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      diagnosis: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ The diagnosis of ana is not stated. The value is a placeholder.
`,
      },
    ],
  },
});
