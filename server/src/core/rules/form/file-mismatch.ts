import { sentence } from "../../message/message.ts";
import { otherFormIn } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/file-mismatch",
  title: "The file of each form contains that form",
  isBeforeMailing: true,
  over: (context) => context.forms,
  *check(form, context) {
    const printed = otherFormIn(context, form);
    if (printed === undefined) return;
    const words = { name: form.form.value ?? "", file: form.file.value ?? "", printed };
    yield {
      at: form.file.ref,
      message: sentence(
        "{file} is a Form {printed}, but this entry is for Form {name}. Enter the file of Form {name}, or correct the form number.",
        words,
      ),
      related: [{ at: form.form.ref, message: sentence("The form number") }],
      ...onlyPersonOf(context, form),
    };
  },
  why: "The packet uses this file for the form. With the wrong file, one form is missing and another is included twice.",
  remedy:
    "Open the file. If it is the other form, enter the right file here. If the form number is wrong, correct it.",
  about: { judges: [["forms[].file", "forms[].form"]] },
  illustration: {
    finding: {
      case: `
forms:
  - { form: G-28, file: g-28.pdf }
  - { form: I-131, file: i-134.pdf }
                         ^^^^^^^^^ i-134.pdf is a Form I-134, but this entry is for Form I-131. Enter the file of Form I-131, or correct the form number.
  - { form: I-134, file: i-131.pdf }
                         ^^^^^^^^^ i-131.pdf is a Form I-131, but this entry is for Form I-134. Enter the file of Form I-134, or correct the form number.
`,
      files: {
        "g-28.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "G-28", edition: "01/20/25" },
        },
        "i-134.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-134", edition: "01/20/25" },
          emptySignatures: [{ page: 8, by: "applicant" }],
        },
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
        },
      },
    },
    clear: {
      case: `
forms:
  - { form: I-131, file: i-131.pdf }
  - { form: I-134, file: scan.pdf }
  - { form: other, file: i-765.pdf }
  - { form: G-28, file: ds-160.pdf }
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
        },
        "scan.pdf": { state: "readable", kind: "pdf", pages: 14, bytes: 9000 },
        "i-765.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-765", edition: "01/20/25" },
        },
        "ds-160.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "DS-160", edition: "01/20/25" },
        },
      },
    },
  },
  examples: {
    pass: [
      {
        case: "forms: [{ form: I-131, file: filing.pdf }, { form: G-28, file: filing.pdf }]",
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 20,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
            forms: [{ printed: { form: "I-131", edition: "01/20/25" }, firstPage: 1 }],
          },
        },
      },
    ],
    fail: [
      {
        case: `
forms: [{ form: I-134, file: i-134.pdf }]
                             ^^^^^^^^^ i-134.pdf is a Form I-134A, but this entry is for Form I-134. Enter the file of Form I-134, or correct the form number.`,
        edition: "uscis-2026",
        files: {
          "i-134.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            printed: { form: "I-134A", edition: "01/20/25" },
          },
        },
      },
    ],
  },
});
