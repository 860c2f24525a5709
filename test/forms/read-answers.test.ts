// What the report on a file has of the boxes of a form: those of its edition's table that are filled in, and no others.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFBool, PDFDocument, type PDFForm, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { filledForm } from "../support/filled-form.ts";

const familyName = "form1[0].#subform[1].Pt3Line5a_FamilyName[0]";
const middleName = "form1[0].#subform[1].Pt3Line5c_MiddleName[0]";
const attorney = "form1[0].#subform[0].CheckBox1[0]";

async function report(bytes: Uint8Array) {
  const found = await inspectFile(bytes, loadFonts);
  if (found.state !== "readable") assert.fail(JSON.stringify(found));
  return found;
}

/** The answers of a Form G-28 that names the client, with a change. */
async function answersAfter(change: (form: PDFForm, document: PDFDocument) => unknown) {
  const bytes = await filledForm("G-28", "09/17/18", (fact) =>
    fact === "client.name.given" ? "ROSA" : undefined,
  );
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(document.getForm(), document);
  const { answers } = await report(await document.save({ updateFieldAppearances: false }));
  return (answers ?? []).map(({ of, text }) => `${of} ${text}`);
}

const given = ["client.name.given ROSA", "client.name.given ROSA"];

describe("the answers of a form", () => {
  it("have the page, the item, and the text of each filled box, and what a check mark says", async () => {
    const bytes = await filledForm(
      "G-28",
      "09/17/18",
      (fact) => ({ "client.a_number": "012345678", "representative.role": "attorney" })[fact as string],
    );
    assert.deepEqual((await report(bytes)).answers, [
      { page: 1, item: "Part 2, Item 1.a", of: "representative.role", text: "attorney", isChecked: true },
      {
        page: 1,
        item: "Part 3, Item 9",
        of: "client.a_number",
        text: "012345678",
        letters: "0-9",
        isFull: true,
      },
    ]);
  });

  it("leave out boxes that the table does not list, and texts that are longer than any box", async () => {
    const found = await answersAfter((form, document) => {
      form.createTextField("form1[0].Notes[0]").setText("seen in the office");
      form.getTextField(familyName).setText("M".repeat(5000));
      const [page] = document.getPages();
      if (page)
        form.getTextField("form1[0].Notes[0]").addToPage(page, { x: 300, y: 20, width: 99, height: 9 });
    });
    assert.deepEqual(found, given);
  });

  it("leave out what the form itself entered, hidden boxes, and boxes that are not checked", async () => {
    const found = await answersAfter((form) => {
      const field = form.getTextField(familyName);
      field.setText("Family name");
      field.acroField.dict.set(PDFName.of("DV"), PDFString.of("Family name"));
      form.getTextField(middleName).setText("INES");
      for (const widget of form.getTextField(middleName).acroField.getWidgets()) {
        widget.dict.set(PDFName.of("F"), PDFNumber.of(2));
      }
      form.getCheckBox(attorney).uncheck();
    });
    assert.deepEqual(found, given);
  });

  it("are read although a field is damaged: its value is not a text, or it is below itself", async () => {
    const found = await answersAfter((form) => {
      form.getTextField(familyName).acroField.dict.set(PDFName.of("V"), PDFBool.True);
      const { dict } = form.getTextField(middleName).acroField;
      const [widget] = form.getTextField(middleName).acroField.getWidgets();
      (widget?.dict ?? dict).set(PDFName.of("Parent"), dict);
    });
    assert.deepEqual(found, given);
  });

  it("are bounded, however many fields have one name", async () => {
    const found = await answersAfter((form, document) => {
      const [page] = document.getPages();
      const first = form
        .getTextField("form1[0].#subform[1].Pt3Line5b_GivenName[0]")
        .acroField.getWidgets()[0];
      const dict = first?.dict;
      if (!page || !dict) assert.fail();
      for (let count = 0; count < 2000; count++) page.node.addAnnot(document.context.register(dict.clone()));
    });
    assert.equal(found.length, 500);
  });

  it("belong to each form in a file with several", async () => {
    const both = await PDFDocument.create({ updateMetadata: false });
    for (const form of ["G-28", "I-131"] as const) {
      const edition = form === "G-28" ? "09/17/18" : "01/20/25";
      const one = await filledForm(form, edition, (fact) => (/name\.family$/.test(fact) ? form : undefined));
      const source = await PDFDocument.load(one, { updateMetadata: false });
      for (const page of await both.copyPages(source, [0])) both.addPage(page);
    }
    const { forms = [], answers } = await report(await both.save());
    assert.equal(answers, undefined);
    assert.deepEqual(
      forms.map(({ printed, answers: own = [] }) => [
        printed.form,
        [...new Set(own.map(({ page, of, text }) => `${page} ${of} ${text}`))],
      ]),
      [
        ["G-28", ["1 representative.name.family G-28", "1 client.name.family G-28"]],
        [
          "I-131",
          [
            "2 applicant.name.family I-131",
            "2 beneficiary.name.family I-131",
            "2 preparer.name.family I-131",
          ],
        ],
      ],
    );
  });
});
