import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/explanation-missing",
  title: "The request explains in detail why parole is requested",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" }],
  over: (matter) => [matter.view.request],
  *check(request, matter) {
    yield* absence(
      request.explanation.$,
      sentence("The explanation of why parole is requested is missing."),
      matter.isReParole ? { severity: "warning" } : {},
    );
  },
  why: "A person who requests parole must submit a detailed explanation of the reasons with evidence. The list for re-parole does not name it, so it is a warning there.",
  remedy: "Explain why parole is requested, why now, and why there is no other way.",
  examples: {
    pass: [{ case: "request: { kind: initial, explanation: Ana has hepatitis }" }],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ The explanation of why parole is requested is missing.`,
      },
      {
        case: `
request:
  kind: re-parole
  explanation:
  ^^^^^^^^^^^ The explanation of why parole is requested is missing. The value is empty.
`,
      },
      {
        case: `
request:
  kind: initial
  explanation: TODO tell
               ^^^^^^^^^ The explanation of why parole is requested is missing. The value is a placeholder.
`,
      },
    ],
  },
});
