import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/reasons-missing",
  title: "The request states its kind of reason",
  over: (context) => [context.view.request],
  *check(request, { isInitial }) {
    yield* missingField(
      request.reasons.ref,
      sentence("The reason is missing, so it cannot be determined which evidence is required."),
      isInitial ? {} : { severity: "information" },
    );
  },
  severityVaries: "For a request that is not an initial request, it is information only.",
  why: "The required evidence depends on the reason. The USCIS page has a separate list for medical treatment, and a funeral calls for different evidence than a threat.",
  remedy: "Enter one or more reasons. If none of the other choices applies, enter other.",
  about: { requires: ["request.reasons"], reads: ["request.kind"] },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
^^^^^^^ The reason is missing, so it cannot be determined which evidence is required.`,
    },
    clear: { case: "request: { kind: initial, reasons: [other] }" },
  },
  examples: {
    fail: [
      {
        case: `
request:
  kind: initial
  reasons:
  ^^^^^^^ The reason is missing, so it cannot be determined which evidence is required. The value is empty.
`,
      },
      {
        case: `
request: { kind: initial }
^^^^^^^ The reason is missing, so it cannot be determined which evidence is required.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: re-parole }
^^^^^^^ The reason is missing, so it cannot be determined which evidence is required.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request:
  kind: initial
  reasons: [TODO ask]
  ^^^^^^^ The reason is missing, so it cannot be determined which evidence is required. The value is a placeholder.
`,
      },
    ],
  },
});
