import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
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
      sentence("The prognosis of {name} is not stated", { name: nameOf(matter.people, patient) }),
      { about: patient },
    );
  },
  why: "The medical doctor's explanation that the page asks for states the prognosis.",
  remedy: "Take the prognosis over from the doctor's letter; ask the doctor if the letter does not state it.",
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
    ^^^^^^^ The prognosis of ana is not stated
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
      ^^^^^^^^^ The prognosis of ana is not stated. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      prognosis: TODO ask the hospital
                 ^^^^^^^^^^^^^^^^^^^^^ The prognosis of ana is not stated. The value is a placeholder.
`,
      },
    ],
  },
});
