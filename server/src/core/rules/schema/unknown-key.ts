import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/unknown-key",
  title: "Every key is one that the case format knows",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "A key that the format does not know is not read, so what stands behind it would count as missing.",
  remedy: "Take the key that is offered, or move the text into a field of the format.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
mattr: 2015-0418
^^^^^
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      prognossis: Good
      ^^^^^^^^^^
`,
      },
    ],
  },
});
