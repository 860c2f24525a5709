import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { idsFor, missingCitedExhibit } from "../../model/cited-exhibit.ts";
import { saysDecided } from "../../model/decisions.ts";
import { beneficiariesFor } from "../../model/people.ts";
import { allNames } from "../../model/wording.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Decision } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "decision/notice-missing",
  title: "The notice of each decision is among the exhibits",
  over: (context) => onePerDecision(context, context.view.decisions.items.filter(saysDecided)),
  *check(decision, context) {
    const { outcome } = decision;
    const isOneOfSeveral = context.view.decisions.items.length > 1 && decision.for.items.length > 0;
    const persons = beneficiariesFor(context.people, decision.for);
    yield* missingCitedExhibit(
      context,
      decision.exhibit,
      "decision-notice",
      idsFor(context, decision.for),
      outcome.value === undefined
        ? sentence("A decision is listed, but its notice is not among the exhibits.")
        : isOneOfSeveral && persons.length > 0
          ? sentence("{names}: the request was {outcome}, but the notice is not among the exhibits.", {
              names: allNames(context.people, persons),
              outcome: term(outcome.value),
            })
          : sentence("The request was {outcome}, but the notice is not among the exhibits.", {
              outcome: term(outcome.value),
            }),
    );
  },
  why: "The USCIS page says that a written notice is sent when the case has been decided. The next steps depend on what that notice says.",
  remedy: "Add the notice as an exhibit and enter its label here.",
  about: {
    requires: ["decisions[].exhibit"],
    reads: ["decisions[].date", "decisions[].for", "decisions[].outcome"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
decisions:
  - { for: ana, outcome: denied, date: 2015-08-01 }
      ^^^ ana: the request was denied, but the notice is not among the exhibits.
  - { for: ana, outcome: denied, date: 2015-08-01 }
  - { for: ana, outcome: denied, date: 2015-08-02 }
      ^^^ ana: the request was denied, but the notice is not among the exhibits.
  - { for: luz, outcome: denied, date: 2015-08-01 }
      ^^^ luz: the request was denied, but the notice is not among the exhibits.
`,
    },
    clear: {
      case: `
decisions: [{ outcome: approved, exhibit: A }]
exhibits: [{ label: A, kind: decision-notice, file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [
      { case: "decisions: [{ next_step: refile }]" },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
decisions:
  - { for: [ana, luz], outcome: denied, date: 2015-08-01, exhibit: A }
  - { for: [luz, ana], outcome: denied, date: 2015-08-01 }
exhibits: [{ label: A, kind: decision-notice, file: a.pdf }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
decisions:
  - { for: luz, outcome: approved, exhibit: A }
  - { for: ana, outcome: denied }
      ^^^ ana: the request was denied, but the notice is not among the exhibits.
  - date: 2015-08-01
    exhibit:
    ^^^^^^^ A decision is listed, but its notice is not among the exhibits. The value is empty.
exhibits: [{ label: A, kind: decision-notice, file: a.pdf }]
`,
      },
    ],
  },
});

/** An entry that repeats another one, with the same people, outcome, and date, is about the same notice. */
function onePerDecision({ people }: CaseContext, decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Map<string, Decision>();
  for (const decision of decisions) {
    const { outcome, date } = decision;
    const persons = beneficiariesFor(people, decision.for).map(({ ref }) => ref.path.join("."));
    const isUnsaid = outcome.value === undefined || date.value === undefined;
    const key = isUnsaid
      ? decision.ref.path.join(".")
      : [outcome.value, date.value, ...persons.toSorted()].join("\n");
    const earlier = seen.get(key);
    if (!earlier || (isMissing(earlier.exhibit.ref) && !isMissing(decision.exhibit.ref)))
      seen.set(key, decision);
  }
  return [...seen.values()];
}
