import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { isAnswered, ofDate, waitingFor } from "../../model/notices.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "notice/due-missing",
  title: "A request for evidence or notice of intent to deny has a due date",
  over: (context) => context.view.notices.items,
  *check(notice, context) {
    const { kind, due } = notice;
    if (kind.value !== "request-for-evidence" && kind.value !== "intent-to-deny") return;
    if (isAnswered(context, notice) !== false || waitingFor(context, notice).length === 0) return;
    yield* missingField(due.ref, sentence("The {notice} has no due date.", { notice: ofDate(notice) }));
  },
  why: "Without a due date, the deadline does not appear in any list or calendar.",
  remedy: "Enter the last day to respond, as stated in the notice.",
  about: {
    requires: ["notices[].due"],
    reads: ["decisions[].date", "notices[].answered_on", "notices[].kind"],
  },
  illustration: {
    finding: {
      case: `
notices:
  - { kind: request-for-evidence, due: 2015-11-01 }
  - { kind: request-for-evidence, date: 2015-08-01 }
      ^^^^ The request for evidence of August 1, 2015 has no due date.
`,
    },
    clear: { case: "notices: [{ kind: request-for-evidence, due: 2015-11-01 }]" },
  },
  examples: {
    pass: [
      {
        case: "notices: [{ kind: biometrics }, { kind: other }, { kind: transfer }, { kind: payment-request }]",
      },
      { case: "notices: [{ kind: request-for-evidence, answered_on: 2015-08-01 }]" },
      { case: "notices: [{ kind: intent-to-deny, due: soon }]" },
      {
        case: "notices: [{ kind: intent-to-deny, date: 2015-08-01 }]\ndecisions: [{ outcome: denied, date: 2015-08-10 }]",
      },
    ],
    fail: [
      {
        case: `
notices:
  - kind: intent-to-deny
    due:
    ^^^ The notice of intent to deny has no due date. The value is empty.`,
      },
      {
        case: `
notices: [{ kind: intent-to-deny, answered_on: 2015-08-21 }]
            ^^^^ The notice of intent to deny has no due date.`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices:
  - kind: request-for-evidence
    due: TODO YYYY-MM-DD
         ^^^^^^^^^^^^^^^ The request for evidence has no due date. The value is a placeholder.`,
      },
    ],
  },
});
