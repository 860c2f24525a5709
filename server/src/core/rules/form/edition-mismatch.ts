import { defineRule, inBoth } from "../../engine/rule.ts";
import { blankFileOf, editionInFile, isSameEdition, onlyPersonOf } from "../../matter/forms.ts";

export default defineRule({
  id: "form/edition-mismatch",
  title: "The edition in the case is the one that the form's file bears",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "The fields" }],
  isBeforeMailing: true,
  over: (matter) => matter.forms,
  *check(form, matter) {
    const stated = form.edition.value;
    const inFile = editionInFile(matter, form);
    if (blankFileOf(matter, form) !== undefined) return;
    if (stated === undefined || inFile === undefined || isSameEdition(stated, inFile)) return;
    yield {
      at: form.edition.$,
      message: [
        "The case says edition {stated}, and the file {file} bears {inFile}",
        { stated, inFile, file: form.file.value ?? "" },
      ],
      related: [{ at: form.file.$, message: "The file is named here" }],
      fixes: [
        {
          title: `Write the edition of the file: ${inFile}`,
          safe: false,
          operations: [{ op: "replace", path: form.edition.$.path, value: inFile }],
        },
      ],
      ...onlyPersonOf(matter, form),
    };
  },
  why: "Boxes and whether the form is accepted are told by the edition, so that the case and the paper have to agree on it.",
  remedy: "Look at the lower edge of the form: write its edition here, or put in the file of the other form.",
  examples: {
    pass: [
      {
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
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-134, edition: 01/20/25, file: i-134.pdf }
  - { form: I-131, edition: 04/24/19, file: i-131.pdf }
                            ^^^^^^^^
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
    ],
  },
});
