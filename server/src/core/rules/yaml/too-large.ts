import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/too-large",
  title: "The file has the size of a case",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A file of millions of characters is no case file, and reading it would keep the editor busy.",
  remedy: "Keep exhibits in files of their own beside the case file.",
  examples: {
    pass: [{ case: "matter: 2015-0417" }],
    fail: [
      {
        case: `#${"x".repeat(4_000_001)}\n^ The file has 4 million characters, more than a case file can have, and was not read; keep exhibits in files of their own`,
      },
    ],
  },
});
