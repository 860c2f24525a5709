import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/unknown-key",
  title: "Every key is in the case format",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "A key that is not in the case format is not read, so its value counts as missing. Within { }, a comma ends a value, and what follows it is read as a key.",
  remedy:
    "Correct the key, or move the text into a key of the format. Where a finding suggests a key, its Quick Fix uses it. Notes for the office go into a comment, on a line that begins with # and a space.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
      {
        case: `
request: { kind: initial, emergency: { description: "Funeral on December 5, 2015", expected_end: 2015-12-07 } }
`,
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
mattr: 2015-0418
^^^^^ Unknown key "mattr" at the top level of the case file.
`,
      },
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
