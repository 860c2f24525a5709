import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/duplicate-key",
  title: "Each key stands once in its block",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Of two values for one key only the first is read.",
  remedy: "Take one of the two out, or make a list of the values.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
matter: 2015-0418
^^^^^^ "matter" stands here a second time; only the first one was read
`,
      },
    ],
  },
});
