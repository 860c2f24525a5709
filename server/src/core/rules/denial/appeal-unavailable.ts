import { citationsFor } from "../../law/rule-citations.ts";
import { sentence } from "../../message/message.ts";
import type { Title } from "../../message/title.ts";
import { date as dateOf } from "../../message/values.ts";
import { type FieldRef, isFaulty } from "../../read/field-ref.ts";
import type { CaseFix } from "../../read/fix.ts";
import type { Decision } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "denial/appeal-unavailable",
  title: "No appeal from a denial of parole is planned",
  over: (context) => [context.view],
  *check({ decisions, forms }) {
    const appeals = decisions.items.filter(({ next_step }) => next_step.value === "appeal");
    for (const { next_step } of appeals) {
      yield {
        at: next_step.ref,
        message: sentence("An appeal is planned, but a denial of parole cannot be appealed."),
        fixes: [
          stepTo(next_step.ref, "refile", "Change the next step to a new request"),
          stepTo(next_step.ref, "motion", "Change the next step to a motion to reopen or reconsider"),
        ],
      };
    }
    const [first, ...others] = forms.items.filter(({ form }) => form.value === "I-290B");
    if (!first || appeals.length > 0 || decisions.items.some(mayPlanMotion)) return;
    const denied = decisions.items.filter(({ outcome }) => outcome.value === "denied");
    yield {
      at: first.form.ref,
      message: sentence(
        "Form I-290B is listed. A denial of parole cannot be appealed; the form is also used for a motion to reopen or reconsider. If a motion is planned, enter motion as the next step of the denial.",
      ),
      severity: "warning",
      authority: citationsFor("denial/appeal-unavailable", "motion"),
      related: others.map(({ form }) => ({ at: form.ref, message: sentence("Another Form I-290B") })),
      fixes: denied.map(({ next_step, date }) =>
        stepTo(
          next_step.ref,
          "motion",
          date.value === undefined
            ? "Enter a motion as the next step of the denial"
            : sentence("Enter a motion as the next step of the denial of {date}", {
                date: dateOf(date.value),
              }),
        ),
      ),
    };
  },
  severityVaries: "It is a warning for a listed Form I-290B if no appeal is planned.",
  why: "The USCIS page says that there is no appeal from a denial of parole. If there are significant new facts, new documents may be submitted.",
  remedy:
    "Determine whether there are significant new facts for a new request, or grounds for a motion to reopen or reconsider. Enter refile or motion as the next step, and remove Form I-290B unless it is used for a motion. For the time limit of a motion, see 8 CFR 103.5(a).",
  about: {
    judges: ["decisions[].next_step", "forms[].form"],
    reads: ["decisions[].outcome"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
decisions:
  - { outcome: denied, next_step: refile }
  - { outcome: denied, next_step: appeal }
                                  ^^^^^^ An appeal is planned, but a denial of parole cannot be appealed.
`,
    },
    clear: {
      case: "decisions: [{ outcome: denied, next_step: refile }, { outcome: denied, next_step: none }]",
    },
  },
  examples: {
    pass: [
      { case: "forms: [{ form: I-131 }, { form: other }]" },
      { case: "forms: [{ form: I-290B }]\ndecisions: [{ outcome: denied, next_step: motion }]" },
      { case: "forms: [{ form: I-290B }]\ndecisions: [{ outcome: denied, next_step: [motion] }]" },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131 }
  - { form: I-290B, file: TODO scan }
            ^^^^^^ Form I-290B is listed. A denial of parole cannot be appealed; the form is also used for a motion to reopen or reconsider. If a motion is planned, enter motion as the next step of the denial.
`,
        edition: "uscis-2026",
      },
      {
        case: `
forms: [{ form: I-290B }, { form: I-290B }]
                ^^^^^^ Form I-290B is listed. A denial of parole cannot be appealed; the form is also used for a motion to reopen or reconsider. If a motion is planned, enter motion as the next step of the denial.
decisions:
  - { outcome: approved, next_step: motion }
  - { outcome: denied, date: 2015-08-03, next_step: refile }
  - { outcome: denied }
`,
      },
    ],
  },
});

/** Whether a denial is followed by a motion, or may be, since the next step cannot be read. */
function mayPlanMotion({ outcome, next_step }: Decision): boolean {
  if (isFaulty(next_step.ref) || isFaulty(outcome.ref)) return true;
  return outcome.value === "denied" && next_step.value === "motion";
}

function stepTo({ path, state }: FieldRef, value: string, title: Title): CaseFix {
  const op = state === "absent" ? "add" : "replace";
  return { title, safe: false, operations: [{ op, path, value }] };
}
