import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/neighboring-country-reason-missing",
  title: "The request explains why treatment is not available in a neighboring country",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.neighboring_country_unavailable.ref,
      sentence("{name}: explain why treatment is not available in a neighboring country.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for the reasons why the treatment is not available in a neighboring country.",
  remedy:
    "State which hospitals in neighboring countries were contacted and why they cannot provide the treatment.",
  about: { requires: ["beneficiaries[].medical.neighboring_country_unavailable"] },
  illustration: {
    finding: {
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
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      neighboring_country_unavailable: Hospitals declined
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
