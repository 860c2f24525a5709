import { sentence } from "../../message/message.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "denial/appeal-unavailable",
  title: "No appeal from a denial of parole is planned",
  over: (context) => [context.view],
  *check({ decisions, forms }) {
    for (const { next_step } of decisions.items) {
      if (next_step.value !== "appeal") continue;
      yield {
        at: next_step.ref,
        message: sentence("An appeal is planned, but a denial of parole cannot be appealed."),
        fixes: [
          {
            title: "Change the next step to a new request",
            safe: false,
            operations: [{ op: "replace", path: next_step.ref.path, value: "refile" }],
          },
        ],
      };
    }
    for (const { form } of forms.items) {
      if (form.value !== "I-290B") continue;
      yield {
        at: form.ref,
        message: sentence(
          "Form I-290B, an appeal form, is listed, but a denial of parole cannot be appealed.",
        ),
      };
    }
  },
  why: "The USCIS page says that there is no appeal from a denial of parole. If there are significant new facts, new documents may be submitted.",
  remedy:
    "Determine whether there are significant new facts for a new request. If so, plan a new request, and remove the appeal form.",
  about: { judges: ["decisions[].next_step", "forms[].form"], isOnlyFinding: true },
  examples: {
    pass: [
      { case: "decisions: [{ outcome: denied, next_step: refile }, { outcome: denied, next_step: none }]" },
      { case: "forms: [{ form: I-131 }, { form: other }]" },
    ],
    fail: [
      {
        case: `
forms: [{ form: I-290B }]
                ^^^^^^ Form I-290B, an appeal form, is listed, but a denial of parole cannot be appealed.
decisions:
  - { outcome: denied, next_step: refile }
  - { outcome: denied, next_step: appeal }
                                  ^^^^^^ An appeal is planned, but a denial of parole cannot be appealed.
`,
      },
      {
        case: `
forms:
  - { form: I-131 }
  - { form: I-290B, file: TODO scan }
            ^^^^^^ Form I-290B, an appeal form, is listed, but a denial of parole cannot be appealed.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
