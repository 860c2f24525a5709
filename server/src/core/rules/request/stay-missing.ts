import { insertion } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { wholeOr } from "../../matter/blocks.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";

export default defineRule({
  id: "request/stay-missing",
  title: "The request says from when until when parole is asked for",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => [matter.view.request.stay],
  *check(stay) {
    const open = [stay.from, stay.until].filter((end) => isMissing(end.$));
    const first = open[0];
    if (!first) return;
    const whole = wholeOr(stay, first.$);
    const message =
      open.length > 1
        ? sentence("Nothing says from when until when parole is asked for")
        : first === stay.from
          ? sentence("Nothing says from when parole is asked for")
          : sentence("Nothing says until when parole is asked for");
    if (whole === stay.$) {
      yield { at: whole, message, isAbsence: true };
      return;
    }
    const operations = open.flatMap((end) => insertion(end.$)).flatMap((fix) => fix.operations);
    yield {
      at: whole,
      message,
      isAbsence: true,
      fixes: [{ title: "Add the days of the stay to be filled in", safe: false, operations }],
      covers: open.map((end) => end.$),
    };
  },
  why: "Parole is for a limited time that fits the emergency; without both days there is no such time.",
  remedy: "Give the first and the last day of the time asked for.",
  examples: {
    pass: [{ case: "request: { kind: initial, stay: { from: 2015-11-01, until: 2016-06-30 } }" }],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ Nothing says from when until when parole is asked for`,
      },
      {
        case: `
request: { kind: initial, stay: {} }
                          ^^^^ Nothing says from when until when parole is asked for. The value is empty.`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: 2015-11-01 }
  ^^^^ Nothing says until when parole is asked for
`,
      },
      {
        case: `
request:
  kind: initial
  stay:
    from:
    ^^^^ Nothing says from when until when parole is asked for. The value is empty.
    until:
`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: TODO ask, until: 2016-06-30 }
                ^^^^^^^^ Nothing says from when parole is asked for. The value is a placeholder.
`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: 11/01/2015, until: }
                            ^^^^^ Nothing says until when parole is asked for. The value is empty.
`,
      },
    ],
  },
});
