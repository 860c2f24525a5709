import { addYears, type Day } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { isStayInThePast } from "../../model/dates-in-packet.ts";
import { outlastsEmergency } from "../../model/stay.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/stay-over-one-year",
  title: "The requested stay is within the usual limit",
  over: (context) => [context.view.request.stay],
  *check({ from, until }, context) {
    const { law } = context;
    if (from.value === undefined || until.value === undefined) return;
    const beyond = law.firstDayBeyondUsualStay(from.value);
    const usual = law.usualStay();
    if (!beyond.known || !usual.known || until.value < beyond.value) return;
    if (isYearOfStayWrong(context, from.value, until.value)) return;
    yield {
      at: until.ref,
      message: sentence("A stay from {from} through {until} is longer than {usual}, the usual limit.", {
        from: date(from.value),
        until: date(until.value),
        usual: length(usual.value),
      }),
      related: [{ at: from.ref, message: sentence("The beginning of the stay") }],
    };
  },
  why: "The guidelines that accompanied the page say that parole is rarely granted for more than a year.",
  remedy:
    "Request a shorter stay, or explain why the emergency requires the longer one. Re-parole can be requested later.",
  about: {
    judges: [["request.stay.until", "request.stay.from"]],
    reads: ["request.emergency.expected_end", "request.kind"],
    law: ["stay-usual-limit"],
  },
  illustration: {
    finding: {
      case: `
request:
  emergency: { expected_end: 2016-06-30 }
  stay: { from: 2015-11-01, until: 2017-07-01 }
                                   ^^^^^^^^^^ A stay from November 1, 2015 through July 1, 2017 is longer than 1 year, the usual limit.
`,
    },
    clear: { case: "request: { stay: { from: 2015-11-01, until: 2016-10-31 } }" },
  },
  examples: {
    pass: [
      { case: "request: { stay: { from: 2016-02-29, until: 2017-02-27 } }" },
      { case: "request: { stay: { from: 2015-02-28, until: 2016-02-27 } }" },
      { case: "request: { stay: { from: 2015-11-01, until: 2016-10-31 } }", edition: "uscis-2026" },
      {
        // request/stay-longer-than-emergency reports the wrong year of the last day.
        case: "request: { emergency: { expected_end: 2016-06-30 }, stay: { from: 2015-11-01, until: 2017-06-30 } }",
      },
      {
        // date/stay-in-the-past reports the wrong year of the first day.
        case: "request: { kind: initial, stay: { from: 2014-11-01, until: 2016-06-30 } }",
      },
    ],
    fail: [
      {
        case: `
request:
  stay: { from: 2015-11-01, until: 2016-11-01 }
                                   ^^^^^^^^^^ A stay from November 1, 2015 through November 1, 2016 is longer than 1 year, the usual limit.
`,
      },
      {
        case: `
request:
  stay: { from: 2016-02-29, until: 2017-02-28 }
                                   ^^^^^^^^^^ A stay from February 29, 2016 through February 28, 2017 is longer than 1 year, the usual limit.
`,
      },
      {
        case: `
request:
  stay: { from: 2015-02-28, until: 2016-02-28 }
                                   ^^^^^^^^^^ A stay from February 28, 2015 through February 28, 2016 is longer than 1 year, the usual limit.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/**
 * Whether the stay would be within the limit if the year of its last day were one earlier, or that of its first day one
 * later, and the wrong year contradicts the emergency or the mailing date, where it is reported.
 */
function isYearOfStayWrong(context: CaseContext, from: Day, until: Day): boolean {
  const { request } = context.view;
  const { value: end = "" } = request.emergency.expected_end;
  const before = addYears(until, -1);
  if (outlastsEmergency(request) && before > from && before <= end) return true;
  return (
    isStayInThePast(context) && addYears(from, 1) < until && isWithinLimit(context, addYears(from, 1), until)
  );
}

function isWithinLimit({ law }: CaseContext, from: Day, until: Day): boolean {
  const beyond = law.firstDayBeyondUsualStay(from);
  return beyond.known && until < beyond.value;
}
