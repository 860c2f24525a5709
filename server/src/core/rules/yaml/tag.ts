import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/tag",
  title: "Values carry no marks for programs",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A case file is text for people; marks for programs have no meaning in it.",
  remedy: "Take the mark out; put text that begins with ! in quotation marks.",
  examples: {
    pass: [
      {
        case: `
matter: "!!str 2015"
`,
      },
    ],
    fail: [
      {
        case: `
matter: !!str 2015-0417
        ^^^^^ "!!str" is a mark for programs, which a case file does not use; put text that begins with ! in quotation marks
`,
      },
    ],
  },
});
