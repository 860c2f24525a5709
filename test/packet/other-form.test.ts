// Findings about the file of a form that is another form.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { checkText } from "../support/check.ts";

const pdf = (form: string, blankFields?: number): FileReport => ({
  state: "readable",
  kind: "pdf",
  pages: 4,
  bytes: 900,
  printed: { form, edition: "01/20/25" },
  ...(blankFields !== undefined && { blankFields }),
});

function messages(forms: string, files: Readonly<Record<string, FileReport>>): readonly string[] {
  return checkText(`parole_case: 1\nforms: ${forms}\n`, { files })
    .findings.filter(({ rule }) => rule === "form/file-mismatch" || rule === "form/blank")
    .map(({ message }) => message);
}

test("the file of a form that is another form is named with both numbers", () => {
  assert.deepEqual(
    messages("[{ form: I-131, file: forms/é one.pdf }]", { "forms/é one.pdf": pdf("I-134") }),
    [
      "forms/é one.pdf is a Form I-134, but this entry is for Form I-131. Enter the file of Form I-131, or correct the form number.",
    ],
  );
  assert.deepEqual(messages("[{ form: G-1145, file: a.pdf }]", { "a.pdf": pdf("G-1450") }), [
    "a.pdf is a Form G-1450, but this entry is for Form G-1145. Enter the file of Form G-1145, or correct the form number.",
  ]);
});

test("a blank form is reported under its own number, also when listed under another form", () => {
  assert.deepEqual(messages("[{ form: G-28, file: a.pdf }]", { "a.pdf": pdf("I-131", 300) }), [
    "This Form I-131 is blank: no field in a.pdf is filled in.",
    "a.pdf is a Form I-131, but this entry is for Form G-28. Enter the file of Form G-28, or correct the form number.",
  ]);
  assert.deepEqual(messages("[{ form: other, file: a.pdf }]", { "a.pdf": pdf("DS-160", 30) }), [
    "This Form DS-160 is blank: no field in a.pdf is filled in.",
  ]);
});

test("nothing is reported for an unknown form or an unfinished entry", () => {
  assert.deepEqual(messages("[{ form: I-131, file: a.pdf }]", { "a.pdf": pdf("DS-160") }), []);
  assert.deepEqual(messages("[{ file: a.pdf }, { form: TODO, file: a.pdf }]", { "a.pdf": pdf("I-134") }), []);
});
