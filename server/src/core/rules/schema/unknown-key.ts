import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/unknown-key",
  title: "Every key is one that the case format knows",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "A key that the format does not know is not read, so what stands behind it would count as missing. Within { } a comma ends a value, so that what follows it is taken for a key.",
  remedy: "Take the key that is offered, or move the text into a field of the format.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
      {
        case: `
request: { kind: initial, emergency: { description: "Funeral on December 5, 2015", began: 2015-11-18 } }
`,
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
mattr: 2015-0418
^^^^^ "mattr" is no key that belongs at the left edge of a case file
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      prognossis: Good
      ^^^^^^^^^^ "prognossis" is no key that belongs under Medical details; the nearest is "prognosis"
`,
      },
      {
        case: `
request: { kind: initial, emergency: { description: Funeral on December 5, 2015, began: 2015-11-18 } }
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Within { } the comma in "Funeral on December 5, 2015" ends the value; text with a comma stands in quotation marks
`,
      },
      {
        case: `
request: { kind: initial, reasons: funeral, end-of-life }
                                   ^^^^^^^^^^^^^^^^^^^^ Within { } the comma ends the value; several values stand in square brackets: [funeral, end-of-life]
`,
      },
    ],
  },
});
