import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/unused",
  title: "Each comment that ignores a rule is still needed",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that ignore a rule" }],
  why: "A comment that is no longer needed could hide a later mistake.",
  remedy: "Remove the comment.",
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not needed: value/unfinished reports nothing below it.
matter: 2015-0417
`,
      },
      {
        case: `
request:
  # parole-ignore visa/unavailability-unexplained: the letter of the consulate says it
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not needed: visa/unavailability-unexplained reports nothing below it.
  visa: { unavailable_because: Refused twice }
`,
      },
    ],
  },
});
