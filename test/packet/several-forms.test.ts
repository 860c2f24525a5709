// Several forms in one PDF, for example if a whole filing was combined or printed into one file.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import type { FormInFile } from "../../server/src/core/files/report.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { checkText } from "../support/check.ts";
import { jpeg } from "../support/pdf.ts";

/** A page of the file; without a form, a page that names none. */
interface Leaf {
  readonly form?: string;
  readonly edition?: string;
  readonly number?: number;
  readonly of?: number;
  /** Names its form in the barcode instead of at the foot. */
  readonly isBarcode?: boolean;
  /** The values of its two fields; if omitted, it has no fields. */
  readonly entered?: string;
  /** The content of a field for the filer's signature. */
  readonly signature?: string;
  readonly isScan?: boolean;
}

async function file(leaves: readonly Leaf[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const fields = document.getForm();
  for (const [index, leaf] of leaves.entries()) {
    const page = document.addPage([612, 792]);
    const { form, edition, number, of, isBarcode, entered, signature, isScan } = leaf;
    if (isScan) {
      const image = await document.embedJpg(jpeg({ width: 40, height: 48 }));
      page.drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
    } else page.drawText("Family name", { x: 72, y: 625, size: 8, font });
    if (form && isBarcode) {
      const barcode = fields.createTextField(`barcode${index}`);
      barcode.setText(`${form}|${edition}|${number}`);
      barcode.addToPage(page, { x: 36, y: 40, width: 300, height: 20 });
    } else if (form) {
      page.drawText(`Form ${form} Edition ${edition}`, { x: 36, y: 24, size: 8, font });
      page.drawText(`Page ${number}${of ? ` of ${of}` : ""}`, { x: 530, y: 24, size: 8, font });
    }
    for (const [place, text] of entered === undefined ? [] : [entered, ""].entries()) {
      const field = fields.createTextField(`answer${index}.${place}`);
      field.addToPage(page, { x: 72, y: 600 - 40 * place, width: 300, height: 20 });
      if (text !== "") field.setText(text);
    }
    if (signature === undefined) continue;
    const field = fields.createTextField(`sign${index}`);
    field.acroField.dict.set(PDFName.of("TU"), PDFString.of("Part 3. Applicant's Signature."));
    if (signature !== "") field.setText(signature);
    field.addToPage(page, { x: 72, y: 100, width: 300, height: 18 });
  }
  return await document.save({ updateFieldAppearances: false });
}

/** All pages of a copy; the last one has the signature field. */
function copy(form: string, edition: string, pages: number, more: Partial<Leaf> = {}): readonly Leaf[] {
  const { signature, ...leaf } = more;
  return Array.from({ length: pages }, (_, index) => ({
    form,
    edition,
    number: index + 1,
    of: pages,
    ...leaf,
    ...(signature !== undefined && index === pages - 1 ? { signature } : {}),
  }));
}

const g28 = (more?: Partial<Leaf>) => copy("G-28", "09/17/18", 2, more);
const i131 = (more?: Partial<Leaf>) => copy("I-131", "01/20/25", 3, more);
const filled = { entered: "Morales" };
const empty = { entered: "" };

async function report(...leaves: readonly (readonly Leaf[])[]) {
  const found = await inspectFile(await file(leaves.flat()), loadFonts);
  if (found.state !== "readable") assert.fail(JSON.stringify(found));
  return found;
}

/** A summary of each form: `I-131 01/20/25 from 3, blank, unsigned on 5`. */
function inShort({ printed, firstPage, blankFields, emptySignatures = [] }: FormInFile): string {
  return [
    `${printed.form} ${printed.edition} from ${firstPage}`,
    ...(blankFields === undefined ? [] : ["blank"]),
    ...emptySignatures.map(({ page }) => `unsigned on ${page}`),
  ].join(", ");
}

async function formsOf(...leaves: readonly (readonly Leaf[])[]) {
  return (await report(...leaves)).forms?.map(inShort);
}

describe("a PDF with several forms", () => {
  it("names the form and the edition of each, wherever they begin, flat or with fields, by foot or barcode", async () => {
    const letter: readonly Leaf[] = Array.from({ length: 7 }, () => ({}));
    const i134 = copy("I-134", "02/19/14", 2, { of: 0 });
    const found = await report(letter, g28(), i131({ ...filled, isBarcode: true }), i134, [{}]);
    assert.equal(found.printed, undefined);
    assert.deepEqual(found.forms?.map(inShort), [
      "G-28 09/17/18 from 8",
      "I-131 01/20/25 from 10",
      "I-134 02/19/14 from 13",
    ]);
    assert.deepEqual(await formsOf(g28(), i131()), ["G-28 09/17/18 from 1", "I-131 01/20/25 from 3"]);
    assert.ok((await report(g28(), i131())).forms?.every(({ hasNoOwnWords }) => hasNoOwnWords === undefined));
  });

  it("says which form is blank beside others that are filled in, and on which page each is not signed", async () => {
    const unsigned = { signature: "" };
    assert.deepEqual(
      await formsOf(
        g28({ ...filled, ...unsigned }),
        i131({ ...empty, ...unsigned }),
        copy("I-134", "01/20/25", 2, { ...filled, signature: "/s/ Rosa Morales" }),
      ),
      [
        "G-28 09/17/18 from 1, unsigned on 2",
        "I-131 01/20/25 from 3, blank, unsigned on 5",
        "I-134 01/20/25 from 6",
      ],
    );
  });

  it("distinguishes copies of one form by their first pages", async () => {
    assert.deepEqual(await formsOf(i131(filled), i131(empty), i131({ ...filled, signature: "" })), [
      "I-131 01/20/25 from 1",
      "I-131 01/20/25 from 4, blank",
      "I-131 01/20/25 from 7, unsigned on 9",
    ]);
    assert.deepEqual(
      await formsOf(copy("G-1145", "09/26/14", 1, filled), copy("G-1145", "09/26/14", 1, empty)),
      ["G-1145 09/26/14 from 1", "G-1145 09/26/14 from 2, blank"],
    );
  });

  it("does not treat pages out of order as a separate copy", async () => {
    const [one = {}, two = {}, three = {}] = i131(empty);
    assert.deepEqual(await formsOf(g28(filled), [one, three, { ...two, ...filled }]), [
      "G-28 09/17/18 from 1",
      "I-131 01/20/25 from 3",
    ]);
    assert.deepEqual(await formsOf(i131(filled).slice(0, 1), g28(filled), i131(empty).slice(1)), [
      "I-131 01/20/25 from 1",
      "G-28 09/17/18 from 2",
    ]);
  });

  it("does not report a form with a possibly scanned page, and reports complete ones around it", async () => {
    const scan: Leaf = { isScan: true };
    const withoutLast = i131({ ...empty, signature: "" }).slice(0, 2);
    assert.deepEqual(await formsOf(g28({ ...empty, signature: "" }), withoutLast, [scan], g28(empty)), [
      "G-28 09/17/18 from 1, blank, unsigned on 2",
      "I-131 01/20/25 from 3",
      "G-28 09/17/18 from 6, blank",
    ]);
    assert.deepEqual(await formsOf(i131(empty).slice(0, 1), [scan], i131(empty).slice(2), g28(filled)), [
      "I-131 01/20/25 from 1",
      "G-28 09/17/18 from 4",
    ]);
  });

  it("does not call a form blank whose answers may be on a page that does not say which form it is", async () => {
    const rest = i131(empty).slice(0, 2);
    assert.deepEqual(await formsOf(rest, [filled], g28(empty)), [
      "I-131 01/20/25 from 1",
      "G-28 09/17/18 from 4, blank",
    ]);
    assert.deepEqual(await formsOf(rest, [{ signature: "/s/" }], g28(empty)), [
      "I-131 01/20/25 from 1, blank",
      "G-28 09/17/18 from 4, blank",
    ]);
  });

  it("is one form with its cover letter, without a list, where it is the only form in the file", async () => {
    const alone = await report(i131(empty));
    assert.deepEqual(
      [alone.printed, alone.blankFields, alone.forms],
      [{ form: "I-131", edition: "01/20/25" }, 6, undefined],
    );
    const led = await report([{}], i131(empty));
    assert.deepEqual(led.printed, { form: "I-131", edition: "01/20/25" });
    assert.equal(led.blankFields, 6);
    assert.deepEqual(led.forms?.map(inShort), ["I-131 01/20/25 from 2, blank"]);
  });

  it("does not report signatures where an invisible digital signature covers the whole file", async () => {
    const bytes = await file([...g28({ ...filled, signature: "" }), ...i131({ ...filled, signature: "" })]);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { context } = document;
    const field = context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of("Signature1"),
      Rect: [0, 0, 0, 0],
      V: { Type: "Sig", Filter: "Adobe.PPKLite" },
    });
    document.getPage(0).node.addAnnot(context.register(field));
    const found = await inspectFile(await document.save({ updateFieldAppearances: false }), loadFonts);
    assert.ok(found.state === "readable");
    assert.deepEqual(found.forms?.map(inShort), ["G-28 09/17/18 from 1", "I-131 01/20/25 from 3"]);
  });
});

describe("entries that share one file", () => {
  it("use the edition, content and signature of their own form", async () => {
    const files = {
      "filing.pdf": await report(
        g28({ ...filled, signature: "" }),
        copy("I-131", "04/24/19", 3, { ...filled, signature: "/s/ Rosa" }),
        copy("I-134", "01/20/25", 2, empty),
      ),
    };
    const text = `parole_case: 1
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, for: ana }]
filing: { date: 2026-10-19 }
forms:
  - { form: G-28, for: ana, edition: 09/17/18, signed_by: [petitioner, representative], file: filing.pdf }
  - { form: I-131, for: ana, signed_by: [petitioner], file: filing.pdf }
  - { form: I-134, for: ana, edition: 02/19/14, signed_by: [sponsor], file: filing.pdf }
`;
    const found = checkText(text, { edition: "uscis-2026", asOf: "2026-10-19", files })
      .findings.filter(({ rule }) => rule.startsWith("form/") && rule !== "form/box-wrong")
      .map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(found, [
      "form/signature-empty: The signature field on page 2 of filing.pdf is empty, but the petitioner is listed in signed_by.",
      "form/signature-typed: The signature field on page 5 of filing.pdf contains typed text. Check that the petitioner signs the form before it is filed.",
      "form/edition-not-accepted: Form I-131, edition 04/24/19, is no longer accepted on this mailing date.",
      "form/blank: The Form I-134 that begins on page 6 of filing.pdf is blank: no field is filled in.",
    ]);
  });
});
