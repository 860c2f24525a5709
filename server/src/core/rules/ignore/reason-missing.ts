import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/reason-missing",
  title: "A comment that ignores a rule gives a reason",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that ignore a rule" }],
  why: "A later reader of the case needs to know why a requirement was ignored.",
  remedy: "Enter the reason after the rule and a colon.",
  examples: {
    pass: [
      {
        case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
      },
    ],
    fail: [
      {
        case: `
# parole-ignore value/unfinished
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The comment gives no reason, so it ignores nothing. Add a reason after the rule.
matter: TODO ask
`,
      },
    ],
  },
});
