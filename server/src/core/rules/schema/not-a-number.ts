import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-number",
  title: "Amounts are written in digits",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "An amount that cannot be read cannot be compared with the fee or the cost.",
  remedy: "Enter digits only, with a decimal point before cents, such as 1250 or 1250.50.",
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
                         ^^^^ "$360" is not a number. Enter digits only, such as 360.
`,
      },
    ],
  },
});
