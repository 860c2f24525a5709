import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/anchor",
  title: "YAML anchors are not used",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A value that is repeated by an anchor is not visible to a reader, and a copy can change without notice.",
  remedy: "Enter the value itself. Put text that begins with & in quotation marks.",
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
        ^^ "&m" is a YAML anchor, which case files do not use. Put text that begins with & in quotation marks.
`,
      },
    ],
  },
});
