import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "denial/new-facts-missing",
  title: "A new request after a denial states the significant new facts",
  over: (context) => [context.view.refiling],
  *check(refiling) {
    if (refiling.ref.state === "absent") return;
    yield* missingField(
      refiling.new_facts.ref,
      sentence("This request follows a denial, but the significant new facts are missing."),
    );
  },
  why: "After a denial, the USCIS page allows new documents to be submitted if there are significant new facts.",
  remedy: "State what has happened or come to light since the denial, and why it matters to the request.",
  about: { requires: ["refiling.new_facts"] },
  illustration: {
    finding: {
      case: `
refiling: { denied_on: 2015-05-02 }
^^^^^^^^ This request follows a denial, but the significant new facts are missing.`,
    },
    clear: { case: "refiling: { new_facts: The hospital withdrew its offer }" },
  },
  examples: {
    pass: [{ case: "parole_case: 1" }],
    fail: [
      {
        case: `
refiling:
^^^^^^^^ This request follows a denial, but the significant new facts are missing. The value is empty.`,
      },
      {
        case: `
refiling:
  denied_on: 2015-05-02
  new_facts: TODO ask
             ^^^^^^^^ This request follows a denial, but the significant new facts are missing. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
