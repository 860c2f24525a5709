import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/not-a-choice",
  title: "Choices are written as the case format lists them",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "The rules ignore a value that is not one of the choices.",
  remedy: "Use one of the listed choices.",
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
                   ^^^^^^ "FEDEXX" is not one of the choices: usps, usps-express, fedex, ups, dhl, other-courier, online.
`,
      },
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
