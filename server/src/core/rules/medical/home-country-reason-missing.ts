import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/home-country-reason-missing",
  title: "It is explained why the treatment cannot be had in the home country",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    yield* absence(
      patient.medical.home_country_unavailable.$,
      sentence("Nothing says why {name} cannot be treated in the home country", {
        name: nameOf(matter.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The page asks for the reasons why the treatment cannot be had in the home country.",
  remedy: "Say why the treatment cannot be had there: no such ward, no such drug, a refusal, a waiting list.",
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
    ^^^^^^^ Nothing says why ana cannot be treated in the home country
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
      ^^^^^^^^^^^^^^^^^^^^^^^^ Nothing says why ana cannot be treated in the home country. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      home_country_unavailable: TODO ask the hospital
                                ^^^^^^^^^^^^^^^^^^^^^ Nothing says why ana cannot be treated in the home country. The value is a placeholder.
`,
      },
    ],
  },
});
