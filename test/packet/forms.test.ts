import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { PDFDocument, PDFTextField } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/inspect.ts";
import { filePart, packetOf, rendered } from "./packets.ts";

const folder = path.join(import.meta.dirname, "..", "..", "..", "shared", "forms");

const forms = [
  { file: "g-1145.pdf", pages: 1, printed: undefined },
  { file: "g-28_2018-09-17.pdf", pages: 4, printed: { form: "G-28", edition: "09/17/18" } },
  { file: "i-912_2025-07-22.pdf", pages: 8, printed: { form: "I-912", edition: "07/22/25" } },
  { file: "i-131_2025-01-20.pdf", pages: 14, printed: { form: "I-131", edition: "01/20/25" } },
  { file: "i-131_2019-04-24.pdf", pages: 5, printed: { form: "I-131", edition: "04/24/19" } },
  { file: "i-134_2014-02-19.pdf", pages: 2, printed: undefined },
];

async function formFile(
  context: { diagnostic(message: string): void },
  file: string,
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
  if (!bytes) context.diagnostic(`Left out: ${file} is not there in ${folder}`);
  return bytes;
}

/** The I-131 of 2025 with an A-number in a comb, a ZIP code and its one filled rich-text field, as no program drew them. */
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

test("the government's own forms go in whole, filled, and as large as they are", async (context) => {
  const files: Record<string, Uint8Array> = {};
  for (const { file, pages, printed } of forms) {
    const bytes = await formFile(context, file);
    if (!bytes) continue;
    const report = await inspectFile(bytes, loadFonts);
    assert.ok(report.state === "readable", file);
    assert.deepEqual([report.pages, report.printed], [pages, printed], file);
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
