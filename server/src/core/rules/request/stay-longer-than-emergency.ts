import type { Day } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { asWritten, date } from "../../message/values.ts";
import { outlastsEmergency } from "../../model/stay.ts";
import type { Fix } from "../../read/fix.ts";
import type { Request } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/stay-longer-than-emergency",
  title: "The stay ends no later than the emergency",
  over: (context) => [context.view.request],
  *check(request) {
    const { until } = request.stay;
    const { expected_end } = request.emergency;
    if (until.value === undefined || expected_end.value === undefined) return;
    if (!outlastsEmergency(request)) return;
    yield {
      at: until.ref,
      message: sentence("The stay lasts through {until}, but the emergency is expected to end on {end}.", {
        until: date(until.value),
        end: date(expected_end.value),
      }),
      related: [{ at: expected_end.ref, message: sentence("The expected end of the emergency") }],
      fixes: endingWithEmergency(request.stay, expected_end.value),
    };
  },
  why: "The USCIS page provides for parole for a period that corresponds to the length of the emergency.",
  remedy: "Request a stay that ends with the emergency, or explain why the emergency lasts longer.",
  about: {
    judges: [["request.stay.until", "request.emergency.expected_end"]],
    reads: ["request.emergency.began"],
  },
  illustration: {
    finding: {
      case: `
request:
  emergency: { expected_end: 2016-06-30 }
  stay: { until: 2016-07-01 }
                 ^^^^^^^^^^ The stay lasts through July 1, 2016, but the emergency is expected to end on June 30, 2016.
`,
    },
    clear: { case: "request: { stay: { until: 2016-06-30 }, emergency: { expected_end: 2016-06-30 } }" },
  },
  examples: {
    pass: [
      { case: "request: { stay: { until: 2016-06-30 }, emergency: { expected_end: soon } }" },
      {
        // date/out-of-order reports the expected end.
        case: "request: { stay: { until: 2016-06-30 }, emergency: { began: 2015-06-02, expected_end: 2015-06-01 } }",
      },
    ],
    fail: [
      {
        case: `
request:
  emergency: { expected_end: 2015-10-31 }
  stay: { from: 2015-10-31, until: 2016-07-01 }
                                   ^^^^^^^^^^ The stay lasts through July 1, 2016, but the emergency is expected to end on October 31, 2015.
`,
      },
    ],
  },
});

/** Not offered if the stay would then end before it begins. */
function endingWithEmergency({ from, until }: Request["stay"], end: Day): Fix[] {
  if (from.value !== undefined && end <= from.value) return [];
  return [
    {
      title: sentence("End the stay on {end}", { end: asWritten(end) }),
      safe: false,
      operations: [{ op: "replace", path: until.ref.path, value: end }],
    },
  ];
}
