import { defineRule, inBoth } from "../../engine/rule.ts";
import { filesOf } from "../../matter/exhibit-files.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "exhibit/file-outside",
  title: "The files of a case lie in its folder",
  severity: inBoth("error"),
  authority: [{ source: "packet-export", section: "Files" }],
  over: filesOf,
  *check({ file, of }, matter) {
    const name = file.value;
    if (name === undefined || matter.files.get(name)?.state !== "outside") return;
    yield {
      at: file.$,
      message: sentence("{of} names {name}, which lies outside the folder of the case", { of: of(), name }),
    };
  },
  why: "A case may come from somebody else; no file outside its folder is opened, so that a packet never takes in what does not belong to the case.",
  remedy: "Copy the file into the folder of the case, and name it from there on, such as exhibits/a.pdf.",
  examples: {
    pass: [
      {
        case: "exhibits: [{ label: A, file: exhibits/../a.pdf }, { label: B, file: b.pdf }]",
        files: { "b.pdf": { state: "missing" } },
      },
    ],
    fail: [
      {
        case: `
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: ../b.pdf, translation: { file: /home/b.pdf } }
                      ^^^^^^^^ Exhibit B names ../b.pdf, which lies outside the folder of the case
                                                     ^^^^^^^^^^^ The translation of exhibit B names /home/b.pdf, which lies outside the folder of the case
`,
        files: { "../b.pdf": { state: "outside" }, "/home/b.pdf": { state: "outside" } },
      },
      {
        case: `
forms: [{ form: G-28, file: ../g-28.pdf }]
                            ^^^^^^^^^^^ Form G-28 names ../g-28.pdf, which lies outside the folder of the case`,
        files: { "../g-28.pdf": { state: "outside" } },
        edition: "uscis-2026",
      },
    ],
  },
});
