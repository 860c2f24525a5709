// A form for tests of filling, with all boxes of an edition and what else official forms have: locked boxes, signatures, a
// page for additional information, and the parts that only Adobe's programs use.
import type { PDFForm, PDFPage } from "@cantoo/pdf-lib";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { type FillBox, type FormFill, formFillOf } from "../../schemas/forms/form-fills.ts";

export const signatureBox = "form1[0].#subform[10].Part10_Line4_ApplicantSignature[0]";
export const dateOfSignatureBox = "form1[0].#subform[10].Part10_Line4_DateofSignature[0]";

/** A blank form of this edition. */
export async function smallForm(form: string, edition: string): Promise<Uint8Array> {
  const fill = formFillOf({ form, edition });
  if (!fill) throw new Error(`${form} ${edition}`);
  const document = await PDFDocument.create({ updateMetadata: false });
  const fields = document.getForm();
  const pages = [1, 2, 3].map((number) =>
    withBarcode(document, fields, `${form}|${edition}|${number}`, number),
  );
  const [first, second, last] = pages;
  if (!first || !second || !last) throw new Error();
  const boxes = [...fill.boxes].filter(([, { item }]) => !isOnLast(item, fill));
  for (const [index, [name, box]] of boxes.entries())
    addBox(fields, index < 90 ? first : second, index % 90, name, box);
  const heading = [...fill.boxes].filter(([, { item }]) => isOnLast(item, fill));
  for (const [index, [name, box]] of heading.entries()) addBox(fields, last, index, name, box);
  addEntries(fields, last, fill);
  for (const [index, name] of [signatureBox, dateOfSignatureBox].entries()) {
    const field = fields.createTextField(name);
    field.addToPage(second, { x: 36 + 250 * index, y: 60, width: 200, height: 18 });
    field.acroField.dict.set(PDFName.of("TU"), PDFString.of("Enter Signature."));
  }
  addPartsOfAdobe(document);
  return await document.save({ updateFieldAppearances: false });
}

function isOnLast(item: string, { additional }: FormFill): boolean {
  return additional !== undefined && item.startsWith(`Part ${additional.part},`);
}

function withBarcode(document: PDFDocument, fields: PDFForm, text: string, number: number): PDFPage {
  const page = document.addPage([612, 792]);
  const barcode = fields.createTextField(`form1[0].#pageSet[0].Page${number}[0].PDF417BarCode1[0]`);
  barcode.setText(text);
  barcode.enableReadOnly();
  barcode.addToPage(page, { x: 36, y: 20, width: 200, height: 12 });
  return page;
}

function addBox(fields: PDFForm, page: PDFPage, index: number, name: string, box: FillBox): void {
  const at = { x: 36 + 190 * (index % 3), y: 740 - 19 * Math.floor(index / 3) };
  if (box.means !== undefined) {
    fields.createCheckBox(name).addToPage(page, { ...at, width: 10, height: 10 });
    return;
  }
  if (box.of.endsWith(".state")) {
    const list = fields.createDropdown(name);
    list.setOptions(["MD", "IN", "VA"]);
    list.addToPage(page, { ...at, width: 60, height: 18 });
    return;
  }
  const field = fields.createTextField(name);
  if (box.of === "case.explanation") field.enableMultiline();
  if (box.longest !== undefined) field.setMaxLength(box.longest);
  field.enableReadOnly();
  field.addToPage(page, { ...at, width: 180, height: box.of === "case.explanation" ? 36 : 18 });
}

function addEntries(fields: PDFForm, page: PDFPage, { additional }: FormFill): void {
  for (const [index, entry] of (additional?.entries ?? []).entries()) {
    const y = 600 - 90 * index;
    for (const [position, name] of [entry.page, entry.part, entry.item].entries()) {
      const field = fields.createTextField(name);
      field.setMaxLength(6);
      field.addToPage(page, { x: 36 + 70 * position, y, width: 60, height: 18 });
    }
    const text = fields.createTextField(entry.text);
    text.enableMultiline();
    text.addToPage(page, { x: 36, y: y - 60, width: 516, height: 54 });
    text.enableRichFormatting();
  }
}

function addPartsOfAdobe({ catalog, context }: PDFDocument): void {
  const form = catalog.lookup(PDFName.of("AcroForm"));
  const script = context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(1)") });
  const packets = [PDFString.of("template"), context.register(context.stream("<template/>"))];
  if (form && "set" in form && typeof form.set === "function") {
    form.set(PDFName.of("XFA"), context.obj(packets));
    form.set(PDFName.of("SigFlags"), context.obj(3));
  }
  catalog.set(PDFName.of("Perms"), context.obj({ UR3: { Contents: PDFHexString.of("00") } }));
  catalog.set(PDFName.of("Names"), context.obj({ JavaScript: { Names: [PDFString.of("a"), script] } }));
  catalog.set(PDFName.of("OpenAction"), script);
}
