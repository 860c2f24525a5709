import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "representative/organization-missing",
  title: "An accredited representative names the recognized organization",
  over: ({ view }) =>
    view.representative.role.value === "accredited-representative" ? [view.representative] : [],
  *check(representative) {
    yield* missingField(
      representative.organization.ref,
      sentence("The accredited representative's recognized organization is missing."),
    );
  },
  why: "An accredited representative may represent a client only through a recognized organization, which Form G-28 requests.",
  remedy: "Enter the name of the recognized organization, as on Form G-28.",
  about: { requires: ["representative.organization"], reads: ["representative.role"] },
  illustration: {
    finding: {
      case: `
representative: { role: accredited-representative }
^^^^^^^^^^^^^^ The accredited representative's recognized organization is missing.
`,
    },
    clear: { case: "representative: { role: accredited-representative, organization: Example Legal Aid }" },
  },
  examples: {
    pass: [{ case: "representative: { role: attorney }" }],
  },
});
