import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "representative/organization-missing",
  title: "An accredited representative names the recognized organization",
  severity: inBoth("information"),
  authority: [{ source: "uscis-form-g28-2018-09-17", section: "Part 2, Item 2.b" }],
  over: ({ view }) =>
    view.representative.role.value === "accredited-representative" ? [view.representative] : [],
  *check(representative) {
    yield* absence(
      representative.organization.$,
      sentence("The accredited representative's recognized organization is missing."),
    );
  },
  why: "An accredited representative may represent a client only through a recognized organization, which Form G-28 requests.",
  remedy: "Enter the name of the recognized organization, as on Form G-28.",
  about: { requires: ["representative.organization"], reads: ["representative.role"] },
  examples: {
    pass: [
      { case: "representative: { role: accredited-representative, organization: Example Legal Aid }" },
      { case: "representative: { role: attorney }" },
    ],
    fail: [
      {
        case: `
representative: { role: accredited-representative }
^^^^^^^^^^^^^^ The accredited representative's recognized organization is missing.
`,
      },
    ],
  },
});
