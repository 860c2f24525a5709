import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/encoding",
  title: "The file is text in UTF-8",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Letters of a name that cannot be read are printed incorrectly in the packet.",
  remedy: "Remove a control character. Where letters were lost, save the file as UTF-8, and type them again.",
  examples: {
    pass: [{ case: "petitioner: { name: { given: José } }" }],
    fail: [
      {
        case: "petitioner: { name: { given: Jos\uFFFD } }\n                                ^ A character here cannot be read. Save the file as UTF-8, and type the character again.",
      },
    ],
  },
});
