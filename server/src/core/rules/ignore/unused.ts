import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/unused",
  title: "A comment that switches a rule off has something to switch off",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that switch a rule off" }],
  why: "A comment that is left behind would hide a later mistake.",
  remedy: "Take the comment out.",
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
# parole-ignore value/unfinished: the number comes with the receipt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
matter: 2015-0417
`,
      },
    ],
  },
});
