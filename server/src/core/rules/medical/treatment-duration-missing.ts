import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/treatment-duration-missing",
  title: "It is stated how long the treatment is expected to last",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.treatment_duration.$,
      sentence("Nothing states how long the treatment of {name} is expected to last", {
        name: nameOf(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the page asks for states how long the treatment is expected to last. Parole is granted for a time that fits the emergency.",
  remedy:
    "Take the length of the treatment over from the doctor's letter, for example 8 months; ask the doctor if the letter does not state it.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      treatment_duration: 8 months
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      treatment_duration: 8 months
  - id: ana
    medical:
    ^^^^^^^ Nothing states how long the treatment of ana is expected to last
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      treatment_duration:
      ^^^^^^^^^^^^^^^^^^ Nothing states how long the treatment of ana is expected to last. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      treatment_duration: TODO ask the hospital
                          ^^^^^^^^^^^^^^^^^^^^^ Nothing states how long the treatment of ana is expected to last. The value is a placeholder.
`,
      },
    ],
  },
});
