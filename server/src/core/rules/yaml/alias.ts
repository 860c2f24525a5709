import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/alias",
  title: "Values are written out where they apply",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "An alias that refers to a value elsewhere is not read.",
  remedy: "Enter the value itself. Put text that begins with * in quotation marks.",
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
        ^^ "*m" refers to a value elsewhere. Enter the value itself here.
`,
      },
    ],
  },
});
