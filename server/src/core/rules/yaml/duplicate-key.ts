import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/duplicate-key",
  title: "Each key appears once in its block",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "If a key appears twice, only its first value is read.",
  remedy:
    "Compare the two, keep the one that is right, and remove the other; several values go into one list. If they do not conflict, the Quick Fix merges them.",
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
^^^^^^ "matter" appears here a second time. Only the first one was read.
`,
      },
    ],
  },
});
