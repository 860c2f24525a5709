import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "schema/wrong-type",
  title: "Every value has the type that its field requires",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The case file" }],
  why: "A block, a list, or a single value cannot be read in place of another.",
  remedy: "Enter the value as the help for the field describes.",
  examples: {
    pass: [
      {
        case: `
petitioner: { organization: Example Legal Aid }
`,
      },
    ],
    fail: [
      {
        case: `
petitioner: Rosa Morales
            ^^^^^^^^^^^^ Petitioner must be a block of keys, each on its own line below it: id, same_as, name, organization, date_of_birth, country_of_birth.
`,
      },
      {
        case: `
matter: [2015, 0417]
^^^^^^ Matter must be a single value, not a list.
`,
      },
    ],
  },
});
