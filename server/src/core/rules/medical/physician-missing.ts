import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/physician-missing",
  title: "A medical doctor who explains the case is named",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.physician.$,
      sentence("No medical doctor is named who explains {name}'s case", {
        name: nameOf(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The page asks for an explanation from a medical doctor; the request has to say who that is.",
  remedy: "Name the doctor and the hospital, as they stand in the doctor's letter.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      physician: Dr. Luis Pérez
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      physician: Dr. Luis Pérez
  - id: ana
    medical:
    ^^^^^^^ No medical doctor is named who explains ana's case
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      physician:
      ^^^^^^^^^ No medical doctor is named who explains ana's case. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      physician: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ No medical doctor is named who explains ana's case. The value is a placeholder.
`,
      },
      {
        case: `
request: { reasons: [medical] }
beneficiaries:
  - id: luz
    medical: { physician: Dr. Luis Pérez }
  - id: ana
    medical:
    ^^^^^^^ No medical doctor is named who explains ana's case. The value is empty.
`,
      },
    ],
  },
});
