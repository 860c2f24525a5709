import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";

export default defineRule({
  id: "petitioner/missing",
  title: "Somebody files the request",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: (matter) => [matter.view.petitioner],
  *check({ $, name, organization, same_as }) {
    if (isMissing($)) return yield* absence($, sentence("Nobody is named who files the request"));
    const whoItIs = [name.$, organization.$, same_as.$];
    if (!whoItIs.every(isMissing)) return;
    const begun = whoItIs.find(({ state }) => state !== "absent");
    yield* absence(begun ?? name.$, sentence("The petitioner has neither a name nor an organization"), {
      covers: whoItIs,
    });
  },
  why: "Anyone can file a request for parole, but somebody has to: the petitioner completes and signs Form I-131 and is told of the decision.",
  remedy:
    "Name the person or the organization that files; for a beneficiary who files for themself, write that beneficiary's short name under same_as.",
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
^^^^^^^^^^^ Nobody is named who files the request`,
      },
      {
        case: `
parole_case: 1
petitioner:
^^^^^^^^^^ Nobody is named who files the request. The value is empty.`,
        edition: "uscis-2026",
      },
      {
        case: `
petitioner:
^^^^^^^^^^ The petitioner has neither a name nor an organization
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
