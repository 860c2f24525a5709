import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "petitioner/missing",
  title: "A petitioner is named",
  over: (context) => [context.view.petitioner],
  *check({ ref, name, organization, same_as }) {
    if (isMissing(ref)) return yield* missingField(ref, sentence("The petitioner is missing."));
    const whoItIs = [name.ref, organization.ref, same_as.ref];
    if (!whoItIs.every(isMissing)) return;
    const begun = whoItIs.find(({ state }) => state !== "absent");
    yield* missingField(
      begun ?? name.ref,
      sentence("The petitioner has neither a name nor an organization."),
      {
        covers: whoItIs,
      },
    );
  },
  why: "Anyone can file a request for parole, but the petitioner must complete and sign Form I-131 and receives the decision.",
  remedy:
    "Enter the person or organization that files the request. If a beneficiary files for themselves, enter that beneficiary's id in same_as.",
  about: { requires: ["petitioner", "petitioner.name", "petitioner.organization"], reads: ["petitioner.id"] },
  illustration: {
    finding: {
      case: `
parole_case: 1
^^^^^^^^^^^ The petitioner is missing.`,
    },
    clear: { case: "petitioner: { name: { given: Rosa } }" },
  },
  examples: {
    pass: [
      { case: "petitioner: { organization: Skin for Life Fund }" },
      { case: "petitioner: { same_as: ana }\nbeneficiaries: [{ id: ana }]" },
      { case: "petitioner: { name: [Rosa] }" },
      { case: "petitioner: Rosa" },
    ],
    fail: [
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
