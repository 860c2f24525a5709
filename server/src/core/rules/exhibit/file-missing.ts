import { inWhichWay } from "../../engine/absence.ts";
import { type Draft, defineRule, inBoth } from "../../engine/rule.ts";
import { exhibitWords, filesOf, folderChoices, type NamedFile } from "../../matter/exhibit-files.ts";
import type { Matter } from "../../matter/matter.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";
import type { Exhibit } from "../../read/view.ts";

export default defineRule({
  id: "exhibit/file-missing",
  title: "Every form and exhibit has a file",
  severity: inBoth("error"),
  authority: [{ source: "practice", section: "Order of the packet" }],
  over: (matter) => [...filesOf(matter), ...matter.view.exhibits.items.filter(({ $ }) => !isMissing($))],
  *check(subject, matter) {
    yield* "of" in subject ? notThere(subject, matter) : notNamed(subject, matter);
  },
  why: "The packet is assembled from the files that the case names. A missing file cannot be mailed.",
  remedy:
    "Copy the file to the case folder, or enter the name of the correct file. Write paths relative to the case folder, with forward slashes.",
  about: {
    judges: ["forms[].file", "exhibits[].file", "exhibits[].translation.file"],
    reads: ["exhibits[].label"],
  },
  examples: {
    pass: [
      {
        case: `
forms: [{ form: I-131, file: forms/i-131.pdf }, { form: I-134 }]
exhibits:
  - { label: A, file: exhibits/a.pdf, translation: { certified_by: J. Ortiz } }
  - { label: B, file: elsewhere.pdf }
  - { label: C, file: { name: c.pdf } }
`,
        files: { "elsewhere.pdf": { state: "outside" } },
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131, file: forms/i-131.pdf }
                         ^^^^^^^^^^^^^^^ Form I-131: the file forms/i-131.pdf does not exist.
exhibits:
  - { label: A, file: exhibits/a.pdf }
  - { label: B, file: exhibits/b-hospital.pdf }
                      ^^^^^^^^^^^^^^^^^^^^^^^ Exhibit B: the file exhibits/b-hospital.pdf does not exist.
  - { label: C, file: c.pdf, translation: { file: c-en.pdf } }
                                                  ^^^^^^^^ The translation of exhibit C: the file c-en.pdf does not exist.
`,
        files: {
          "forms/i-131.pdf": { state: "missing" },
          "exhibits/b-hospital.pdf": { state: "missing" },
          "c-en.pdf": { state: "missing" },
        },
        folderFiles: ["exhibits/a.pdf", "exhibits/b-hospitals.pdf", "notes.txt", "forms/i-131 signed.PDF"],
      },
      {
        case: `
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, title: Letter }
      ^^^^^ Exhibit B: the file is missing.
  - label: C
    file:
    ^^^^ Exhibit C: the file is missing. The value is empty.
  - label: D
    file: TODO path
          ^^^^^^^^^ Exhibit D: the file is missing. The value is a placeholder.
`,
        folderFiles: ["./a.pdf", "b.png"],
        edition: "uscis-2026",
      },
    ],
  },
});

function* notThere({ file, of }: NamedFile, matter: Matter): Generator<Draft> {
  const name = file.value;
  if (name === undefined || matter.files.get(name)?.state !== "missing") return;
  yield {
    at: file.$,
    message: sentence("{of}: the file {name} does not exist.", { of: of(), name }),
    fixes: folderChoices(matter, file),
  };
}

/** Where nothing else speaks of the placeholder: an exhibit that a fix put in is reported by the rule that asked for it. */
function* notNamed(exhibit: Exhibit, matter: Matter): Generator<Draft> {
  const { file } = exhibit;
  if (!isMissing(file.$)) return;
  yield {
    at: file.$,
    message: followedBy(
      sentence("{exhibit}: the file is missing.", { exhibit: exhibitWords(exhibit) }),
      inWhichWay(file.$),
    ),
    severity: "warning",
    fixes: folderChoices(matter, file),
  };
}
