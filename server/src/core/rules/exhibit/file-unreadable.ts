import { type FileProblem, problemIn } from "../../files/kinds-and-problems.ts";
import type { FileReport } from "../../files/report.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { converted, filesOf } from "../../model/exhibit-files.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/file-unreadable",
  title: "Every file of a case opens as a PDF, JPEG, or PNG file",
  over: filesOf,
  *check({ file, of }, context) {
    const name = file.value;
    const trouble = name === undefined ? undefined : whyNot(context.files.get(name));
    if (name === undefined || trouble === undefined) return;
    const { reason, advice } = trouble;
    yield {
      at: file.ref,
      message: followedBy(
        sentence("{of}: {name} {reason}, so it cannot be included in the packet.", {
          of: of(),
          name,
          reason: term(reason),
        }),
        sentence("{advice}", { advice: term(advice) }),
      ),
      fixes: converted(context, file),
    };
  },
  why: "The packet contains the pages of each file. A file that does not open, or has no pages, would be missing from it.",
  remedy:
    "Follow the advice in the finding, which depends on what is wrong with the file: convert a document of another kind, replace a file that is empty, incomplete, or damaged with a good copy, or name a file instead of a folder. Until then, a draft contains a placeholder page.",
  about: { judges: ["forms[].file", "exhibits[].file"] },
  illustration: {
    finding: {
      case: `
forms: [{ form: I-131, file: forms }]
                             ^^^^^ Form I-131: forms is a folder, not a file, so it cannot be included in the packet. Enter the name of one file in it. Combine several documents of one exhibit into one PDF.
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: b.pdf }
                      ^^^^^ Exhibit B: b.pdf is protected with a password, so it cannot be included in the packet. Save, print, or scan the document again as a PDF.
  - { label: C, file: c.pdf }
                      ^^^^^ Exhibit C: c.pdf has no pages, so it cannot be included in the packet. Save or scan the document again.
`,
      files: {
        forms: { state: "folder" },
        "b.pdf": { state: "unreadable", reason: "is protected with a password" },
        "c.pdf": { state: "readable", kind: "pdf", pages: 0, bytes: 100 },
      },
    },
    clear: {
      case: "exhibits: [{ label: A, file: a.png }, { label: B, file: b.pdf }]",
      files: {
        "a.png": { state: "readable", kind: "png", pages: 1, bytes: 100 },
        "b.pdf": { state: "missing" },
      },
    },
  },
});

/** Why an existing file cannot be included; a missing file, or one outside the folder, has its own finding. */
function whyNot(report: FileReport | undefined): FileProblem | undefined {
  if (report === undefined || report.state === "missing" || report.state === "outside") return undefined;
  return problemIn(report);
}
