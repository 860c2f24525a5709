import { sentence } from "../../message/message.ts";
import { insertionFixes, wholeBlockOrField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/stay-missing",
  title: "The request gives the first and last day of the requested stay",
  over: (context) => [context.view.request.stay],
  *check(stay) {
    const open = [stay.from, stay.until].filter((end) => isMissing(end.ref));
    const first = open[0];
    if (!first) return;
    const whole = wholeBlockOrField(stay, first.ref);
    const message =
      open.length > 1
        ? sentence("The first and last day of the requested stay are missing.")
        : first === stay.from
          ? sentence("The first day of the requested stay is missing.")
          : sentence("The last day of the requested stay is missing.");
    if (whole === stay.ref) {
      yield { at: whole, message, isAbsence: true };
      return;
    }
    const operations = open.flatMap((end) => insertionFixes(end.ref)).flatMap((fix) => fix.operations);
    yield {
      at: whole,
      message,
      isAbsence: true,
      fixes: [{ title: "Add the first and last day of the stay", safe: false, operations }],
      covers: open.map((end) => end.ref),
    };
  },
  why: "Parole is for a temporary period that corresponds to the emergency. Without both dates, there is no such period.",
  remedy: "Enter the first and the last day of the requested stay.",
  about: { requires: ["request.stay", "request.stay.until", "request.stay.from"] },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
^^^^^^^ The first and last day of the requested stay are missing.`,
    },
    clear: { case: "request: { kind: initial, stay: { from: 2015-11-01, until: 2016-06-30 } }" },
  },
  examples: {
    fail: [
      {
        case: `
request: { kind: initial, stay: {} }
                          ^^^^ The first and last day of the requested stay are missing. The value is empty.`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: 2015-11-01 }
  ^^^^ The last day of the requested stay is missing.
`,
      },
      {
        case: `
request:
  kind: initial
  stay:
    from:
    ^^^^ The first and last day of the requested stay are missing. The value is empty.
    until:
`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: TODO ask, until: 2016-06-30 }
                ^^^^^^^^ The first day of the requested stay is missing. The value is a placeholder.
`,
      },
      {
        case: `
request:
  kind: initial
  stay: { from: 11/01/2015, until: }
                            ^^^^^ The last day of the requested stay is missing. The value is empty.
`,
      },
    ],
  },
});
