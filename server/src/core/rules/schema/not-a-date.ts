import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-date",
  title: "Days are written YYYY-MM-DD",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "Rules count from the days of a case; a day that cannot be read is left out of them.",
  remedy: "Write year, month and day with hyphens, such as 2015-07-20.",
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
                ^^^^^^^^^ "8/20/2015" is no day of the calendar written as YYYY-MM-DD
`,
      },
      {
        case: `
filing: { date: 2015-02-30 }
                ^^^^^^^^^^ "2015-02-30" is no day of the calendar written as YYYY-MM-DD
`,
      },
    ],
  },
});
