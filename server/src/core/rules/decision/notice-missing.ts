import { defineRule, inBoth } from "../../engine/rule.ts";
import { saysDecided } from "../../matter/decisions.ts";
import { idsFor, lackOfOwn } from "../../matter/own-exhibit.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "decision/notice-missing",
  title: "The notice of each decision is among the exhibits",
  severity: inBoth("information"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Filing for Parole" }],
  over: (matter) => matter.view.decisions.items.filter(saysDecided),
  *check(decision, matter) {
    const { outcome } = decision;
    yield* lackOfOwn(
      matter,
      decision.exhibit,
      "decision-notice",
      idsFor(matter, decision.for),
      outcome.value === undefined
        ? sentence("A decision is listed, but its notice is not among the exhibits.")
        : sentence("The request was {outcome}, but the notice is not among the exhibits.", {
            outcome: outcome.value,
          }),
    );
  },
  why: "The USCIS page says that a written notice is sent when the case has been decided. The next steps depend on what that notice says.",
  remedy: "Add the notice as an exhibit and enter its label here.",
  examples: {
    pass: [
      {
        case: `
decisions: [{ outcome: approved, exhibit: A }]
exhibits: [{ label: A, kind: decision-notice, file: a.pdf }]
`,
      },
      { case: "decisions: [{ next_step: refile }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
decisions:
  - { for: luz, outcome: approved, exhibit: A }
  - { for: ana, outcome: denied }
      ^^^ The request was denied, but the notice is not among the exhibits.
  - date: 2015-08-01
    exhibit:
    ^^^^^^^ A decision is listed, but its notice is not among the exhibits. The value is empty.
exhibits: [{ label: A, kind: decision-notice, file: a.pdf }]
`,
      },
      {
        case: `
decisions: [{ outcome: approved, exhibit: A }]
exhibits: [{ label: A, kind: decision-notice, title: TODO name, file: TODO scan }]
                                                                      ^^^^^^^^^ The request was approved, but the notice is not among the exhibits. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
