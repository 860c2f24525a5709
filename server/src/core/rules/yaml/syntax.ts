import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/syntax",
  title: "The text can be read",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A part of the file that cannot be read is not checked.",
  remedy: "Look for a missing quotation mark, bracket, or colon, or for a line with different indentation.",
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
        ^^^^^^^^^^ The closing quotation mark is missing.
edition: uscis-2015-08-17
`,
      },
      {
        case: `
exhibits:
  - label: A
 - label: B
^^^^^^^^^^^ This line is not indented like the lines it belongs to.
`,
      },
      {
        case: `
petitioner: { organization: - a }
                            ^^^^^ A comma is missing before this, or quotation marks around it.
`,
      },
      {
        case: `
petitioner:
  organization: Clinic: of Kendall
                ^^^^^^^^^^^^^^^^^^ A second key begins where a value was expected. Put a value that contains a colon in quotation marks, and each key on its own line with the right indentation.
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa's'
                      ^^ The value ends at the quotation mark before this. Within single quotation marks, type an apostrophe twice.
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa' Clinic
                       ^^^^^^ The value ends at the quotation mark before this. Within single quotation marks, type an apostrophe twice.
`,
      },
      {
        case: `
petitioner:
  organization: "Rosa "Clinic" x"
                       ^^^^^^^^^^ The value ends at the quotation mark before this. Put single quotation marks around a value that contains double quotation marks.
`,
      },
      {
        case: `
petitioner:
  organization: "a\\qb"
                  ^^^^ A backslash in double quotation marks has a special meaning. Use single quotation marks.
`,
      },
    ],
  },
});
