import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/reasons-missing",
  title: "The request says what kind of reason it has",
  severity: inBoth("information"),
  authority: [{ source: "practice", section: "Reasons of a request" }],
  over: (matter) => [matter.view.request],
  *check(request) {
    yield* absence(
      request.reasons.$,
      sentence("No reason is named, so it cannot be told which evidence to ask for"),
    );
  },
  why: "What has to be shown depends on the reason: medical treatment has a list of its own on the page, and a funeral is shown by other papers than a threat.",
  remedy: "Name the reason, or several; other is one of the choices.",
  examples: {
    pass: [{ case: "request: { kind: initial, reasons: [other] }" }],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ No reason is named, so it cannot be told which evidence to ask for`,
      },
      {
        case: `
request:
  kind: initial
  reasons:
  ^^^^^^^ No reason is named, so it cannot be told which evidence to ask for. The value is empty.
`,
      },
      {
        case: `
request:
  kind: initial
  reasons: [TODO ask]
  ^^^^^^^ No reason is named, so it cannot be told which evidence to ask for. The value is a placeholder.
`,
      },
    ],
  },
});
