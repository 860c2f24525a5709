import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "denial/new-facts-missing",
  title: "A new request after a denial states the significant new facts",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Denied Parole Requests" }],
  over: (matter) => [matter.view.refiling],
  *check(refiling) {
    if (refiling.$.state === "absent") return;
    yield* absence(
      refiling.new_facts.$,
      sentence("This request follows a denial, but the significant new facts are missing."),
    );
  },
  why: "After a denial, the USCIS page allows new documents to be submitted if there are significant new facts.",
  remedy: "State what has happened or come to light since the denial, and why it matters to the request.",
  about: { requires: ["refiling.new_facts"] },
  examples: {
    pass: [{ case: "refiling: { new_facts: The hospital withdrew its offer }" }, { case: "parole_case: 1" }],
    fail: [
      {
        case: `
refiling: { denied_on: 2015-05-02 }
^^^^^^^^ This request follows a denial, but the significant new facts are missing.`,
      },
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
