import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/home-country-reason-missing",
  title: "The request explains why treatment is not available in the home country",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.home_country_unavailable.$,
      sentence("{name}: explain why treatment is not available in the home country.", {
        name: whoIs(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the reasons why the treatment is not available in the home country.",
  remedy:
    "Explain why the treatment is not available there, for example because there is no facility or drug, because treatment was refused, or because of a waiting list.",
  about: { requires: ["beneficiaries[].medical.home_country_unavailable"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      home_country_unavailable: The ward closed
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      home_country_unavailable: The ward closed
  - id: ana
    medical:
    ^^^^^^^ ana: explain why treatment is not available in the home country.
      undocumented: { cost: The archive burned down }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      home_country_unavailable:
      ^^^^^^^^^^^^^^^^^^^^^^^^ ana: explain why treatment is not available in the home country. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      home_country_unavailable: TODO ask the hospital
                                ^^^^^^^^^^^^^^^^^^^^^ ana: explain why treatment is not available in the home country. The value is a placeholder.
`,
      },
    ],
  },
});
