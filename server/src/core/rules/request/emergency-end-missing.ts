import { sentence } from "../../message/message.ts";
import { isReceived } from "../../model/mailing.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/emergency-end-missing",
  title: "The request states when the emergency is expected to end",
  over: (context) => (context.isReParole || isReceived(context) ? [] : [context.view.request.emergency]),
  *check(emergency) {
    if (emergency.description.ref.state !== "given") return;
    yield* missingField(
      emergency.expected_end.ref,
      sentence(
        "The expected end of the emergency is missing, so it cannot be determined whether the stay matches the length of the emergency.",
      ),
    );
  },
  why: "The USCIS page provides for parole for a period that corresponds to the length of the emergency.",
  remedy:
    "Enter the date on which the emergency is expected to end, as stated by the physician or another source.",
  about: {
    requires: ["request.emergency.expected_end"],
    reads: ["request.emergency.description", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  emergency: { description: A burn }
  ^^^^^^^^^ The expected end of the emergency is missing, so it cannot be determined whether the stay matches the length of the emergency.
`,
    },
    clear: {
      case: "request: { kind: initial, emergency: { description: A burn, expected_end: 2016-06-30 } }",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, emergency: { began: 2015-06-02 } }" },
      { case: "request: { kind: re-parole, emergency: { description: A burn } }" },
    ],
  },
});
