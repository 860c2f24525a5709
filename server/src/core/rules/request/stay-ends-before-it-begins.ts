import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/stay-ends-before-it-begins",
  title: "The stay ends after it begins",
  over: (context) => [context.view.request.stay],
  *check({ from, until }) {
    if (from.value === undefined || until.value === undefined || until.value > from.value) return;
    yield {
      at: until.ref,
      message: sentence("The stay ends on {until}, not after {from}, the date on which it begins.", {
        until: date(until.value),
        from: date(from.value),
      }),
      related: [{ at: from.ref, message: sentence("The beginning of the stay") }],
    };
  },
  why: "Parole is for a temporary period. A stay must end after it begins.",
  remedy: "Correct the date that is wrong.",
  about: { judges: [["request.stay.until", "request.stay.from"]] },
  illustration: {
    finding: {
      case: `
request:
  stay: { from: 2015-11-01, until: 2015-11-01 }
                                   ^^^^^^^^^^ The stay ends on November 1, 2015, not after November 1, 2015, the date on which it begins.
`,
    },
    clear: { case: "request: { kind: initial, stay: { from: 2015-11-01, until: 2015-11-02 } }" },
  },
  examples: {
    fail: [
      {
        case: `
request:
  stay: { from: 2015-11-01, until: 2015-06-30 }
                                   ^^^^^^^^^^ The stay ends on June 30, 2015, not after November 1, 2015, the date on which it begins.
`,
      },
    ],
  },
});
