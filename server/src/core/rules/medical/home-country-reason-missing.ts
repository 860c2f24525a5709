import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/home-country-reason-missing",
  title: "The request explains why treatment is not available in the home country",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.home_country_unavailable.ref,
      sentence("{name}: explain why treatment is not available in the home country.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the reasons why the treatment is not available in the home country.",
  remedy:
    "Explain why the treatment is not available there, for example because there is no facility or drug, because treatment was refused, or because of a waiting list.",
  about: { requires: ["beneficiaries[].medical.home_country_unavailable"] },
  illustration: {
    finding: {
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
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      home_country_unavailable: The ward closed
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
