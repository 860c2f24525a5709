// Keys and values that are not in the case format. Reading reports them; they have no check here.
import { defineReadingRule } from "../../rule/rule.ts";

export const unknownKey = defineReadingRule({
  id: "schema/unknown-key",
  title: "Every key is in the case format",
  why: "A key that is not in the case format is not read, so its value counts as missing. Within { }, a comma ends a value, and what follows it is read as a key.",
  remedy:
    "Correct the key, or move the text into a key of the format. Where a finding suggests a key, its Quick Fix uses it. Notes for the office go into a comment, on a line that begins with # and a space.",
  illustration: {
    finding: {
      case: `
matter: 2015-0417
mattr: 2015-0418
^^^^^ Unknown key "mattr" at the top level of the case file.
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
request: { kind: initial, emergency: { description: "Funeral on December 5, 2015", expected_end: 2015-12-07 } }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      prognossis: Good
      ^^^^^^^^^^ Unknown key "prognossis" in Medical details. Did you mean "prognosis"?
`,
      },
      {
        case: `
petitioner:
  id: rosa
  first_name: Rosa
  ^^^^^^^^^^ Unknown key "first_name" in Petitioner. It belongs under "name" as "given".
`,
      },
      {
        case: `
request: { kind: initial, emergency: { description: Funeral on December 5, 2015, expected_end: 2015-12-07 } }
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Within { }, the comma in "Funeral on December 5, 2015" ends the value. Put text with a comma in quotation marks.
`,
      },
      {
        case: `
request: { kind: initial, reasons: funeral, end-of-life }
                                   ^^^^^^^^^^^^^^^^^^^^ Within { }, the comma ends the value. Write several values in square brackets: [funeral, end-of-life].
`,
      },
    ],
  },
});

export const wrongType = defineReadingRule({
  id: "schema/wrong-type",
  title: "Every value has the type that its field requires",
  why: "A block, a list, or a single value cannot be read in place of another.",
  remedy: "Enter the value as the help for the field describes.",
  illustration: {
    finding: {
      case: `
petitioner: Rosa Morales
            ^^^^^^^^^^^^ Petitioner must be a block of keys, each on its own line below it: id, same_as, name, organization, date_of_birth, country_of_birth.
`,
    },
    clear: {
      case: `
petitioner: { organization: Example Legal Aid }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
matter: [2015, 0417]
^^^^^^ Matter must be a single value, not a list.
`,
      },
    ],
  },
});

export const notADate = defineReadingRule({
  id: "schema/not-a-date",
  title: "Dates are written as YYYY-MM-DD",
  why: "The rules count from the dates in a case. A date that cannot be read is ignored.",
  remedy: "Enter the year, month, and day with hyphens: YYYY-MM-DD.",
  illustration: {
    finding: {
      case: `
filing: { date: 8/20/2015 }
                ^^^^^^^^^ "8/20/2015" is not a date in the form YYYY-MM-DD.
`,
    },
    clear: {
      case: `
filing: { date: 2015-02-28 }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
filing: { date: 2015-02-30 }
                ^^^^^^^^^^ "2015-02-30" is not a date in the form YYYY-MM-DD.
`,
      },
    ],
  },
});

export const notANumber = defineReadingRule({
  id: "schema/not-a-number",
  title: "Amounts are written in digits",
  why: "An amount that cannot be read cannot be compared with the fee or the cost.",
  remedy: "Enter digits only, with a decimal point before cents, such as 1250 or 1250.50.",
  illustration: {
    finding: {
      case: `
forms: [{ fee: { amount: $360 } }]
                         ^^^^ "$360" is not a number. Enter digits only, such as 360.
`,
    },
    clear: {
      case: `
forms: [{ fee: { amount: 360 } }]
`,
    },
  },
});

export const notAChoice = defineReadingRule({
  id: "schema/not-a-choice",
  title: "Choices are written as the case format lists them",
  why: "The rules ignore a value that is not one of the choices.",
  remedy: "Use one of the listed choices.",
  illustration: {
    finding: {
      case: `
filing: { carrier: FEDEXX }
                   ^^^^^^ "FEDEXX" is not one of the choices: usps, usps-express, fedex, ups, dhl, other-courier, online.
`,
    },
    clear: {
      case: `
filing: { carrier: fedex }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ removal: { in_proceedings: NO } }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: request }]
                      ^^^^^^^ "request" cannot be an id, because the case format uses this word. Use a different id.
`,
      },
      {
        case: `
beneficiaries: [{ removal: { in_proceedings: maybe } }]
                                             ^^^^^ "maybe" is neither yes nor no.
`,
      },
      {
        case: `
filing:
  carrier: usps, fedex
           ^^^^^^^^^^^ "usps, fedex" names more than one choice. Enter one of these: usps, usps-express, fedex, ups, dhl, other-courier, online.
`,
      },
    ],
  },
});
