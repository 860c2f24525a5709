import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/grounds-missing",
  title: "The request names at least one of the two grounds",
  over: (context) => [context.view.request],
  *check(request) {
    yield* missingField(
      request.grounds.ref,
      sentence("The ground is missing: urgent humanitarian reasons, a significant public benefit, or both."),
    );
  },
  why: "The USCIS page provides for parole for urgent humanitarian reasons or for a significant public benefit, and says that there must be one of them.",
  remedy: "Enter the ground or grounds on which parole is requested.",
  about: { requires: ["request.grounds"] },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
^^^^^^^ The ground is missing: urgent humanitarian reasons, a significant public benefit, or both.`,
    },
    clear: { case: "request: { kind: initial, grounds: [significant-public-benefit] }" },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, grounds: urgent-humanitarian-reasons }" },
      { case: "request: { kind: initial, grounds: [hardship] }" },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole, grounds: [] }
                            ^^^^^^^ The ground is missing: urgent humanitarian reasons, a significant public benefit, or both. The value is empty.`,
      },
      {
        case: `
request:
  kind: initial
  grounds: TODO ask
           ^^^^^^^^ The ground is missing: urgent humanitarian reasons, a significant public benefit, or both. The value is a placeholder.
`,
      },
    ],
  },
});
