import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/reason-missing",
  title: "A rule is switched off with a reason",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that switch a rule off" }],
  why: "Whoever reads the case later has to know why a requirement was set aside.",
  remedy: "Write the reason behind the rule and a colon.",
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No reason is given behind the rule, so this comment switches nothing off
matter: TODO ask
`,
      },
    ],
  },
});
