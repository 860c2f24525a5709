import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/quotation-marks",
  title: "No value has curly quotation marks around it",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Word processors make curly quotation marks of straight ones. In a case file only straight ones mark where a value begins and ends; curly ones are part of it, and would be printed around a name or an address.",
  remedy:
    "Remove the curly quotation marks. Where they belong to the value, such as around the title of an article, put straight ones around them.",
  examples: {
    pass: [
      { case: "petitioner: { name: { given: Rosa, family: O’Brien } }" },
      { case: "request: { explanation: She said “help me” and hung up }" },
      { case: "request: { explanation: “Help” is what she said. He said “no” }" },
      { case: "exhibits: [{ label: A, title: '“Hope for Lucia”', file: a.pdf }]" },
    ],
    fail: [
      {
        case: `
petitioner:
  name: { given: Rosa, family: “Morales” }
                               ^^^^^^^^^ “Morales” has curly quotation marks around it. It is read without them. Remove them, or put straight ones around them to keep them.
`,
      },
      {
        case: `
petitioner:
  organization: „Clinic of Kendall“
                ^^^^^^^^^^^^^^^^^^^ „Clinic of Kendall“ has curly quotation marks around it. It is read without them. Remove them, or put straight ones around them to keep them.
  address: { street: «410 Pecan Street», city: ‘Kendall’ }
                     ^^^^^^^^^^^^^^^^^^ «410 Pecan Street» has curly quotation marks around it. It is read without them. Remove them, or put straight ones around them to keep them.
                                               ^^^^^^^^^ ‘Kendall’ has curly quotation marks around it. It is read without them. Remove them, or put straight ones around them to keep them.
`,
      },
      {
        case: `
petitioner: { name: { aliases: [“Morales, Rosa”] } }
                                ^^^^^^^^^^^^^^^ The comma divides “Morales, Rosa” into several items, because its quotation marks are curly. Put straight ones around it.
`,
      },
    ],
  },
});
