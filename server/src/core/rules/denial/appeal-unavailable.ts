import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "denial/appeal-unavailable",
  title: "No appeal from a denial is planned",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Denied Parole Requests" }],
  over: (matter) => [matter.view],
  *check({ decisions, forms }) {
    for (const { next_step } of decisions.items) {
      if (next_step.value !== "appeal") continue;
      yield {
        at: next_step.$,
        message: sentence("An appeal is planned, and there is none from a denial of parole"),
        fixes: [
          {
            title: "Plan a new request instead",
            safe: false,
            operations: [{ op: "replace", path: next_step.$.path, value: "refile" }],
          },
        ],
      };
    }
    for (const { form } of forms.items) {
      if (form.value !== "I-290B") continue;
      yield {
        at: form.$,
        message: sentence(
          "Form I-290B, for an appeal, is listed, and there is no appeal from a denial of parole",
        ),
      };
    }
  },
  why: "The page says that there is no appeal from denial of parole. Where there are significant new facts, new documents may be submitted.",
  remedy:
    "See whether there are significant new facts for a new request; if so, plan that, and take the form for an appeal out.",
  examples: {
    pass: [
      { case: "decisions: [{ outcome: denied, next_step: refile }, { outcome: denied, next_step: none }]" },
      { case: "forms: [{ form: I-131 }, { form: other }]" },
    ],
    fail: [
      {
        case: `
forms: [{ form: I-290B }]
                ^^^^^^ Form I-290B, for an appeal, is listed, and there is no appeal from a denial of parole
decisions:
  - { outcome: denied, next_step: refile }
  - { outcome: denied, next_step: appeal }
                                  ^^^^^^ An appeal is planned, and there is none from a denial of parole
`,
      },
      {
        case: `
forms:
  - { form: I-131 }
  - { form: I-290B, file: TODO scan }
            ^^^^^^ Form I-290B, for an appeal, is listed, and there is no appeal from a denial of parole
`,
        edition: "uscis-2026",
      },
    ],
  },
});
