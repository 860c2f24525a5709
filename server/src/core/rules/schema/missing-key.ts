import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "schema/missing-key",
  title: "The file states its format and the kind of request",
  over: (context) => [context.view],
  *check(view) {
    yield* missingField(
      view.parole_case.ref,
      sentence("The line parole_case: 1, which marks a case file, is missing."),
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
    yield* missingField(
      view.request.kind.ref,
      sentence("The kind of request is missing, so it cannot be determined which requirements apply."),
    );
  },
  why: "Most requirements depend on whether this is an initial request or a request for re-parole.",
  remedy:
    "Enter parole_case: 1 on the first line and kind under request. Other findings show what else the case needs.",
  about: { requires: ["request.kind", "parole_case"] },
  illustration: {
    finding: {
      case: `
parole_case: 1
request: { grounds: [] }
^^^^^^^ The kind of request is missing, so it cannot be determined which requirements apply. The value is empty.`,
    },
    clear: { case: "parole_case: 1\nrequest: { kind: initial }" },
  },
  examples: {
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ The line parole_case: 1, which marks a case file, is missing.`,
      },
      {
        case: `
parole_case: 1
request: { kind: TODO ask }
                 ^^^^^^^^ The kind of request is missing, so it cannot be determined which requirements apply. The value is a placeholder.`,
      },
    ],
  },
});
