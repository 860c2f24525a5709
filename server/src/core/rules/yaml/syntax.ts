import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/syntax",
  title: "The text can be read",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A part of the file that cannot be read is not checked.",
  remedy:
    "Look for a quotation mark, bracket or colon that is missing, or for a line that is indented differently.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
`,
      },
    ],
    fail: [
      {
        case: `
matter: "2015-0417
        ^^^^^^^^^^ A quotation mark is opened here and never closed
edition: uscis-2015-08-17
`,
      },
    ],
  },
});
