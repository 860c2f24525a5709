import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/unknown-rule",
  title: "A comment that ignores a rule names an existing rule",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that ignore a rule" }],
  why: "A rule that does not exist cannot be ignored.",
  remedy: "Copy the id of the rule from the finding.",
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown rule "value/unfinishd". The comment ignores nothing.
matter: TODO ask
`,
      },
    ],
  },
});
