import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/trailing-comma",
  title: "No value ends with a comma or a semicolon",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "In a case file, each value ends with its line. A comma after it would be part of the value and would be printed after a name or an address.",
  remedy: "Remove the comma. If it belongs to the value, put the value in quotation marks.",
  examples: {
    pass: [
      { case: "request:\n  explanation: Dear counsel," },
      { case: "petitioner: { relationship: aunt, phone: 202-555-0143 }" },
      { case: "petitioner:\n  organization: 'Kendall, Lee,'" },
      { case: "filing:\n  address: |\n    USCIS,\n    Attn: Parole,\n" },
      { case: "request:\n  explanation: She is ill,\n    and the ward is closed" },
    ],
    fail: [
      {
        case: `
petitioner:
  id: rosa,
      ^^^^^ The value ends with a comma. It is read without the comma. Remove it.
  relationship: aunt,
                ^^^^^ The value ends with a comma. It is read without the comma. Remove it.
  address:
    street: 410 Pecan Street
    city: Kendall;
          ^^^^^^^^ The value ends with a semicolon. It is read without the semicolon. Remove it.
`,
      },
    ],
  },
});
