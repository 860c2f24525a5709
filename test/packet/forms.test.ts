import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { PDFDict } from "@cantoo/pdf-lib";
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFName, PDFString, PDFTextField } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import { blankFormsFolder as folder } from "../support/blank-forms.ts";
import { jpeg } from "../support/pdf.ts";
import { filePart, packetOf, rendered } from "./packets.ts";

interface Blank {
  readonly file: string;
  readonly pages: number;
  readonly form: string;
  readonly edition: string;
  /** The pages with a field for the signature of the filer, of a beneficiary only, and of the representative. */
  readonly signatures: readonly (readonly [page: number, by: string])[];
}

const forms: readonly Blank[] = [
  blank("g-1145.pdf", 1, "G-1145", "09/26/14"),
  blank("g-1450_2018-01-04.pdf", 1, "G-1450", "01/04/18", [1, "applicant"]),
  blank("g-1450_2019-09-27.pdf", 1, "G-1450", "09/27/19", [1, "applicant"]),
  blank("g-28_2018-09-17.pdf", 4, "G-28", "09/17/18", [3, "applicant"], [3, "representative"]),
  blank("i-131_2016-12-23.pdf", 5, "I-131", "12/23/16", [5, "applicant"], [5, "representative"]),
  blank("i-131_2019-04-24.pdf", 5, "I-131", "04/24/19", [5, "applicant"], [5, "representative"]),
  blank("i-131_2025-01-20.pdf", 14, "I-131", "01/20/25", [11, "applicant"], [13, "representative"]),
  blank("i-134_2014-02-19.pdf", 2, "I-134", "02/19/14"),
  blank("i-134_2016-11-30.pdf", 8, "I-134", "11/30/16", [5, "applicant"], [7, "representative"]),
  blank(
    "i-134_2025-01-20.pdf",
    10,
    "I-134",
    "01/20/25",
    [8, "applicant"],
    [6, "beneficiary"],
    [9, "representative"],
  ),
  blank("i-290b_2017-04-10.pdf", 5, "I-290B", "04/10/17", [2, "applicant"], [4, "representative"]),
  blank("i-290b_2024-05-31.pdf", 5, "I-290B", "05/31/24", [3, "applicant"], [4, "representative"]),
  blank("i-765_2025-01-20.pdf", 7, "I-765", "01/20/25", [4, "applicant"], [6, "representative"]),
  blank("i-765_2025-08-21.pdf", 7, "I-765", "08/21/25", [4, "applicant"], [6, "representative"]),
  blank("i-912_2025-07-22.pdf", 8, "I-912", "07/22/25", [5, "applicant"], [7, "representative"]),
];

function blank(
  file: string,
  pages: number,
  form: string,
  edition: string,
  ...signatures: Blank["signatures"]
): Blank {
  return { file, pages, form, edition, signatures };
}

async function formFile(
  context: { diagnostic(message: string): void },
  file: string,
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
  if (!bytes) context.diagnostic(`Left out: ${file} is not there in ${folder}`);
  return bytes;
}

/**
 * The I-131 of 2025 with an A-Number in a comb field, a ZIP code, and its one filled rich-text field, without
 * appearances.
 */
async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { password: "", preserveXFA: true, updateMetadata: false });
  const texts = document
    .getForm()
    .getFields()
    .filter((field) => field instanceof PDFTextField);
  const first = (matches: (field: PDFTextField) => boolean) => {
    const field = texts.find(matches);
    assert.ok(field);
    return field;
  };
  first((field) => /AlienNumber/.test(field.getName())).setText("012345678");
  first((field) => /ZipCode/.test(field.getName())).setText("02142");
  const rich = first((field) => field.isRichFormatted());
  rich.disableRichFormatting();
  rich.setText("Treatment begins in November");
  rich.enableRichFormatting();
  return await document.save({ updateFieldAppearances: false });
}

test("government forms: each blank form is recognized by edition, as blank, and by its signature fields", async (context) => {
  for (const { file, pages, form, edition, signatures } of forms) {
    const bytes = await formFile(context, file);
    if (!bytes) continue;
    const report = await inspectFile(bytes, loadFonts);
    assert.ok(report.state === "readable", file);
    assert.equal(report.pages, pages, file);
    assert.deepEqual(report.printed, { form, edition }, file);
    assert.ok((report.blankFields ?? 0) > 0, file);
    assert.deepEqual(
      (report.emptySignatures ?? []).map(({ page, by }) => [page, by]),
      signatures,
      file,
    );
  }
});

test("each of the government's forms with one thing filled in is not blank", async (context) => {
  for (const [index, { file, signatures }] of forms.entries()) {
    const bytes = await formFile(context, file);
    if (!bytes) continue;
    const report = await inspectFile(await withOneThing(bytes, index), loadFonts);
    if (report.state !== "readable") assert.fail(`${file}: ${JSON.stringify(report)}`);
    assert.equal(report.blankFields, undefined, file);
    assert.equal(report.emptySignatures?.length ?? 0, signatures.length, file);
  }
});

test("the government's forms combined into one file are each known, as blank or not, and by their signature fields", async (context) => {
  const named = [
    "g-28_2018-09-17.pdf",
    "i-131_2025-01-20.pdf",
    "i-134_2014-02-19.pdf",
    "i-134_2025-01-20.pdf",
  ];
  const combined = await PDFDocument.create({ updateMetadata: false });
  for (const [index, file] of named.entries()) {
    const bytes = await formFile(context, file);
    if (!bytes) return;
    const source = await openPdf(index === 1 ? await withOneThing(bytes, 0) : bytes);
    if ("reason" in source) assert.fail(source.reason);
    const { document: copied } = source;
    for (const page of await combined.copyPages(copied, copied.getPageIndices())) combined.addPage(page);
  }
  const report = await inspectFile(await combined.save({ updateFieldAppearances: false }), loadFonts);
  if (report.state !== "readable") assert.fail(JSON.stringify(report));
  assert.equal(report.printed, undefined);
  const found = report.forms?.map(({ printed, firstPage, blankFields, emptySignatures = [] }) => {
    const signatures = emptySignatures.map(({ page, by }) => `${by} ${page}`);
    const is = blankFields === undefined ? "filled" : "blank";
    return [printed.form, printed.edition, firstPage, is, ...signatures].join(", ");
  });
  assert.deepEqual(found, [
    "G-28, 09/17/18, 1, blank, applicant 3, representative 3",
    "I-131, 01/20/25, 5, filled, applicant 15, representative 17",
    "I-134, 02/19/14, 19, blank",
    "I-134, 01/20/25, 21, blank, applicant 28, beneficiary 26, representative 29",
  ]);
});

test("each of the government's forms printed flat has no words of its own until one letter is added", async (context) => {
  for (const { file, form, edition } of forms) {
    const bytes = await formFile(context, file);
    if (!bytes) continue;
    const flat = async (change: (document: PDFDocument) => unknown = () => undefined) => {
      const source = await openPdf(bytes);
      if ("reason" in source) assert.fail(source.reason);
      const document = await PDFDocument.create({ updateMetadata: false });
      for (const page of await document.copyPages(source.document, source.document.getPageIndices())) {
        page.node.delete(PDFName.of("Annots"));
        document.addPage(page);
      }
      await change(document);
      const report = await inspectFile(await document.save(), loadFonts);
      if (report.state !== "readable") assert.fail(`${file}: ${JSON.stringify(report)}`);
      assert.deepEqual(report.printed, { form, edition }, file);
      return [report.hasNoOwnWords, report.blankFields];
    };
    const last = (document: PDFDocument) => document.getPage(document.getPageCount() - 1);
    assert.deepEqual(await flat(), [true, undefined], file);
    const said = [undefined, undefined];
    assert.deepEqual(await flat((document) => last(document).drawText("X", { x: 90, y: 400 })), said, file);
    const pen = "M 0 0 C 10 -20 20 20 30 0 C 40 -20 50 20 60 0";
    assert.deepEqual(
      await flat((document) => last(document).drawSvgPath(pen, { x: 90, y: 400, borderWidth: 1 })),
      said,
      file,
    );
    const scan = async (document: PDFDocument) => {
      const image = await document.embedJpg(jpeg({ width: 40, height: 48 }));
      last(document).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
    };
    assert.deepEqual(await flat(scan), said, file);
  }
});

/** The form with one text, one check mark, one choice, or one word over a field, depending on the number. */
async function withOneThing(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { password: "", preserveXFA: true, updateMetadata: false });
  const fields = document.getForm().getFields();
  const editable = fields.filter((field) => !field.isReadOnly());
  const text = editable.find((field) => field instanceof PDFTextField);
  const box = editable.find((field) => field instanceof PDFCheckBox);
  const list = editable.find((field) => field instanceof PDFDropdown);
  assert.ok(text);
  if (number % 4 === 1 && box) box.check();
  else if (number % 4 === 2 && list)
    list.select(list.getOptions().find((option) => option.trim() !== "") ?? "");
  else if (number % 4 === 3) {
    const [widget] = text.acroField.getWidgets();
    assert.ok(widget);
    const { x, y } = widget.getRectangle();
    document.getPage(pageOf(document, widget.dict)).drawText("Morales", { x: x + 2, y: y + 4, size: 8 });
  } else text.acroField.dict.set(PDFName.of("V"), PDFString.of("Morales"));
  return await document.save({ updateFieldAppearances: false });
}

function pageOf(document: PDFDocument, widget: PDFDict): number {
  return document.getPages().findIndex(({ node }) =>
    node
      .Annots()
      ?.asArray()
      .some((item) => document.context.lookup(item) === widget),
  );
}

/** These have room for the packet's page number in the same corner of every page. */
const atFullSize = [
  "g-1145.pdf",
  "g-28_2018-09-17.pdf",
  "i-912_2025-07-22.pdf",
  "i-131_2025-01-20.pdf",
  "i-131_2019-04-24.pdf",
  "i-134_2014-02-19.pdf",
];

test("government forms: are included complete, filled in, and at full size", async (context) => {
  const files: Record<string, Uint8Array> = {};
  for (const { file } of forms.filter(({ file }) => atFullSize.includes(file))) {
    const bytes = await formFile(context, file);
    if (!bytes) continue;
    files[file] = file === "i-131_2025-01-20.pdf" ? await filled(bytes) : bytes;
  }
  const present = forms.filter(({ file }) => files[file]);
  if (present.length === 0) return;
  const { read } = await rendered(packetOf(present.map(({ file }) => filePart(file))), files);
  assert.equal(
    read.pages.length,
    present.reduce((sum, { pages }) => sum + pages, 0),
  );
  assert.deepEqual(
    read.bookmarks.map(({ title }) => title),
    present.map(({ file }) => file),
  );
  read.pages.forEach(({ pieces }, index) => {
    const number = pieces.find(({ text }) => text.startsWith("Packet page"));
    assert.equal(number?.y, 10.5, `page ${index + 1} keeps its size`);
  });
  if (!files["i-131_2025-01-20.pdf"]) return;
  const text = read.pages.map((page) => page.text.replace(/\s+/g, "")).join("");
  for (const value of ["012345678", "02142", "TreatmentbeginsinNovember"])
    assert.ok(text.includes(value), value);
});
