import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-date",
  title: "Dates are written as YYYY-MM-DD",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "The rules count from the dates in a case. A date that cannot be read is ignored.",
  remedy: "Enter the year, month, and day with hyphens: YYYY-MM-DD.",
  examples: {
    pass: [
      {
        case: `
filing: { date: 2015-02-28 }
`,
      },
    ],
    fail: [
      {
        case: `
filing: { date: 8/20/2015 }
                ^^^^^^^^^ "8/20/2015" is not a date in the form YYYY-MM-DD.
`,
      },
      {
        case: `
filing: { date: 2015-02-30 }
                ^^^^^^^^^^ "2015-02-30" is not a date in the form YYYY-MM-DD.
`,
      },
    ],
  },
});
