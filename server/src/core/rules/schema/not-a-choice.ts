import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-choice",
  title: "Choices are written as the format lists them",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "A word that is none of the choices is left out of every rule that reads it.",
  remedy: "Take one of the choices that are listed.",
  examples: {
    pass: [
      {
        case: `
filing: { carrier: fedex }
`,
      },
      {
        case: `
beneficiaries: [{ removal: { in_proceedings: NO } }]
`,
      },
    ],
    fail: [
      {
        case: `
filing: { carrier: FEDEXX }
                   ^^^^^^ "FEDEXX" is none of the choices here: usps, usps-express, fedex, ups, dhl, other-courier, online
`,
      },
      {
        case: `
beneficiaries: [{ id: request }]
                      ^^^^^^^ "request" cannot be a short name, because the case file uses this word itself
`,
      },
      {
        case: `
beneficiaries: [{ removal: { in_proceedings: maybe } }]
                                             ^^^^^ "maybe" is neither yes nor no
`,
      },
      {
        case: `
filing:
  carrier: usps, fedex
           ^^^^^^^^^^^ "usps, fedex" names more than one choice. Write one of these: usps, usps-express, fedex, ups, dhl, other-courier, online
`,
      },
    ],
  },
});
