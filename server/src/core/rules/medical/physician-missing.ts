import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/physician-missing",
  title: "The physician who explains the medical condition is named",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.physician.ref,
      sentence("{name}: the name of the physician who explains the medical condition is missing.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for an explanation from a medical doctor. The request must name that doctor.",
  remedy: "Enter the doctor and the hospital as they appear in the doctor's letter.",
  about: { requires: ["beneficiaries[].medical.physician"], reads: ["beneficiaries[].id"] },
  illustration: {
    finding: {
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
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      physician: Dr. Luis Pérez
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
