import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "beneficiary/missing",
  title: "At least one beneficiary is listed",
  over: (context) => [context.view.beneficiaries],
  *check(beneficiaries) {
    yield* missingField(beneficiaries.ref, sentence("No beneficiary is listed."));
  },
  why: "Parole is granted to a person. Form I-131, the fee, and Form I-134 are required for each beneficiary.",
  remedy: "Add each person for whom parole is requested as a beneficiary with an id.",
  about: { requires: ["beneficiaries"] },
  illustration: {
    finding: {
      case: `
parole_case: 1
^^^^^^^^^^^ No beneficiary is listed.`,
    },
    clear: { case: "beneficiaries: [{ id: ana }]" },
  },
  examples: {
    pass: [{ case: "beneficiaries: { name: { given: Ana } }" }, { case: "beneficiaries: [Ana]" }],
    fail: [
      {
        case: `
parole_case: 1
beneficiaries: []
^^^^^^^^^^^^^ No beneficiary is listed. The value is empty.`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: TODO a short name }]
^^^^^^^^^^^^^ No beneficiary is listed. The value is a placeholder.`,
      },
    ],
  },
});
