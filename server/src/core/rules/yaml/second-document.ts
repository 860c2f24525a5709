import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/second-document",
  title: "A file holds one case",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "What stands behind the first document is not read.",
  remedy: "Keep each case in a file of its own.",
  examples: {
    pass: [
      {
        case: `
---
matter: 2015-0417
`,
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
---
^^^ A second document begins here and was not read; keep each case in a file of its own
matter: 2015-0418
`,
      },
    ],
  },
});
