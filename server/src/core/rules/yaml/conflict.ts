import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "yaml/conflict",
  title: "The file contains one version of its text",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The text of the file" }],
  why: "When two people change the same lines, version control keeps both versions in the file between conflict markers. Only the first version was checked, and a packet would contain text that no one has approved.",
  remedy: "Compare the two versions, and keep yours, theirs, or both.",
  examples: {
    pass: [
      { case: "matter: 2015-0417" },
      {
        case: `
request:
  explanation: |
    The letter ends here.
    =======
    A line of another letter.
`,
      },
    ],
    fail: [
      {
        case: `
receipts:
<<<<<<< HEAD
^^^^^^^ Two versions of this text are in the file. Keep yours, theirs, or both.
  - { number: XXX1500000000, date: 2015-08-24 }
=======
  - { number: XXX1500000001, date: 2015-08-25 }
>>>>>>> laptop
`,
      },
      {
        case: `
receipts:
<<<<<<< HEAD
^^^^^^^ Two versions of this text are in the file. Keep yours, theirs, or both.
  - { number: XXX1500000000, date: 2015-08-24 }
||||||| 1f2e3d4
  - { number: XXX1500000000 }
=======
  - { number: XXX1500000001, date: 2015-08-25 }
>>>>>>> laptop
`,
      },
      {
        case: `
matter: 2015-0417
>>>>>>> laptop
^^^^^^^ This line marks where one of two versions of the text begins or ends, but the rest of the marker is missing. Remove the line.
`,
      },
    ],
  },
});
