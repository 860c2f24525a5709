import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/anchor",
  title: "Values are not marked for repetition",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Repeating a value by a mark hides it from the reader, and a copy can say what nobody meant.",
  remedy: "Write the value out; put text that begins with & in quotation marks.",
  examples: {
    pass: [
      {
        case: `
matter: "&m 2015-0417"
`,
      },
    ],
    fail: [
      {
        case: `
matter: &m 2015-0417
        ^^ "&m" marks this value to be repeated elsewhere, which a case file does not do; put text that begins with & in quotation marks
`,
      },
    ],
  },
});
