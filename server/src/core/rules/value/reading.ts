// Values that cannot be read as written. Reading reports them; they have no check here.
import { defineReadingRule } from "../../rule/rule.ts";

export const controlCharacter = defineReadingRule({
  id: "value/control-character",
  title: "No value contains an invisible character",
  why: "Invisible characters come from copied text or text in another encoding. They can keep a number from being found, or change the order in which text is shown. They are removed from everything that is exported. In double quotation marks, a backslash and the letter after it become such a character, for example in a file path.",
  remedy:
    "Remove the character, and read the value again: a letter may have been lost with it. Write file paths with forward slashes, and put other values that contain a backslash in single quotation marks.",
  illustration: {
    finding: {
      case: `
petitioner:
  name:
    given: "Rosa\\e[2J"
           ^^^^^^^^^^^ This value has an invisible character (U+001B). It is read without it. Remove it.
    family: Morales
`,
    },
    clear: { case: "petitioner: { name: { given: José, family: Núñez }, phone: 202-555-0143 }" },
  },
  examples: {
    pass: [
      { case: "exhibits: [{ label: A, title: Passport, file: 'exhibits\\new.pdf' }]" },
      { case: 'exhibits: [{ label: A, title: Passport, file: "caf\\u00e9\\\\new.pdf" }]' },
      { case: 'request: { explanation: "She is ill.\\n\\nSurgery is planned." }' },
    ],
    fail: [
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

export const cutByComment = defineReadingRule({
  id: "value/cut-by-comment",
  title: "No value is cut short by a comment",
  why: "A # after a space begins a comment. Without quotation marks, the rest of the value, such as the unit of an address, would be missing from the packet.",
  remedy:
    "Put the whole value in quotation marks. If it is a comment, type a space after the #. No packet is exported until this is fixed.",
  illustration: {
    finding: {
      case: `
petitioner:
  address:
    street: 410 Pecan Street #12
                             ^^^ "#12" is read as a comment, not as part of the value. Put the whole value in quotation marks.
    city: Kendall
`,
    },
    clear: {
      case: `
petitioner:
  address: { street: "410 Pecan Street #12", city: Kendall } # the unit is on the lease
  phone: 202-555-0143 # the office
`,
    },
  },
  examples: {
    pass: [
      { case: "petitioner: { organization: 'Clinic #1 of Kendall', address: { unit: B#4 } } #the aunt\n" },
    ],
    fail: [
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

export const quotationMarks = defineReadingRule({
  id: "value/quotation-marks",
  title: "No value is enclosed in curly quotation marks",
  why: "Word processors turn straight quotation marks into curly ones. In a case file, only straight quotation marks enclose a value. Curly ones are part of it, and would be printed around a name or an address.",
  remedy:
    "Remove the curly quotation marks. If they belong to the value, such as around the title of an article, put straight ones around them.",
  illustration: {
    finding: {
      case: `
petitioner:
  name: { given: Rosa, family: “Morales” }
                               ^^^^^^^^^ “Morales” is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.
`,
    },
    clear: { case: "petitioner: { name: { given: Rosa, family: O’Brien } }" },
  },
  examples: {
    pass: [
      { case: "request: { explanation: She said “help me” and hung up }" },
      { case: "request: { explanation: “Help” is what she said. He said “no” }" },
      { case: "exhibits: [{ label: A, title: '“Hope for Lucia”', file: a.pdf }]" },
    ],
    fail: [
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

export const trailingComma = defineReadingRule({
  id: "value/trailing-comma",
  title: "No value ends with a comma or a semicolon",
  why: "In a case file, each value ends with its line. A comma after it would be part of the value and would be printed after a name or an address.",
  remedy: "Remove the comma. If it belongs to the value, put the value in quotation marks.",
  illustration: {
    finding: {
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
    clear: { case: "request:\n  explanation: Dear counsel," },
  },
  examples: {
    pass: [
      { case: "petitioner: { relationship: aunt, phone: 202-555-0143 }" },
      { case: "petitioner:\n  organization: 'Kendall, Lee,'" },
      { case: "filing:\n  address: |\n    USCIS,\n    Attn: Parole,\n" },
      { case: "request:\n  explanation: She is ill,\n    and the ward is closed" },
    ],
  },
});

export const unfinished = defineReadingRule({
  id: "value/unfinished",
  title: "No placeholder is left",
  why: 'A placeholder, such as TODO, TBD, ???, or "ask client", counts as no value. So does "unknown", "none", or "n/a" in a field that requires an answer. A packet with a placeholder is not finished.',
  remedy:
    "Enter the value, or remove the key. In a longer text, replace the placeholder with the missing words.",
  illustration: {
    finding: {
      case: `
matter: TODO ask the office
        ^^^^^^^^^^^^^^^^^^^ Matter: the value is a placeholder.
`,
    },
    clear: {
      case: `
matter: 2015-0417
`,
    },
  },
  examples: {
    pass: [
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
