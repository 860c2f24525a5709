import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/explanation-missing",
  title: "The request explains in detail why parole is requested",
  over: (context) => [context.view.request],
  *check(request, context) {
    yield* missingField(
      request.explanation.ref,
      sentence("The explanation of why parole is requested is missing."),
      context.isReParole ? { severity: "warning" } : {},
    );
  },
  severityVaries: "It is a warning for re-parole.",
  why: "A person who requests parole must submit a detailed explanation of the reasons, with supporting evidence. The page's list for re-parole does not include an explanation, so for re-parole this finding is only a warning.",
  remedy: "Explain why parole is requested, why it is needed now, and why there is no alternative.",
  about: { requires: ["request.explanation"], reads: ["request.kind"] },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
^^^^^^^ The explanation of why parole is requested is missing.`,
    },
    clear: { case: "request: { kind: initial, explanation: Ana has hepatitis }" },
  },
  examples: {
    fail: [
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
