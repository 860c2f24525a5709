// Errors in the text, and parts of YAML that a case file may not use. Reading reports them; they have no check here.
import { defineReadingRule } from "../../rule/rule.ts";

export const syntax = defineReadingRule({
  id: "yaml/syntax",
  title: "The text can be read",
  why: "A part of the file that cannot be read is not checked.",
  remedy: "Look for a missing quotation mark, bracket, or colon, or for a line with different indentation.",
  illustration: {
    finding: {
      case: `
matter: "2015-0417
        ^^^^^^^^^^ The closing quotation mark is missing.
edition: uscis-2015-08-17
`,
    },
    clear: {
      case: `
matter: "2015-0417"
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
exhibits:
  - label: A
 - label: B
^^^^^^^^^^^ This line is not indented like the lines it belongs to.
`,
      },
      {
        case: `
petitioner: { organization: - a }
                            ^^^^^ A comma is missing before this, or quotation marks around it.
`,
      },
      {
        case: `
petitioner:
  organization: Clinic: of Kendall
                ^^^^^^^^^^^^^^^^^^ A second key begins where a value was expected. Put a value that contains a colon in quotation marks, and each key on its own line with the right indentation.
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa's'
                      ^^ The value ends at the quotation mark before this. Within single quotation marks, type an apostrophe twice.
`,
      },
      {
        case: `
petitioner:
  organization: 'Rosa' Clinic
                       ^^^^^^ The value ends at the quotation mark before this. Within single quotation marks, type an apostrophe twice.
`,
      },
      {
        case: `
petitioner:
  organization: "Rosa "Clinic" x"
                       ^^^^^^^^^^ The value ends at the quotation mark before this. Put single quotation marks around a value that contains double quotation marks.
`,
      },
      {
        case: `
petitioner:
  organization: "a\\qb"
                  ^^^^ A backslash in double quotation marks has a special meaning. Use single quotation marks.
`,
      },
    ],
  },
});

export const conflict = defineReadingRule({
  id: "yaml/conflict",
  title: "The file contains one version of its text",
  why: "When two people change the same lines, version control keeps both versions in the file between conflict markers. Only the first version was checked, and a packet would contain text that no one has approved.",
  remedy: "Compare the two versions, and keep yours, theirs, or both.",
  illustration: {
    finding: {
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
    clear: { case: "matter: 2015-0417" },
  },
  examples: {
    pass: [
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

export const duplicateKey = defineReadingRule({
  id: "yaml/duplicate-key",
  title: "Each key appears once in its block",
  why: "If a key appears twice, only its first value is read.",
  remedy:
    "Compare the two, keep the one that is right, and remove the other; several values go into one list. If they do not conflict, the Quick Fix merges them.",
  illustration: {
    finding: {
      case: `
matter: 2015-0417
matter: 2015-0418
^^^^^^ "matter" appears here a second time. Only the first one was read.
`,
    },
    clear: {
      case: `
matter: 2015-0417
`,
    },
  },
});

export const tab = defineReadingRule({
  id: "yaml/tab",
  title: "Lines are indented with spaces",
  why: "A tab has no fixed width, so it cannot be determined to which block the line belongs.",
  remedy: "Replace the tab with spaces. Most editors can do this automatically.",
  illustration: {
    finding: { case: "filing:\n\tcarrier: usps\n^ A line is indented with a tab. Indent with spaces." },
    clear: { case: "filing:\n  carrier: usps" },
  },
});

export const anchor = defineReadingRule({
  id: "yaml/anchor",
  title: "YAML anchors are not used",
  why: "A value that is repeated by an anchor is not visible to a reader, and a copy can change without notice.",
  remedy: "Enter the value itself. Put text that begins with & in quotation marks.",
  illustration: {
    finding: {
      case: `
matter: &m 2015-0417
        ^^ "&m" is a YAML anchor, which case files do not use. Put text that begins with & in quotation marks.
`,
    },
    clear: {
      case: `
matter: "&m 2015-0417"
`,
    },
  },
});

export const alias = defineReadingRule({
  id: "yaml/alias",
  title: "Values are written out where they apply",
  why: "An alias that refers to a value elsewhere is not read.",
  remedy: "Enter the value itself. Put text that begins with * in quotation marks.",
  illustration: {
    finding: {
      case: `
matter: *m
        ^^ "*m" refers to a value elsewhere. Enter the value itself here.
`,
    },
    clear: {
      case: `
matter: "*m"
`,
    },
  },
});

export const tag = defineReadingRule({
  id: "yaml/tag",
  title: "YAML tags are not used",
  why: "Tags are instructions for programs. They have no meaning in a case file.",
  remedy: "Remove the tag. Put text that begins with ! in quotation marks.",
  illustration: {
    finding: {
      case: `
matter: !!str 2015-0417
        ^^^^^ "!!str" is a YAML tag, which case files do not use. Put text that begins with ! in quotation marks.
`,
    },
    clear: {
      case: `
matter: "!!str 2015"
`,
    },
  },
});

export const secondDocument = defineReadingRule({
  id: "yaml/second-document",
  title: "Each file contains one case",
  why: "Only the first document in a file is read.",
  remedy: "Keep each case in a separate file.",
  illustration: {
    finding: {
      case: `
matter: 2015-0417
---
^^^ A second document begins here and was not read. Keep each case in a separate file.
matter: 2015-0418
`,
    },
    clear: {
      case: `
---
matter: 2015-0417
`,
    },
  },
});

export const tooDeep = defineReadingRule({
  id: "yaml/too-deep",
  title: "The nesting of the file is within the limit",
  why: "Text that is nested too deeply is not read.",
  remedy: "Look for brackets that are not closed.",
  illustration: {
    finding: {
      case: `
matter: 2015-0417
request: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This part is nested too deeply and was not read. The rest of the file was checked.
`,
    },
    clear: {
      case: `
request: { stay: { from: 2015-11-01 } }
`,
    },
  },
});

export const tooLarge = defineReadingRule({
  id: "yaml/too-large",
  title: "The file is not too large for a case",
  why: "A file with millions of characters is not a case file, and reading it would block the editor.",
  remedy: "Keep exhibits in separate files next to the case file.",
  illustration: {
    finding: {
      case: `#${"x".repeat(4_000_001)}\n^ The file has 4 million characters, more than the limit for a case file, and was not read. Keep exhibits in separate files.`,
    },
    clear: { case: "matter: 2015-0417" },
  },
});

export const encoding = defineReadingRule({
  id: "yaml/encoding",
  title: "The file is text in UTF-8",
  why: "Letters of a name that cannot be read are printed incorrectly in the packet.",
  remedy: "Remove a control character. Where letters were lost, save the file as UTF-8, and type them again.",
  illustration: {
    finding: {
      case: "petitioner: { name: { given: Jos\uFFFD } }\n                                ^ A character here cannot be read. Save the file as UTF-8, and type the character again.",
    },
    clear: { case: "petitioner: { name: { given: José } }" },
  },
});
