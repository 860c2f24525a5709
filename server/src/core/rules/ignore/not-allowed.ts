import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "ignore/not-allowed",
  title: "Rules about text that could not be read cannot be ignored",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Comments that ignore a rule" }],
  why: "The rules yaml/…, schema/…, value/cut-by-comment, and value/control-character report text that could not be read as it was typed. If they could be ignored, part of the case could be missing from the packet without notice.",
  remedy: "Correct the text below the comment, and delete the comment.",
  examples: {
    pass: [
      {
        case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
      },
    ],
    fail: [
      {
        case: `
petitioner:
  # parole-ignore value/cut-by-comment: the unit is on the lease
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ value/cut-by-comment cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
  address: { street: 410 Pecan Street #12 }
`,
      },
      {
        case: `
petitioner:
  # parole-ignore schema/unknown-key: our own notes
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ schema/unknown-key cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
  nickname: Rosita
`,
      },
      {
        case: `
# parole-ignore schema/*: our own notes
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ schema/* cannot be ignored, because these rules report text that was not read. Correct the text and delete this comment.
petitioner:
  nickname: Rosita
`,
      },
      {
        case: `
# parole-ignore yaml/syntax
^^^^^^^^^^^^^^^^^^^^^^^^^^^ yaml/syntax cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
request: { kind: initial }
`,
      },
    ],
  },
});
