import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/grounds-missing",
  title: "The request names one of the two grounds",
  severity: inBoth("error"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" },
  ],
  over: (matter) => [matter.view.request],
  *check(request) {
    yield* absence(
      request.grounds.$,
      sentence("Neither urgent humanitarian reasons nor a significant public benefit is named as the ground"),
    );
  },
  why: "The page grants parole for urgent humanitarian reasons or for a significant public benefit, and says that there must be one of them.",
  remedy: "Name the ground on which parole is asked for, or both.",
  examples: {
    pass: [
      { case: "request: { kind: initial, grounds: [significant-public-benefit] }" },
      { case: "request: { kind: initial, grounds: urgent-humanitarian-reasons }" },
      { case: "request: { kind: initial, grounds: [hardship] }" },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ Neither urgent humanitarian reasons nor a significant public benefit is named as the ground`,
      },
      {
        case: `
request: { kind: re-parole, grounds: [] }
                            ^^^^^^^ Neither urgent humanitarian reasons nor a significant public benefit is named as the ground. The value is empty.`,
      },
      {
        case: `
request:
  kind: initial
  grounds: TODO ask
           ^^^^^^^^ Neither urgent humanitarian reasons nor a significant public benefit is named as the ground. The value is a placeholder.
`,
      },
    ],
  },
});
