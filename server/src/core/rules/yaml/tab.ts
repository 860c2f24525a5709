import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/tab",
  title: "Lines are indented with spaces",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A tab has no fixed width, so that it cannot be told which block the line belongs to.",
  remedy: "Replace the tab by spaces; most editors do so by themselves when they are set to.",
  examples: {
    pass: [{ case: "filing:\n  carrier: usps" }],
    fail: [{ case: "filing:\n\tcarrier: usps\n^ A line is indented with a tab; indent with spaces" }],
  },
});
