import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/quotation-marks",
  title: "No value is enclosed in curly quotation marks",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Word processors turn straight quotation marks into curly ones. In a case file, only straight quotation marks enclose a value. Curly ones are part of it, and would be printed around a name or an address.",
  remedy:
    "Remove the curly quotation marks. If they belong to the value, such as around the title of an article, put straight ones around them.",
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
                               ^^^^^^^^^ “Morales” is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.
`,
      },
      {
        case: `
petitioner:
  organization: „Clinic of Kendall“
                ^^^^^^^^^^^^^^^^^^^ „Clinic of Kendall“ is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.
  address: { street: «410 Pecan Street», city: ‘Kendall’ }
                     ^^^^^^^^^^^^^^^^^^ «410 Pecan Street» is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.
                                               ^^^^^^^^^ ‘Kendall’ is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.
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
