// Filled forms for tests: small PDFs with the fields of an official form, and the official blanks themselves, which are
// not in this repository.
import { readFile } from "node:fs/promises";
import type { PDFForm, PDFPage } from "@cantoo/pdf-lib";
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFName, PDFTextField } from "@cantoo/pdf-lib";
import { type FormBox, type FormFact, formMapOf } from "../../schemas/forms/form-maps.ts";

/** What the boxes of a form say; undefined leaves them empty. */
export type Filled = (fact: FormFact) => string | undefined;

/** A form of one page with all boxes of its table, filled in, and its barcode. */
export async function filledForm(form: string, edition: string, filled: Filled): Promise<Uint8Array> {
  return await filledWith(form, edition, edition, filled);
}

/** The same, with another edition in its barcode than that of its boxes. */
export async function filledWith(
  form: string,
  printed: string,
  edition: string,
  filled: Filled,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const fields = document.getForm();
  const barcode = fields.createTextField("form1[0].#pageSet[0].Page1[0].PDF417BarCode1[0]");
  barcode.setText(`${form}|${printed}|1`);
  barcode.addToPage(page, { x: 36, y: 20, width: 200, height: 12 });
  for (const [index, [name, box]] of boxesOf({ form, edition }).entries()) {
    const at = { x: 36 + 180 * (index % 3), y: 760 - 12 * Math.floor(index / 3) };
    if (box.means === undefined) addText(fields, page, name, { ...box, at, text: filled(box.of) ?? "" });
    else addCheckBox(fields, page, name, { at, isChecked: filled(box.of) === box.means });
  }
  return await document.save({ updateFieldAppearances: false });
}

/** A blank form filled in as a person does in a viewer. */
export async function filledBlank(
  blank: string,
  edition: { readonly form: string; readonly edition: string },
  filled: Filled,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(await readFile(blank), { password: "", updateMetadata: false });
  const fields = new Map(
    document
      .getForm()
      .getFields()
      .map((field) => [field.getName(), field] as const),
  );
  for (const [name, { of, means, longest }] of boxesOf(edition)) {
    const field = fields.get(name);
    const text = filled(of);
    if (!field || text === undefined) continue;
    if (field instanceof PDFCheckBox && text === means) field.check();
    // A list has no choice that says nothing.
    if (field instanceof PDFDropdown && field.getOptions().includes(text)) field.select(text);
    if (field instanceof PDFTextField) field.setText(text.slice(0, longest));
  }
  return await document.save({ updateFieldAppearances: false });
}

function boxesOf(edition: {
  readonly form: string;
  readonly edition: string;
}): readonly (readonly [string, FormBox])[] {
  return [...(formMapOf(edition) ?? [])];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function addText(
  form: PDFForm,
  page: PDFPage,
  name: string,
  { at, longest, text }: { readonly at: Point; readonly longest?: number; readonly text: string },
): void {
  const field = form.createTextField(name);
  if (longest !== undefined) field.setMaxLength(longest);
  if (text !== "") field.setText(text.slice(0, longest));
  field.addToPage(page, { ...at, width: 170, height: 10 });
  // Some programs save a value without an appearance; the value is what counts.
  for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of("AP"));
}

function addCheckBox(
  form: PDFForm,
  page: PDFPage,
  name: string,
  { at, isChecked }: { readonly at: Point; readonly isChecked: boolean },
): void {
  const field = form.createCheckBox(name);
  field.addToPage(page, { ...at, width: 10, height: 10 });
  if (isChecked) field.check();
}
