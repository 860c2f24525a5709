import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/neighboring-country-reason-missing",
  title: "The request explains why treatment is not available in a neighboring country",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.neighboring_country_unavailable.$,
      sentence("{name}: explain why treatment is not available in a neighboring country.", {
        name: whoIs(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the reasons why the treatment is not available in a neighboring country.",
  remedy:
    "State which hospitals in neighboring countries were contacted and why they cannot provide the treatment.",
  about: { requires: ["beneficiaries[].medical.neighboring_country_unavailable"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      neighboring_country_unavailable: Hospitals declined
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      neighboring_country_unavailable: Hospitals declined
  - id: ana
    medical:
    ^^^^^^^ ana: explain why treatment is not available in a neighboring country.
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      neighboring_country_unavailable:
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana: explain why treatment is not available in a neighboring country. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      neighboring_country_unavailable: TODO ask the hospital
                                       ^^^^^^^^^^^^^^^^^^^^^ ana: explain why treatment is not available in a neighboring country. The value is a placeholder.
`,
      },
    ],
  },
});
