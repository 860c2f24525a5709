import type { FileReport } from "../../engine/files.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { filesOf } from "../../matter/exhibit-files.ts";

export default defineRule({
  id: "exhibit/file-unreadable",
  title: "Every file of a case opens as a PDF, JPEG or PNG",
  severity: inBoth("error"),
  authority: [{ source: "packet-export", section: "Files" }],
  over: filesOf,
  *check({ file, of }, matter) {
    const name = file.value;
    const reason = name === undefined ? undefined : whyNot(matter.files.get(name));
    if (name === undefined || reason === undefined) return;
    yield {
      at: file.$,
      message: ["{of} cannot be put into the packet: {name} {reason}", { of: of(), name, reason }],
    };
  },
  why: "The packet holds the pages of each file; a file that does not open, or has no pages, would leave a hole in it.",
  remedy:
    "Scan or save the document again as PDF, JPEG or PNG, without a password, and put that file into the folder of the case.",
  examples: {
    pass: [
      {
        case: "exhibits: [{ label: A, file: a.png }, { label: B, file: b.pdf }]",
        files: {
          "a.png": { state: "readable", kind: "png", pages: 1, bytes: 100 },
          "b.pdf": { state: "missing" },
        },
      },
    ],
    fail: [
      {
        case: `
forms: [{ form: I-131, file: forms }]
                             ^^^^^
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: b.pdf }
                      ^^^^^
  - { label: C, file: c.pdf }
                      ^^^^^
`,
        files: {
          forms: { state: "folder" },
          "b.pdf": { state: "unreadable", reason: "is encrypted with a password" },
          "c.pdf": { state: "readable", kind: "pdf", pages: 0, bytes: 100 },
        },
      },
    ],
  },
});

/** What hinders, as the end of a sentence that begins with the file's name. */
function whyNot(report: FileReport | undefined): string | undefined {
  switch (report?.state) {
    case "folder":
      return "is a folder";
    case "unreadable":
      return report.reason;
    case "readable":
      return report.pages === 0 ? "has no pages" : undefined;
    default:
      return undefined;
  }
}
