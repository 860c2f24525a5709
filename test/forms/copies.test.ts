// Several copies of a form in one file: which entry of the case each of them is compared with, and what the hover says.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FormFact } from "../../schemas/forms/form-maps.ts";
import type { FileReport, FormInFile } from "../../server/src/core/files/report.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";

type Says = Readonly<Partial<Record<FormFact, string>>>;

function copy(form: string, edition: string, firstPage: number, says: Says): FormInFile {
  const answers = Object.entries(says).map(([of, text]) => ({
    page: firstPage,
    item: "Part 2, Item 1",
    of: of as FormFact,
    text,
  }));
  return { printed: { form, edition }, firstPage, ...(answers.length > 0 && { answers }) };
}

function i134(firstPage: number, family: string, given: string, birth: string): FormInFile {
  return copy("I-134", "01/20/25", firstPage, {
    "supporter.name.family": family,
    "supporter.name.given": given,
    "supporter.date_of_birth": birth,
  });
}

function fileWith(...forms: readonly FormInFile[]): FileReport {
  return { state: "readable", kind: "pdf", pages: 20, bytes: 900, forms };
}

const people = `parole_case: 1
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana } }]
sponsors:
  - { id: eva, name: { family: Lee, given: Eva }, date_of_birth: 1970-01-02 }
  - { id: jo, name: { family: Kim, given: Jo }, date_of_birth: 1971-03-04 }
`;
const two = `${people}forms:
  - { form: I-134, for: ana, by: eva, file: both.pdf }
  - { form: I-134, for: ana, by: jo, file: both.pdf }
`;

/** Where the findings are, and on which page of the file the form says otherwise. */
function found(text: string, file: FileReport) {
  return checkText(text, { files: { "both.pdf": file } })
    .findings.filter(({ rule }) => rule === "form/says-otherwise")
    .map(({ path, message }) => `${path.join(".")} p.${/\(page (\d+) of/.exec(message)?.[1]}`);
}

/** What the hover says of the file of the first form. */
function said(text: string, file: FileReport) {
  const asked = askedCase(text, { files: new Map([["both.pdf", file]]) });
  return hoverAt(asked, text.indexOf("both.pdf") + 1)?.follows.slice(1);
}

const eva = i134(1, "LEE", "EVA", "01/02/1970");
const jo = i134(11, "KIM", "JO", "03/04/1971");

describe("the copies of a form in one file", () => {
  it("are compared with the entries whose people they name, in whatever order", () => {
    assert.deepEqual(found(two, fileWith(eva, jo)), []);
    assert.deepEqual(found(two, fileWith(i134(1, "KIM", "JO", "03/04/1971"), eva)), []);
    assert.deepEqual(found(two, fileWith(i134(1, "LEE", "EVA", "02/01/1970"), jo)), [
      "sponsors.0.date_of_birth p.1",
    ]);
    assert.deepEqual(found(two, fileWith(eva, i134(11, "KIM", "JO", "04/03/1971"))), [
      "sponsors.1.date_of_birth p.11",
    ]);
    assert.deepEqual(said(two, fileWith(eva, jo)), ["3 filled boxes are compared with the case"]);
  });

  it("are compared although a name on the last of them is wrong", () => {
    assert.deepEqual(found(two, fileWith(eva, i134(11, "KIM", "JOE", "03/04/1971"))), [
      "sponsors.1.name.given p.11",
    ]);
  });

  it("are compared with one entry if each names its people", () => {
    const one = `${people}forms: [{ form: I-134, for: ana, by: eva, file: both.pdf }]\n`;
    const draft = i134(11, "LEE", "EVA", "02/01/1970");
    assert.deepEqual(found(one, fileWith(eva, draft)), ["sponsors.0.date_of_birth p.11"]);
    // The other is by someone for whom the case has no entry.
    assert.deepEqual(found(one, fileWith(eva, jo)), []);
    assert.deepEqual(said(one, fileWith(eva, jo)), [
      "3 filled boxes are compared with the case",
      "1 copy of the form in this file is not compared with the case, because the names on it do not show which entry it belongs to",
    ]);
  });

  it("are not compared if no name says whose they are, and the hover says so", () => {
    const nameless = (page: number) =>
      copy("I-134", "01/20/25", page, { "supporter.date_of_birth": "05/06/1972" });
    const file = fileWith(nameless(1), nameless(11));
    assert.deepEqual(found(two, file), []);
    assert.deepEqual(said(two, file), [
      "2 copies of the form in this file are not compared with the case, because the names on them do not show which entry they belong to",
    ]);
  });

  it("leave out other forms in the file, which are compared with their own entries", () => {
    const g28 = copy("G-28", "09/17/18", 11, {
      "client.name.family": "PAZ",
      "client.name.given": "ANA",
      "client.email": "paz@example.org",
    });
    const text = `parole_case: 1
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, email: ana@example.org }]
sponsors: [{ id: eva, name: { family: Lee, given: Eva }, date_of_birth: 1970-02-01 }]
forms: [{ form: I-134, for: ana, file: both.pdf }, { form: G-28, for: ana, file: both.pdf }]
`;
    assert.deepEqual(found(text, fileWith(eva, g28)), [
      "beneficiaries.0.email p.11",
      "sponsors.0.date_of_birth p.1",
    ]);
  });
});

describe("the hover on the file of a form", () => {
  const text = `${people}forms: [{ form: I-134, for: ana, by: eva, file: both.pdf }]\n`;
  const scan: FileReport = { state: "readable", kind: "pdf", pages: 10, bytes: 900 };

  it("says that a scan or a picture is not compared, without a finding", () => {
    for (const file of [scan, { ...scan, kind: "jpeg" } as const]) {
      assert.deepEqual(found(text, file), []);
      assert.deepEqual(said(text, file), [
        "It has no filled boxes that can be read, as in a scan, so it is not compared with the case",
      ]);
    }
  });

  it("says which editions are compared", () => {
    assert.deepEqual(said(text, { ...scan, printed: { form: "I-134", edition: "10/30/08" } }), [
      "Its boxes are not compared with the case, because that is possible only for edition 02/19/14, 11/30/16, or 01/20/25",
    ]);
  });

  it("says nothing of the boxes of a blank form, of another form, and of forms that are never compared", () => {
    assert.deepEqual(said(text, { ...scan, blankFields: 9 }), []);
    assert.deepEqual(said(text, { ...scan, printed: { form: "G-28", edition: "09/17/18" } }), []);
    assert.deepEqual(said(text.replace("I-134", "I-290B"), scan), []);
  });
});
