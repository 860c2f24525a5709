import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/syntax",
  title: "The text can be read",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A part of the file that cannot be read is not checked.",
  remedy:
    "Look for a quotation mark, bracket or colon that is missing, or for a line that is indented differently.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
`,
      },
    ],
    fail: [
      {
        case: `
matter: "2015-0417
        ^^^^^^^^^^ A quotation mark is opened here and never closed
edition: uscis-2015-08-17
`,
      },
      {
        case: `
exhibits:
  - label: A
 - label: B
^^^^^^^^^^^ This line is not indented like the lines it belongs to
`,
      },
      {
        case: `
petitioner: { organization: - a }
                            ^^^^^ A comma is missing before this, or quotation marks around it
`,
      },
      {
        case: `
petitioner:
  organization: Clinic: of Kendall
                ^^^^^^^^^^^^^^^^^^ A second key begins where a value was expected; put a value that has a colon in quotation marks, and each key on a line of its own with the right indentation
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa's'
                      ^^ The value ends at the quotation mark before this; write an apostrophe within single quotation marks twice
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa' Clinic
                       ^^^^^^ The value ends at the quotation mark before this; write an apostrophe within single quotation marks twice
`,
      },
      {
        case: `
petitioner:
  organization: "Rosa "Clinic" x"
                       ^^^^^^^^^^ The value ends at the quotation mark before this; put single quotation marks around a value that has double ones
`,
      },
      {
        case: `
petitioner:
  organization: "a\\qb"
                  ^^^^ A backslash in double quotation marks has a meaning of its own; use single quotation marks
`,
      },
    ],
  },
});
