import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/second-document",
  title: "Each file contains one case",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Only the first document in a file is read.",
  remedy: "Keep each case in a separate file.",
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
^^^ A second document begins here and was not read. Keep each case in a separate file.
matter: 2015-0418
`,
      },
    ],
  },
});
