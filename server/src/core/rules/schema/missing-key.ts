import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "schema/missing-key",
  title: "The file names its format and the kind of request",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  over: (matter) => [matter.view],
  *check(view) {
    yield* absence(
      view.parole_case.$,
      sentence("The line parole_case: 1, which marks a case file, is missing"),
      {
        fixes: [
          {
            title: "Add parole_case: 1",
            safe: true,
            operations: [{ op: "add", path: ["parole_case"], value: "1" }],
          },
        ],
      },
    );
    yield* absence(
      view.request.kind.$,
      sentence("The kind of request is not given, so it cannot be told what is asked of this case"),
    );
  },
  why: "Nearly everything that is asked of a case depends on whether it is a first request or one for re-parole.",
  remedy:
    "Write parole_case: 1 on the first line and kind under request; what else a case needs, the other findings say.",
  examples: {
    pass: [{ case: "parole_case: 1\nrequest: { kind: initial }" }],
    fail: [
      {
        case: `
parole_case: 1
request: { grounds: [] }
^^^^^^^ The kind of request is not given, so it cannot be told what is asked of this case. The value is empty.`,
      },
      {
        case: `
request: { kind: initial }
^^^^^^^ The line parole_case: 1, which marks a case file, is missing`,
      },
      {
        case: `
parole_case: 1
request: { kind: TODO ask }
                 ^^^^^^^^ The kind of request is not given, so it cannot be told what is asked of this case. The value is a placeholder.`,
      },
    ],
  },
});
