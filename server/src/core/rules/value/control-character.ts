import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/control-character",
  title: "No value contains an invisible character",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "Invisible characters come from copied text or text in another encoding. They can keep a number from being found, or change the order in which text is shown. They are removed from everything that is exported. In double quotation marks, a backslash and the letter after it become such a character, for example in a file path.",
  remedy:
    "Remove the character, and read the value again: a letter may have been lost with it. Write file paths with forward slashes, and put other values that contain a backslash in single quotation marks.",
  examples: {
    pass: [
      { case: "petitioner: { name: { given: José, family: Núñez }, phone: 202-555-0143 }" },
      { case: "exhibits: [{ label: A, title: Passport, file: 'exhibits\\new.pdf' }]" },
      { case: 'exhibits: [{ label: A, title: Passport, file: "caf\\u00e9\\\\new.pdf" }]' },
      { case: 'request: { explanation: "She is ill.\\n\\nSurgery is planned." }' },
    ],
    fail: [
      {
        case: `
petitioner:
  name:
    given: "Rosa\\e[2J"
           ^^^^^^^^^^^ This value has an invisible character (U+001B). It is read without it. Remove it.
    family: Morales
`,
      },
      {
        case: `
petitioner: { name: { given: Ro\u200bsa, family: Morales } }
                             ^^^^^ This value has an invisible character (U+200B). It is read without it. Remove it.
`,
      },
      {
        case: `
exhibits:
  - { label: A, title: Passport, file: passport.pdf }
  - { label: B, title: New passport, file: "exhibits\\new.pdf" }
                                           ^^^^^^^^^^^^^^^^^^ "exhibits\\new.pdf" is in double quotation marks, where \\n means a line break. Use forward slashes.
`,
      },
      {
        case: `
exhibits: [{ label: A, title: Passport, file: exhibits/passport\u202e.pdf }]
                                              ^^^^^^^^^^^^^^^^^^^^^^ The name of this file has an invisible character (U+202E). Rename the file without it, and remove it here.
`,
      },
    ],
  },
});
