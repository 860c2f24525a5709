import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/cut-by-comment",
  title: "No value is cut short by a comment",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A # after a space begins a comment. Without quotation marks, the rest of the value, such as the unit of an address, would be missing from the packet.",
  remedy:
    "Put the whole value in quotation marks. If it is a comment, type a space after the #. No packet is exported until this is fixed.",
  examples: {
    pass: [
      {
        case: `
petitioner:
  address: { street: "410 Pecan Street #12", city: Kendall } # the unit is on the lease
  phone: 202-555-0143 # the office
`,
      },
      { case: "petitioner: { organization: 'Clinic #1 of Kendall', address: { unit: B#4 } } #the aunt\n" },
    ],
    fail: [
      {
        case: `
petitioner:
  address:
    street: 410 Pecan Street #12
                             ^^^ "#12" is read as a comment, not as part of the value. Put the whole value in quotation marks.
    city: Kendall
`,
      },
      {
        case: `
petitioner:
  address:
    city: Kendall
    unit: #410
          ^^^^ "#410" is read as a comment, not as part of the value. Put the whole value in quotation marks.
`,
      },
      {
        case: `
petitioner: { organization: Clinic #1 of Kendall, phone: 202-555-0143 }
                                   ^^^^^^^^^^^^^ "#1 of Kendall" is read as a comment, not as part of the value. Put the whole value in quotation marks.
`,
      },
      {
        case: `
request:
  stay: { from: 2015-11-01 #planned, until: 2016-06-30 }
                           ^^^^^^^^ The comment "#planned" has no space after the #. Move it to the end of the line.
`,
      },
    ],
  },
});
