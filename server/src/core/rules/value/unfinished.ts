import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/unfinished",
  title: "No placeholder is left",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Placeholders" }],
  why: 'A placeholder, such as TODO, TBD, ???, or "ask client", counts as no value. So does "unknown", "none", or "n/a" in a field that requires an answer. A packet with a placeholder is not finished.',
  remedy:
    "Enter the value, or remove the key. In a longer text, replace the placeholder with the missing words.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
      {
        case: `
matter: todo list of 2015
`,
      },
      {
        case: `
petitioner: { organization: none, phone: unknown, address: { unit: N/A } }
representative: none
request: { benefit_sought: n/a }
`,
      },
      {
        case: "petitioner: { name: { family: Pending, given: Rosa } }\nfiling: { tracking_number: see Exhibit A }",
      },
    ],
    fail: [
      {
        case: `
matter: TODO ask the office
        ^^^^^^^^^^^^^^^^^^^ Matter: the value is a placeholder.
`,
      },
      {
        case: `
matter: TBD
        ^^^ Matter: "TBD" is a placeholder.
petitioner:
  name: { given: Rosa }
  organization: ask client
                ^^^^^^^^^^ Organization: "ask client" is a placeholder.
  address: { street: n/a, unit: ?, city: "[city]", state: MD }
                     ^^^ Street: "n/a" is not an answer here.
                                ^ Unit: "?" is a placeholder.
                                         ^^^^^^^^ City: "[city]" is a placeholder.
filing: { carrier: usps, received_on: XX/XX/2015, tracking_number: see attached }
                                      ^^^^^^^^^^ Date of receipt: "XX/XX/2015" is a placeholder.
                                                                   ^^^^^^^^^^^^ Tracking number: "see attached" is not an answer here.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
