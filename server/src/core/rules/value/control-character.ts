import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/control-character",
  title: "No value has a character that cannot be seen",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "A character that cannot be seen comes with text that was copied, or saved in another encoding. It can keep a number from being found, or show text in another order than it has. It is left out of everything that is exported. A backslash in double quotation marks, as in the path of a file, makes such a character of the letter behind it.",
  remedy:
    "Remove the character, and read the value once more: a letter may have been lost with it. Write the path of a file with forward slashes, and another value that has a backslash in single quotation marks.",
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
           ^^^^^^^^^^^ This value has a character that cannot be seen (U+001B). It is read without it. Remove it.
    family: Morales
`,
      },
      {
        case: `
petitioner: { name: { given: Ro\u200bsa, family: Morales } }
                             ^^^^^ This value has a character that cannot be seen (U+200B). It is read without it. Remove it.
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
                                              ^^^^^^^^^^^^^^^^^^^^^^ The name of this file has a character that cannot be seen (U+202E). Rename the file without it, and remove it here.
`,
      },
    ],
  },
});
