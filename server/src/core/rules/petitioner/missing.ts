import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";

export default defineRule({
  id: "petitioner/missing",
  title: "A petitioner is named",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: (matter) => [matter.view.petitioner],
  *check({ $, name, organization, same_as }) {
    if (isMissing($)) return yield* absence($, sentence("The petitioner is missing."));
    const whoItIs = [name.$, organization.$, same_as.$];
    if (!whoItIs.every(isMissing)) return;
    const begun = whoItIs.find(({ state }) => state !== "absent");
    yield* absence(begun ?? name.$, sentence("The petitioner has neither a name nor an organization."), {
      covers: whoItIs,
    });
  },
  why: "Anyone can file a request for parole, but the petitioner must complete and sign Form I-131 and receives the decision.",
  remedy:
    "Enter the person or organization that files the request. If a beneficiary files for themselves, enter that beneficiary's id in same_as.",
  about: { requires: ["petitioner", "petitioner.name", "petitioner.organization"], reads: ["petitioner.id"] },
  examples: {
    pass: [
      { case: "petitioner: { name: { given: Rosa } }" },
      { case: "petitioner: { organization: Skin for Life Fund }" },
      { case: "petitioner: { same_as: ana }\nbeneficiaries: [{ id: ana }]" },
      { case: "petitioner: { name: [Rosa] }" },
      { case: "petitioner: Rosa" },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ The petitioner is missing.`,
      },
      {
        case: `
parole_case: 1
petitioner:
^^^^^^^^^^ The petitioner is missing. The value is empty.`,
        edition: "uscis-2026",
      },
      {
        case: `
petitioner:
^^^^^^^^^^ The petitioner has neither a name nor an organization.
  id: rosa
`,
      },
      {
        case: `
petitioner:
  id: rosa
  organization:
  ^^^^^^^^^^^^ The petitioner has neither a name nor an organization. The value is empty.
`,
      },
      {
        case: `
petitioner:
  id: rosa
  name: { family: TODO family name }
  ^^^^ The petitioner has neither a name nor an organization. The value is a placeholder.
`,
      },
    ],
  },
});
