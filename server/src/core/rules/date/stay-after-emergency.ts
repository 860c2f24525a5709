import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { endsBeforeItBegins, endsOfEmergency } from "../../model/stay.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/stay-after-emergency",
  title: "The stay begins before the emergency ends",
  over: (context) => [context.view.request],
  *check(request) {
    const { from } = request.stay;
    if (from.value === undefined || endsBeforeItBegins(request.stay)) return;
    const [first] = endsOfEmergency(request).filter(({ day }) => from.value && from.value > day);
    if (!first) return;
    yield {
      at: from.ref,
      message: sentence("The stay begins on {from}, after {what}, {day}.", {
        from: date(from.value),
        what: first.what,
        day: date(first.day),
      }),
      related: [{ at: first.at, message: first.what }],
    };
  },
  why: "The USCIS page provides for parole because of an emergency and for as long as it lasts. A stay that begins after the emergency ends does not fit it.",
  remedy:
    "Correct the first day of the stay. If the stay is for a later memorial or burial, correct request.relative.funeral_on and request.emergency.expected_end.",
  about: {
    judges: ["request.stay.from"],
    reads: ["request.emergency.expected_end", "request.stay.until"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request:
  emergency: { expected_end: 2015-10-31 }
  stay: { from: 2015-11-01, until: 2016-07-01 }
                ^^^^^^^^^^ The stay begins on November 1, 2015, after the expected end of the emergency, October 31, 2015.
`,
    },
    clear: { case: "request: { stay: { from: 2015-11-01 }, emergency: { expected_end: 2015-11-01 } }" },
  },
  examples: {
    pass: [
      { case: "request: { stay: { from: 2015-11-01 }, relative: { funeral_on: 2015-11-14 } }" },
      {
        case: "request: { stay: { from: 2015-11-01, until: 2015-10-01 }, emergency: { expected_end: 2015-09-01 } }",
      },
    ],
    fail: [
      {
        case: `
request:
  emergency: { expected_end: 2015-10-20 }
  relative: { funeral_on: 2015-10-10 }
  stay: { from: 2015-11-01 }
                ^^^^^^^^^^ The stay begins on November 1, 2015, after the date of the funeral, October 10, 2015.
`,
      },
    ],
  },
});
