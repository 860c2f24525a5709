import { sentence } from "../../message/message.ts";
import { allOf } from "../../message/values.ts";
import { editionsAgainst, editionsInFile, isAmong } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/edition-mismatch",
  title: "The edition in the case matches the file of the form",
  isBeforeMailing: true,
  over: (context) => context.forms,
  *check(form, context) {
    const stated = form.edition.value;
    const editions = editionsAgainst(context, form);
    const [inFile] = editions;
    if (stated === undefined || inFile === undefined) return;
    const isInFile = isAmong(stated, editionsInFile(context, form));
    yield {
      at: form.edition.ref,
      message: sentence("The case says edition {stated}, but the file {file} shows {inFile}.", {
        stated,
        inFile: allOf(editions),
        file: form.file.value ?? "",
      }),
      related: [{ at: form.file.ref, message: sentence("The file of the form") }],
      fixes:
        isInFile || editions.length > 1
          ? []
          : [
              {
                title: sentence("Change to the edition of the file: {edition}", { edition: inFile }),
                safe: false,
                operations: [{ op: "replace", path: form.edition.ref.path, value: inFile }],
              },
            ],
      ...onlyPersonOf(context, form),
    };
  },
  why: "The edition determines the boxes and whether the form is accepted, so the case and the form must agree on it.",
  remedy: "Check the bottom of the form. Enter its edition here, or replace the file with the other form.",
  about: { judges: [["forms[].edition", "forms[].file"]], reads: ["forms[].form"] },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-134, edition: 01/20/25, file: i-134.pdf }
  - { form: I-131, edition: 04/24/19, file: i-131.pdf }
                            ^^^^^^^^ The case says edition 04/24/19, but the file i-131.pdf shows 01/20/25.
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 5,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
        },
      },
    },
    clear: {
      case: "forms: [{ form: I-131, edition: 1/20/2025, file: i-131.pdf }]",
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 5,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
        },
      },
    },
  },
  examples: {
    pass: [
      {
        case: "forms: [{ form: I-131, file: i-131.pdf }]",
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 5,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
          },
        },
      },
      { case: "forms: [{ form: I-131, edition: 01/20/25, file: scan.pdf }]" },
      {
        case: "forms: [{ form: I-131, edition: 04/24/19, file: i-131.pdf }]",
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
            blankFields: 326,
          },
        },
      },
      {
        case: `
forms:
  - { form: G-28, edition: 09/17/18, file: filing.pdf }
  - { form: G-1145, edition: 05/31/16, file: filing.pdf }
  - { form: I-131, edition: 04/24/19, for: ana, file: filing.pdf }
  - { form: I-131, for: luz, file: filing.pdf }
`,
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 32,
            bytes: 9000,
            forms: [
              { printed: { form: "G-28", edition: "09/17/18" }, firstPage: 1 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 5 },
              { printed: { form: "I-131", edition: "04/24/19" }, firstPage: 19 },
            ],
          },
        },
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: G-28, edition: 09/17/18, file: filing.pdf }
  - { form: I-134, edition: 09/17/18, file: filing.pdf }
                            ^^^^^^^^ The case says edition 09/17/18, but the file filing.pdf shows 01/20/25.
  - { form: I-131, edition: 1/20/2025, for: ana, file: filing.pdf }
                            ^^^^^^^^^ The case says edition 1/20/2025, but the file filing.pdf shows 04/24/19.
  - { form: I-131, edition: 01/20/25, for: luz, file: filing.pdf }
`,
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 32,
            bytes: 9000,
            forms: [
              { printed: { form: "G-28", edition: "09/17/18" }, firstPage: 1 },
              { printed: { form: "I-134", edition: "01/20/25" }, firstPage: 5 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 15 },
              { printed: { form: "I-131", edition: "04/24/19" }, firstPage: 29 },
            ],
          },
        },
      },
    ],
  },
});
