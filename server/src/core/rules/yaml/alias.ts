import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/alias",
  title: "Values are written out where they hold",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A value that stands for another elsewhere is not read.",
  remedy: "Write the value itself; put text that begins with * in quotation marks.",
  examples: {
    pass: [
      {
        case: `
matter: "*m"
`,
      },
    ],
    fail: [
      {
        case: `
matter: *m
        ^^ "*m" stands for a value elsewhere; write the value itself here
`,
      },
    ],
  },
});
