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
  why: "A person who requests parole must submit a detailed explanation of the reasons, with supporting evidence. The page's list for re-parole does not include an explanation, so for re-parole this finding is only a warning.",
  remedy: "Explain why parole is requested, why it is needed now, and why there is no alternative.",
  about: { requires: ["request.explanation"], reads: ["request.kind"] },
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
