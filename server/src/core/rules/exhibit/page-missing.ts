import { missingPages } from "../../evidence/where-found.ts";
import { sentence } from "../../message/message.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/page-missing",
  title: "The pages that an exhibit is cited for exist",
  over: (context) => context.exhibits,
  *check(exhibit, context) {
    for (const missing of missingPages(context)) {
      if (missing.exhibit !== exhibit) continue;
      const { at, page, pages } = missing;
      yield {
        at,
        message: sentence("{exhibit} has {pages} {pages|page|pages}, and no page {page}.", {
          exhibit: exhibitWords(exhibit),
          pages,
          page,
        }),
      };
    }
  },
  why: "An officer who turns to a page that does not exist finds no support for the statement.",
  remedy:
    "Correct the page, or remove it. The pages of a translation in a file of its own follow those of the original.",
  about: {
    judges: [["exhibits[].supports[]", "exhibits[].file"]],
    reads: ["exhibits[].translation.file"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }]
exhibits:
  - { label: B, file: b.pdf, supports: [ana.medical.prognosis p. 2, ana.medical.diagnosis p. 3] }
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ Exhibit B has 2 pages, and no page 3.
`,
      files: { "b.pdf": { state: "readable", kind: "pdf", pages: 2, bytes: 9000 } },
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }]
exhibits:
  - { label: B, file: b.pdf, supports: [ana.medical.prognosis p. 2, ana.medical.diagnosis p. 3], translation: { file: b-en.pdf } }
`,
      files: {
        "b.pdf": { state: "readable", kind: "pdf", pages: 2, bytes: 9000 },
        "b-en.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 9000 },
      },
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }]
exhibits: [{ label: B, file: b.pdf, supports: [ana p. 7, request.emergency page 9], translation: { file: b-en.pdf } }]
`,
        files: {
          "b.pdf": { state: "readable", kind: "pdf", pages: 2, bytes: 9000 },
          "b-en.pdf": { state: "missing" },
        },
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }]
exhibits: [{ file: b.pdf, supports: ana p. 2, translation: { file: ./b.pdf } }]
                                    ^^^^^^^^ An exhibit has 1 page, and no page 2.
`,
        files: {
          "b.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 9000 },
          "./b.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 9000 },
        },
      },
    ],
  },
});
