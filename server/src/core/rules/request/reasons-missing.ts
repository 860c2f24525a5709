import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/reasons-missing",
  title: "The request states its kind of reason",
  severity: inBoth("information"),
  authority: [{ source: "practice", section: "Reasons of a request" }],
  over: (matter) => [matter.view.request],
  *check(request) {
    yield* absence(
      request.reasons.$,
      sentence("The reason is missing, so it cannot be determined which evidence is required."),
    );
  },
  why: "The required evidence depends on the reason. The USCIS page has a separate list for medical treatment, and a funeral requires different evidence than a threat.",
  remedy: "Enter the reason, or several. One of the choices is other.",
  examples: {
    pass: [{ case: "request: { kind: initial, reasons: [other] }" }],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ The reason is missing, so it cannot be determined which evidence is required.`,
      },
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
request:
  kind: initial
  reasons: [TODO ask]
  ^^^^^^^ The reason is missing, so it cannot be determined which evidence is required. The value is a placeholder.
`,
      },
    ],
  },
});
