import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/too-large",
  title: "The file is not too large for a case",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A file with millions of characters is not a case file, and reading it would block the editor.",
  remedy: "Keep exhibits in separate files next to the case file.",
  examples: {
    pass: [{ case: "matter: 2015-0417" }],
    fail: [
      {
        case: `#${"x".repeat(4_000_001)}\n^ The file has 4 million characters, more than the limit for a case file, and was not read. Keep exhibits in separate files.`,
      },
    ],
  },
});
