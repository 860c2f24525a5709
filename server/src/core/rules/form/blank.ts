import type { FormContent, FormInFile } from "../../files/report.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { filesOf, type NamedFile } from "../../model/exhibit-files.ts";
import type { RawFinding } from "../../model/finding.ts";
import { contentsOf, entriesOfFile } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import type { Form } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/blank",
  title: "No form is blank",
  isBeforeMailing: true,
  over: (context) => [...context.forms, ...exhibitFiles(context)],
  *check(subject, context) {
    yield* "of" in subject ? blankExhibit(subject, context) : blankForm(subject, context);
  },
  severityVaries:
    "It is a warning if a form has no text other than that of the blank form, and for a form among the exhibits.",
  why: "USCIS rejects a form that is not filled in, and returns everything that was mailed with it.",
  remedy:
    "Fill in the form and save it under the name in the case, or enter the name of the completed form. In a browser, save the form with your entries. In Adobe Acrobat, do not choose Clear Form.",
  about: {
    judges: ["forms[].file", "exhibits[].file", "exhibits[].translation.file"],
    reads: ["forms[].form"],
  },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-134, file: i-134.pdf }
  - { form: I-131, file: i-131.pdf }
                         ^^^^^^^^^ This Form I-131 is blank: no field in i-131.pdf is filled in.
  - { form: G-1145, file: g-1145.pdf }
                          ^^^^^^^^^^ This Form G-1145 is blank: no field in g-1145.pdf is filled in.
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: b.pdf, translation: { file: c.pdf } }
                      ^^^^^ Exhibit B is a blank Form I-134: no field in b.pdf is filled in.
                                                  ^^^^^ The translation of exhibit B is a blank form: no field in c.pdf is filled in.
`,
      files: {
        "i-134.pdf": { state: "readable", kind: "pdf", pages: 10, bytes: 9000 },
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
          blankFields: 326,
        },
        "g-1145.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, blankFields: 5 },
        "a.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, blankFields: 1 },
        "b.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 2,
          bytes: 900,
          printed: { form: "I-134", edition: "02/19/14" },
          blankFields: 97,
        },
        "c.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, blankFields: 12 },
      },
    },
    clear: {
      case: "forms: [{ form: I-131, file: i-131.pdf }, { form: I-134, file: missing.pdf }]",
      files: {
        "i-131.pdf": { state: "readable", kind: "pdf", pages: 14, bytes: 9000 },
        "missing.pdf": { state: "missing" },
      },
    },
  },
  examples: {
    pass: [
      {
        case: "exhibits: [{ label: A, file: a.pdf }]",
        files: { "a.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, blankFields: 4 } },
      },
      {
        case: "forms: [{ form: G-28, file: filing.pdf }, { form: other, file: filing.pdf }]",
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 20,
            bytes: 9000,
            forms: [
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 1, blankFields: 326 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 15 },
            ],
          },
        },
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: G-28, file: filing.pdf }
  - { form: I-131, for: ana, file: filing.pdf }
                                   ^^^^^^^^^^ The Form I-131 that begins on page 19 of filing.pdf is blank: no field is filled in.
  - { form: I-131, for: luz, file: filing.pdf }
  - { form: I-134, file: filing.pdf }
                         ^^^^^^^^^^ The Form I-134 that begins on page 33 of filing.pdf is blank: no field is filled in.
exhibits: [{ label: A, file: a.pdf }]
                             ^^^^^ Exhibit A has a blank Form I-912: no field of the form that begins on page 8 of a.pdf is filled in.
`,
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 42,
            bytes: 9000,
            forms: [
              { printed: { form: "G-28", edition: "09/17/18" }, firstPage: 1 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 5 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 19, blankFields: 326 },
              { printed: { form: "I-134", edition: "01/20/25" }, firstPage: 33, blankFields: 210 },
            ],
          },
          "a.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 20,
            bytes: 9000,
            forms: [
              { printed: { form: "I-765", edition: "01/20/25" }, firstPage: 1 },
              { printed: { form: "I-912", edition: "07/22/25" }, firstPage: 8, blankFields: 140 },
            ],
          },
        },
      },
      {
        case: `
forms:
  - { form: I-131, file: i-131.pdf }
                         ^^^^^^^^^ i-131.pdf has no text other than that of the blank Form I-131 of 01/20/25. Check that it is the completed form.
  - { form: G-28, file: filing.pdf }
                        ^^^^^^^^^^ The Form G-28 that begins on page 11 of filing.pdf has no text other than that of the blank form of 09/17/18. Check that it is the completed form.
  - { form: I-134, file: filing.pdf }
exhibits: [{ label: A, file: a.pdf }]
                             ^^^^^ a.pdf has no text other than that of the blank Form G-28 of 09/17/18. Check that it is the completed form.
`,
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
            hasNoOwnWords: true,
          },
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            forms: [
              { printed: { form: "I-134", edition: "01/20/25" }, firstPage: 1 },
              { printed: { form: "G-28", edition: "09/17/18" }, firstPage: 11, hasNoOwnWords: true },
            ],
          },
          "a.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 4,
            bytes: 9000,
            printed: { form: "G-28", edition: "09/17/18" },
            hasNoOwnWords: true,
          },
        },
      },
      {
        case: `
forms: [{ form: other, title: Form ETA-9089, file: other.pdf }]
                                                   ^^^^^^^^^ This form is blank: no field in other.pdf is filled in.
`,
        files: { "other.pdf": { state: "readable", kind: "pdf", pages: 2, bytes: 900, blankFields: 31 } },
      },
    ],
  },
});

/** The files of exhibits in which a form was found; any other exhibit is not concerned. */
function exhibitFiles(context: CaseContext): readonly NamedFile[] {
  const ofForms = new Set(context.view.forms.items.map(({ file }) => file));
  return filesOf(context).filter(({ file }) => !ofForms.has(file) && hasForm(context, file.value));
}

function hasForm({ files }: CaseContext, file: string | undefined): boolean {
  const report = file === undefined ? undefined : files.get(file);
  if (report?.state !== "readable") return false;
  const { printed, blankFields, forms = [] } = report;
  return printed !== undefined || blankFields !== undefined || forms.length > 0;
}

/** If a file has several copies of a form, a blank one is reported once, whichever entry means it. */
function* blankForm(form: Form, context: CaseContext): Generator<RawFinding> {
  const contents = contentsOf(context, form);
  const isOneCopy = contents.length === 1;
  if (!isOneCopy && entriesOfFile(context, form)[0] !== form) return;
  for (const content of contents.filter(isBlank)) {
    yield {
      at: form.file.ref,
      message: blankMessage(form, content),
      ...(isOneCopy ? onlyPersonOf(context, form) : {}),
    };
  }
  for (const content of contents.filter(hasNoOwnWords)) {
    yield {
      at: form.file.ref,
      severity: "warning",
      message: noWordsMessage(form.file.value ?? "", content),
      ...(isOneCopy ? onlyPersonOf(context, form) : {}),
    };
  }
}

function blankMessage({ form, file }: Form, content: FormContent | FormInFile): Message {
  const name = content.printed?.form ?? (form.value === "other" ? undefined : form.value);
  const words = { file: file.value ?? "" };
  if ("firstPage" in content) {
    const { firstPage, printed } = content;
    return sentence("The Form {name} that begins on page {page} of {file} is blank: no field is filled in.", {
      ...words,
      name: printed.form,
      page: String(firstPage),
    });
  }
  return name === undefined
    ? sentence("This form is blank: no field in {file} is filled in.", words)
    : sentence("This Form {name} is blank: no field in {file} is filled in.", { ...words, name });
}

/** It may have been filled in by hand, or as a picture: the message says only what was found. */
function noWordsMessage(file: string, content: FormContent | FormInFile): Message {
  const { form: name = "", edition = "" } = content.printed ?? {};
  if ("firstPage" in content) {
    return sentence(
      "The Form {name} that begins on page {page} of {file} has no text other than that of the blank form of {edition}. Check that it is the completed form.",
      { name, edition, file, page: String(content.firstPage) },
    );
  }
  return sentence(
    "{file} has no text other than that of the blank Form {name} of {edition}. Check that it is the completed form.",
    { name, edition, file },
  );
}

function hasNoOwnWords(content: FormContent): boolean {
  return content.hasNoOwnWords === true;
}

function isBlank({ blankFields }: FormContent): boolean {
  return blankFields !== undefined;
}

/** An exhibit may have a field or two that no one needs; a form among the exhibits must be filled in as well. */
function* blankExhibit({ file, of }: NamedFile, context: CaseContext): Generator<RawFinding> {
  const report = file.value === undefined ? undefined : context.files.get(file.value);
  if (report?.state !== "readable") return;
  const { printed, blankFields } = report;
  const more = { severity: "warning" } as const;
  for (const content of (report.forms ?? [report]).filter(hasNoOwnWords)) {
    yield { at: file.ref, ...more, message: noWordsMessage(file.value ?? "", content) };
  }
  if (blankFields === undefined) {
    for (const { printed: part, firstPage } of report.forms?.filter(isBlank) ?? []) {
      const words = { of: of(), name: part.form, page: String(firstPage), file: file.value ?? "" };
      const message: Message = sentence(
        "{of} has a blank Form {name}: no field of the form that begins on page {page} of {file} is filled in.",
        words,
      );
      yield { at: file.ref, ...more, message };
    }
    return;
  }
  if (printed === undefined && blankFields < fewestOfAForm) return;
  const words = { of: of(), file: file.value ?? "" };
  yield {
    at: file.ref,
    ...more,
    message: printed
      ? sentence("{of} is a blank Form {form}: no field in {file} is filled in.", {
          ...words,
          form: printed.form,
        })
      : sentence("{of} is a blank form: no field in {file} is filled in.", words),
  };
}

const fewestOfAForm = 5;
