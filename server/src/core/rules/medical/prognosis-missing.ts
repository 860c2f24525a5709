import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/prognosis-missing",
  title: "The prognosis is stated",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.prognosis.$,
      sentence("{name}: the prognosis is missing.", { name: whoIs(matter.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the USCIS page calls for states the prognosis.",
  remedy:
    "Enter the prognosis as stated in the doctor's letter. If the letter does not state it, ask the doctor to add it.",
  about: { requires: ["beneficiaries[].medical.prognosis"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      prognosis: Good with treatment
`,
      },
    ],
    fail: [
      {
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
