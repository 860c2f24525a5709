import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/tag",
  title: "YAML tags are not used",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Tags are instructions for programs. They have no meaning in a case file.",
  remedy: "Remove the tag. Put text that begins with ! in quotation marks.",
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
        ^^^^^ "!!str" is a YAML tag, which case files do not use. Put text that begins with ! in quotation marks.
`,
      },
    ],
  },
});
