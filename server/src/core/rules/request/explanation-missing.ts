import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/explanation-missing",
  title: "The request explains in detail why parole is asked for",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" }],
  over: (matter) => [matter.view.request],
  *check(request, matter) {
    yield* absence(
      request.explanation.$,
      sentence("Nothing explains why parole is asked for"),
      matter.isReParole ? { severity: "warning" } : {},
    );
  },
  why: "Whoever asks for parole submits a detailed explanation of the reasons with the evidence for it. The list for re-parole does not name it, so that it is a warning there.",
  remedy: "Tell why parole is asked for, why now, and why in no other way.",
  examples: {
    pass: [{ case: "request: { kind: initial, explanation: Ana has leukaemia }" }],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ Nothing explains why parole is asked for`,
      },
      {
        case: `
request:
  kind: re-parole
  explanation:
  ^^^^^^^^^^^ Nothing explains why parole is asked for. The value is empty.
`,
      },
      {
        case: `
request:
  kind: initial
  explanation: TODO tell
               ^^^^^^^^^ Nothing explains why parole is asked for. The value is a placeholder.
`,
      },
    ],
  },
});
