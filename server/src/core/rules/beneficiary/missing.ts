import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "beneficiary/missing",
  title: "Somebody would be paroled",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => [matter.view.beneficiaries],
  *check(beneficiaries) {
    yield* absence(beneficiaries.$, sentence("Nobody is named who would be paroled"));
  },
  why: "Parole is granted to a person, and form, fee and affidavit of support are asked for each.",
  remedy: "Add each person who would be paroled as a beneficiary, with a short name of their own.",
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana }]" },
      { case: "beneficiaries: { name: { given: Ana } }" },
      { case: "beneficiaries: [Ana]" },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ Nobody is named who would be paroled`,
      },
      {
        case: `
parole_case: 1
beneficiaries: []
^^^^^^^^^^^^^ Nobody is named who would be paroled. The value is empty.`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: TODO a short name }]
^^^^^^^^^^^^^ Nobody is named who would be paroled. The value is a placeholder.`,
      },
    ],
  },
});
