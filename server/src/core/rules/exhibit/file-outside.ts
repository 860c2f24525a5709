import { sentence } from "../../message/message.ts";
import { filesOf } from "../../model/exhibit-files.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/file-outside",
  title: "The files of a case are in its folder",
  over: filesOf,
  *check({ file, of }, context) {
    const name = file.value;
    if (name === undefined || context.files.get(name)?.state !== "outside") return;
    yield {
      at: file.ref,
      message: sentence("{of}: the file {name} is outside the case folder. Copy it into the case folder.", {
        of: of(),
        name,
      }),
    };
  },
  why: "A case may come from another person. No file outside the case folder is opened, so a packet never includes files that do not belong to the case.",
  remedy: "Copy the file into the case folder, and enter its path from there, such as exhibits/a.pdf.",
  about: { judges: ["exhibits[].file", "exhibits[].translation.file", "forms[].file"] },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: ../b.pdf, translation: { file: /home/b.pdf } }
                      ^^^^^^^^ Exhibit B: the file ../b.pdf is outside the case folder. Copy it into the case folder.
                                                     ^^^^^^^^^^^ The translation of exhibit B: the file /home/b.pdf is outside the case folder. Copy it into the case folder.
`,
      files: { "../b.pdf": { state: "outside" }, "/home/b.pdf": { state: "outside" } },
    },
    clear: {
      case: "exhibits: [{ label: A, file: exhibits/../a.pdf }, { label: B, file: b.pdf }]",
      files: { "b.pdf": { state: "missing" } },
    },
  },
  examples: {
    fail: [
      {
        case: `
forms: [{ form: G-28, file: ../g-28.pdf }]
                            ^^^^^^^^^^^ Form G-28: the file ../g-28.pdf is outside the case folder. Copy it into the case folder.`,
        files: { "../g-28.pdf": { state: "outside" } },
        edition: "uscis-2026",
      },
    ],
  },
});
