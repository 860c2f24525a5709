import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-number",
  title: "Amounts are written in digits",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "An amount that cannot be read cannot be held against the fee or the cost.",
  remedy: "Write digits alone, with a point before cents: 186000 or 360.50.",
  examples: {
    pass: [
      {
        case: `
forms: [{ fee: { amount: 360 } }]
`,
      },
    ],
    fail: [
      {
        case: `
forms: [{ fee: { amount: $360 } }]
                         ^^^^ "$360" is no plain number; write digits alone, such as 186000
`,
      },
    ],
  },
});
