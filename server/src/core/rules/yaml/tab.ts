import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/tab",
  title: "Lines are indented with spaces",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A tab has no fixed width, so it cannot be determined to which block the line belongs.",
  remedy: "Replace the tab with spaces. Most editors can do this automatically.",
  examples: {
    pass: [{ case: "filing:\n  carrier: usps" }],
    fail: [{ case: "filing:\n\tcarrier: usps\n^ A line is indented with a tab. Indent with spaces." }],
  },
});
