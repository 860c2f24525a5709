import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "value/unfinished",
  title: "No placeholder is left",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Placeholders" }],
  why: "A placeholder counts as nothing given; a packet that shows one is not finished.",
  remedy: "Put the value in, or take the key out.",
  examples: {
    pass: [
      {
        case: `
matter: 2015-0417
`,
      },
      {
        case: `
matter: todo list of 2015
`,
      },
    ],
    fail: [
      {
        case: `
matter: TODO ask the office
        ^^^^^^^^^^^^^^^^^^^
`,
      },
    ],
  },
});
