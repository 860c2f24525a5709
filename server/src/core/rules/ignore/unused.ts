import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/unused",
  title: "A comment that switches a rule off has something to switch off",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that switch a rule off" }],
  why: "A comment that is left behind would hide a later mistake.",
  remedy: "Take the comment out.",
  examples: {
    pass: [
      {
        case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
      },
      {
        case: `
request:
  # parole-ignore visa/unavailability-unexplained: the letter of the consulate says it
  visa: { options_checked_on: 2015-06-15 }
`,
      },
      {
        case: `
forms:
  # parole-ignore fee/amount-wrong: paid before the change
  - { form: I-131, fee: { amount: $305 } }
`,
      },
    ],
    fail: [
      {
        case: `
# parole-ignore value/unfinished: the number comes with the receipt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing below this comment is reported by value/unfinished
matter: 2015-0417
`,
      },
      {
        case: `
request:
  # parole-ignore visa/unavailability-unexplained: the letter of the consulate says it
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing below this comment is reported by visa/unavailability-unexplained
  visa: { unavailable_because: Refused twice }
`,
      },
    ],
  },
});
