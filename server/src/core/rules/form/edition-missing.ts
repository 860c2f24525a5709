import { sentence } from "../../message/message.ts";
import { blankFileOf, editionsInFile, otherFormIn } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/edition-missing",
  title: "The edition of each form is known",
  isBeforeMailing: true,
  over: (context) => context.forms.filter(({ form }) => formsWithEdition.has(form.value ?? "")),
  *check(form, context) {
    const report = form.file.value === undefined ? undefined : context.files.get(form.file.value);
    const isUnread = report !== undefined && report.state !== "readable";
    if (isUnread || blankFileOf(context, form) !== undefined) return;
    if (otherFormIn(context, form) !== undefined || editionsInFile(context, form).length > 0) return;
    yield* missingField(
      form.edition.ref,
      sentence("Form {name}: the edition is missing, so Parole Case cannot check whether it is accepted.", {
        name: form.form.value ?? "",
      }),
      onlyPersonOf(context, form),
    );
  },
  why: "USCIS rejects a form of an edition that it no longer accepts. The edition of a scanned form can be checked only if it is entered.",
  remedy: "Enter the date at the bottom of the form in edition, as MM/DD/YY.",
  about: {
    requires: ["forms[].edition"],
    reads: ["forms[].file", "forms[].form"],
  },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-131, edition: 01/20/25, file: a.pdf }
  - form: I-134
    ^^^^ Form I-134: the edition is missing, so Parole Case cannot check whether it is accepted.
    file: b.pdf
  - { form: G-28, edition: TODO, file: c.pdf }
                           ^^^^ Form G-28: the edition is missing, so Parole Case cannot check whether it is accepted. The value is a placeholder.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
forms:
  - { form: I-131, edition: 01/20/25, file: scan.pdf }
  - { form: I-134, file: i-134.pdf }
  - { form: G-28, file: missing.pdf }
  - { form: G-1145, file: g-1145.pdf }
`,
      edition: "uscis-2026",
      files: {
        "i-134.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 10,
          bytes: 9000,
          printed: { form: "I-134", edition: "01/20/25" },
        },
        "missing.pdf": { state: "missing" },
      },
    },
  },
  examples: {
    pass: [
      {
        case: "forms: [{ form: I-131, file: a.pdf }, { form: I-134, file: b.pdf }]",
        edition: "uscis-2026",
        files: {
          "a.pdf": { state: "readable", kind: "pdf", pages: 14, bytes: 9000, blankFields: 326 },
          "b.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 4,
            bytes: 9000,
            printed: { form: "G-28", edition: "09/17/18" },
          },
        },
      },
      { case: "forms: [{ form: I-131, file: scan.pdf }]" },
    ],
  },
});

const formsWithEdition: ReadonlySet<string> = new Set(["I-131", "I-134", "G-28"]);
