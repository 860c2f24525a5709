import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/physician-missing",
  title: "The physician who explains the medical condition is named",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.physician.$,
      sentence("{name}: the name of the physician who explains the medical condition is missing.", {
        name: whoIs(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for an explanation from a medical doctor. The request must name that doctor.",
  remedy: "Enter the doctor and the hospital as they appear in the doctor's letter.",
  about: { requires: ["beneficiaries[].medical.physician"], reads: ["beneficiaries[].id"] },
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
    ^^^^^^^ ana: the name of the physician who explains the medical condition is missing.
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
      ^^^^^^^^^ ana: the name of the physician who explains the medical condition is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      physician: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ ana: the name of the physician who explains the medical condition is missing. The value is a placeholder.
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
    ^^^^^^^ ana: the name of the physician who explains the medical condition is missing. The value is empty.
`,
      },
    ],
  },
});
