import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { isReceived } from "../../matter/mailing-day.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/emergency-end-missing",
  title: "The request states when the emergency is expected to end",
  severity: inBoth("information"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => (matter.isReParole || isReceived(matter) ? [] : [matter.view.request.emergency]),
  *check(emergency) {
    if (emergency.description.$.state !== "given") return;
    yield* absence(
      emergency.expected_end.$,
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
  examples: {
    pass: [
      { case: "request: { kind: initial, emergency: { description: A burn, expected_end: 2016-06-30 } }" },
      { case: "request: { kind: initial, emergency: { began: 2015-06-02 } }" },
      { case: "request: { kind: re-parole, emergency: { description: A burn } }" },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  emergency: { description: A burn }
  ^^^^^^^^^ The expected end of the emergency is missing, so it cannot be determined whether the stay matches the length of the emergency.
`,
      },
    ],
  },
});
