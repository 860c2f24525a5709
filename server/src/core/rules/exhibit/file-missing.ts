import { followedBy, sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitWords, filesOf, folderChoices, type NamedFile } from "../../model/exhibit-files.ts";
import type { RawFinding } from "../../model/finding.ts";
import { missingSuffix } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/file-missing",
  title: "Every form and exhibit has a file",
  over: (context) => [
    ...filesOf(context),
    ...context.view.exhibits.items.filter(({ ref }) => !isMissing(ref)),
  ],
  *check(subject, context) {
    yield* "of" in subject ? notThere(subject, context) : notNamed(subject, context);
  },
  severityVaries: "It is a warning if the exhibit does not name a file yet.",
  why: "The packet is assembled from the files that the case names. A missing file cannot be mailed.",
  remedy:
    "Copy the file to the case folder, or enter the name of the correct file. Write paths relative to the case folder, with forward slashes.",
  about: {
    judges: ["forms[].file", "exhibits[].file", "exhibits[].translation.file"],
    reads: ["exhibits[].label"],
  },
  illustration: {
    finding: {
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
    clear: {
      case: `
forms: [{ form: I-131, file: forms/i-131.pdf }, { form: I-134 }]
exhibits:
  - { label: A, file: exhibits/a.pdf, translation: { certified_by: J. Ortiz } }
  - { label: B, file: elsewhere.pdf }
  - { label: C, file: { name: c.pdf } }
`,
      files: { "elsewhere.pdf": { state: "outside" } },
    },
  },
  examples: {
    fail: [
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

function* notThere({ file, of }: NamedFile, context: CaseContext): Generator<RawFinding> {
  const name = file.value;
  if (name === undefined || context.files.get(name)?.state !== "missing") return;
  yield {
    at: file.ref,
    message: sentence("{of}: the file {name} does not exist.", { of: of(), name }),
    fixes: folderChoices(context, file),
  };
}

/** If nothing else reports the placeholder: the rule that required an exhibit reports the one that its fix added. */
function* notNamed(exhibit: Exhibit, context: CaseContext): Generator<RawFinding> {
  const { file } = exhibit;
  if (!isMissing(file.ref)) return;
  yield {
    at: file.ref,
    message: followedBy(
      sentence("{exhibit}: the file is missing.", { exhibit: exhibitWords(exhibit) }),
      missingSuffix(file.ref),
    ),
    severity: "warning",
    fixes: folderChoices(context, file),
  };
}
