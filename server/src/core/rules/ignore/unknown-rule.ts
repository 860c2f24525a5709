import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/unknown-rule",
  title: "A comment that switches a rule off names a rule",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that switch a rule off" }],
  why: "A rule that does not exist cannot be switched off.",
  remedy: "Copy the rule's name from the finding.",
  examples: {
    pass: [
      {
        case: `
# an ordinary comment
matter: 2015-0417
`,
      },
    ],
    fail: [
      {
        case: `
# parole-ignore value/unfinishd: the number comes with the receipt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no rule "value/unfinishd", so this comment switches nothing off
matter: TODO ask
`,
      },
    ],
  },
});
