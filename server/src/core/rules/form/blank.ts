import { type Draft, defineRule, inBoth } from "../../engine/rule.ts";
import { filesOf, type NamedFile } from "../../matter/exhibit-files.ts";
import { blankFileOf, onlyPersonOf } from "../../matter/forms.ts";
import type { Matter } from "../../matter/matter.ts";
import type { Form } from "../../read/view.ts";

export default defineRule({
  id: "form/blank",
  title: "No form is blank",
  severity: inBoth("error"),
  authority: [{ source: "8-cfr-103-2", section: "103.2(a)(1), (a)(7)" }],
  isBeforeMailing: true,
  over: (matter) => [...matter.forms, ...exhibitFiles(matter)],
  *check(subject, matter) {
    yield* "of" in subject ? blankExhibit(subject, matter) : blankForm(subject, matter);
  },
  why: "USCIS rejects a form that is not filled in, and returns everything that was mailed with it.",
  remedy:
    "Fill in the form and save it under the name that the case gives, or name the file of the completed form. In a browser, save with the answers; in Adobe Acrobat, do not choose Clear Form.",
  examples: {
    pass: [
      {
        case: "forms: [{ form: I-131, file: i-131.pdf }, { form: I-134, file: missing.pdf }]",
        files: {
          "i-131.pdf": { state: "readable", kind: "pdf", pages: 14, bytes: 9000 },
          "missing.pdf": { state: "missing" },
        },
      },
      {
        case: "exhibits: [{ label: A, file: a.pdf }]",
        files: { "a.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, blankFields: 4 } },
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-134, file: i-134.pdf }
  - { form: I-131, file: i-131.pdf }
                         ^^^^^^^^^
  - { form: G-1145, file: g-1145.pdf }
                          ^^^^^^^^^^
exhibits:
  - { label: A, file: a.pdf }
  - { label: B, file: b.pdf, translation: { file: c.pdf } }
                      ^^^^^
                                                  ^^^^^
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
    ],
  },
});

function exhibitFiles(matter: Matter): readonly NamedFile[] {
  const ofForms = new Set(matter.view.forms.items.map(({ file }) => file));
  return filesOf(matter).filter(({ file }) => !ofForms.has(file));
}

function* blankForm(form: Form, matter: Matter): Generator<Draft> {
  const blank = blankFileOf(matter, form);
  if (blank === undefined) return;
  const name = form.form.value;
  yield {
    at: form.file.$,
    message:
      name === undefined
        ? ["This form is blank: no field in {file} is filled in.", { file: blank }]
        : ["This Form {name} is blank: no field in {file} is filled in.", { name, file: blank }],
    ...onlyPersonOf(matter, form),
  };
}

/** An exhibit may have a field or two that nobody needs; a form among the exhibits is to be filled in as well. */
function* blankExhibit({ file, of }: NamedFile, matter: Matter): Generator<Draft> {
  const report = file.value === undefined ? undefined : matter.files.get(file.value);
  if (report?.state !== "readable" || report.blankFields === undefined) return;
  const { printed, blankFields } = report;
  if (printed === undefined && blankFields < fewestOfAForm) return;
  const form = printed ? `a blank Form ${printed.form}` : "a blank form";
  yield {
    at: file.$,
    severity: "warning",
    message: ["{of} is {form}: no field in {file} is filled in.", { of: of(), form, file: file.value ?? "" }],
  };
}

const fewestOfAForm = 5;
