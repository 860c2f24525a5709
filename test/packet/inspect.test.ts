import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { type ContentReport, inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import {
  cut,
  encryptedPdf,
  jpeg,
  pdf,
  pdfWithField,
  pdfWithoutPages,
  pdfWithWrongTable,
  png,
  wrapped,
} from "../support/pdf.ts";

const three = await pdf("Three", 3);

function readable(report: ContentReport): Extract<ContentReport, { state: "readable" }> {
  assert.ok(report.state === "readable");
  return report;
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const report = await inspectFile(bytes, loadFonts);
  return report.state === "unreadable" ? report.reason : report.state;
}

async function changed(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(three, { updateMetadata: false });
  change(document);
  return await document.save({ addDefaultPage: false });
}

test("inspect: reports kind, pages and bytes of a readable file", async () => {
  const files: readonly [Uint8Array, string, number][] = [
    [three, "pdf", 3],
    [wrapped(three), "pdf", 3],
    [await pdfWithWrongTable("Wrong", 4), "pdf", 4],
    [await encryptedPdf("Open", ""), "pdf", 2],
    [jpeg({ width: 40, height: 24 }), "jpeg", 1],
    [jpeg({ width: 40, height: 24, orientation: 6 }), "jpeg", 1],
    [Buffer.concat([jpeg({ width: 40, height: 24 }), Buffer.from("after")]), "jpeg", 1],
    [png({ width: 30, height: 20 }), "png", 1],
  ];
  for (const [bytes, kind, pages] of files) {
    const { text, ...report } = readable(await inspectFile(bytes, loadFonts));
    assert.deepEqual(report, { state: "readable", kind, pages, bytes: bytes.length });
    assert.equal(text?.pages.length, kind === "pdf" ? pages : undefined);
  }
});

test("the form and the edition printed on it are read from the barcode's field", async () => {
  const report = await inspectFile(await pdfWithField("Rosa", "I-131|01/20/25|3"), loadFonts);
  assert.ok(report.state === "readable");
  assert.deepEqual(report.printed, { form: "I-131", edition: "01/20/25" });
});

test("inspect: distinguishes a truncated file from a complete one", async () => {
  const whole = [
    three,
    await pdfWithWrongTable("Wrong", 2),
    jpeg({ width: 400, height: 240 }),
    png({ width: 300, height: 200 }),
  ];
  for (const bytes of whole) {
    for (const share of [0.3, 0.5, 0.8])
      assert.equal(await reasonOf(cut(bytes, share)), "is cut off before its end");
  }
});

test("inspect: explains what cannot be included in a packet", async () => {
  const text = (start: string) => Buffer.from(start.padEnd(200, " "), "latin1");
  const unreadable: readonly [Uint8Array, string][] = [
    [new Uint8Array(), "is empty"],
    [new Uint8Array(500), "contains nothing but zeros"],
    [await encryptedPdf("Locked", "secret"), "is protected with a password"],
    [await pdfWithoutPages(), "has no pages"],
    [text("PK\x03\x04 [Content_Types].xml word/document.xml"), "is a Word document"],
    [text("PK\x03\x04 xl/workbook.xml"), "is an Excel workbook"],
    [text("PK\x03\x04 scans/1.jpg"), "is an archive that contains other files"],
    [text("\xd0\xcf\x11\xe0"), "is an older Word, Excel, or PowerPoint document"],
    [text("{\\rtf1"), "is a rich-text document"],
    [text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "is an iPhone photo (HEIC)"],
    [text("\0\0\0\x18ftypqt  "), "is a video or a sound recording"],
    [text("II*\0"), "is a TIFF picture"],
    [text("GIF89a"), "is a GIF picture"],
    [text("RIFF\0\0\0\0WEBP"), "is a WebP picture"],
    [text("<!DOCTYPE html>"), "is a web page"],
    [text("Dear Officer"), "is a plain-text file"],
    [text("\x01\x02 who knows"), "is not a PDF, JPEG, or PNG"],
    [text("%PDF-1.7 nothing"), "is cut off before its end"],
    [text("%PDF-1.7 1 0 obj endobj trailer << >> startxref 0"), "is damaged and cannot be opened"],
    [
      await changed((document) => document.catalog.delete(PDFName.of("Pages"))),
      "is damaged: its pages cannot be found",
    ],
    [
      await changed((document) => document.context.delete(document.getPage(1).ref)),
      "is damaged: it should have 3 pages, but only 2 can be found",
    ],
    [
      await changed((document) => {
        for (const page of document.getPages()) document.context.delete(page.ref);
      }),
      "is damaged: it should have 3 pages, but none can be found",
    ],
    [
      await changed((document) => {
        document.removePage(2);
        document.removePage(1);
        document.context.delete(document.getPage(0).ref);
      }),
      "is damaged: it should have 1 page, but none can be found",
    ],
    [
      await changed((document) =>
        document.getPage(2).node.set(PDFName.of("Contents"), document.context.nextRef()),
      ),
      "is damaged: page 3 cannot be read",
    ],
    [
      await changed((document) => document.catalog.set(PDFName.of("Collection"), document.context.obj({}))),
      "is a portfolio that contains other files",
    ],
    [
      await changed((document) =>
        document.catalog.set(PDFName.of("NeedsRendering"), document.context.obj(true)),
      ),
      'is a form (XFA) that other programs show as "Please wait…"',
    ],
    [
      await changed((document) => {
        const note = {
          Type: "Annot",
          Subtype: "FreeText",
          Rect: [10, 10, 90, 30],
          Contents: PDFString.of("seen?"),
        };
        document.getPage(1).node.addAnnot(document.context.register(document.context.obj(note)));
      }),
      "has a text box on page 2 that some programs do not show",
    ],
  ];
  for (const [bytes, reason] of unreadable) assert.equal(await reasonOf(bytes), reason);
});

test("a list of pages that runs in a circle ends with a reason", async () => {
  const circle = await changed((document) => {
    const kids = document.catalog.Pages().Kids();
    kids.push(document.catalog.get(PDFName.of("Pages")) ?? document.context.nextRef());
  });
  assert.equal(await reasonOf(circle), "is damaged: its list of pages refers to itself");
});

test("a file of thousands of objects without an end is given up at once", async () => {
  const endless = Buffer.from(`%PDF-1.7\n${"1 0 obj ".repeat(100_000)}endobj startxref 0`);
  assert.equal(await reasonOf(endless), "is damaged and cannot be opened");
});

test("no bytes make inspecting fail or hang", async () => {
  const starts = fc.constantFrom("%PDF-1.7\n", "\xff\xd8\xff\xe0", "\x89PNG\r\n\x1a\n", "PK\x03\x04", "");
  const noise = fc.tuple(
    starts,
    fc.uint8Array({ maxLength: 300 }),
    fc.constantFrom("", "endobj startxref 0", "trailer<<"),
  );
  await fc.assert(
    fc.asyncProperty(noise, async ([start, bytes, end]) => {
      const file = Buffer.concat([Buffer.from(start, "latin1"), bytes, Buffer.from(end)]);
      assert.equal((await inspectFile(file, loadFonts)).state, "unreadable");
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(three.length - 1), fc.nat(255), async (at, byte) => {
      const file = Uint8Array.from(three);
      file[at] = byte;
      assert.ok(["readable", "unreadable"].includes((await inspectFile(file, loadFonts)).state));
    }),
    { numRuns: 40 },
  );
});

test("inspect: passes on an error in the program, but none that only a file can cause", async () => {
  const errors: unknown[] = [];
  const thrown = new TypeError("A098765432");
  const bytes = await pdfWithField("Анна");
  const report = await inspectFile(
    bytes,
    () => Promise.reject(thrown),
    (error) => void errors.push(error),
  );
  assert.deepEqual([report.state, errors], ["unreadable", [thrown]]);
  await inspectFile(cut(three, 0.5), loadFonts, (error) => void errors.push(error));
  await inspectFile(await encryptedPdf("Locked", "secret"), loadFonts, (error) => void errors.push(error));
  assert.equal(errors.length, 1);
});

test("inspect: reads as many entries of a cross-reference table as it has, whatever it claims", async () => {
  const document = await PDFDocument.load(three, { updateMetadata: false });
  const packed = Buffer.from(await document.save({ useObjectStreams: true })).toString("latin1");
  const claims = ["/Size 99999999", "/Size 99999999 /Index [0 99999999]", "/Size 20 /W [1 9 99999999]"];
  for (const claim of claims) {
    const claiming = packed.replace(/\/Size \d+/, claim);
    assert.notEqual(claiming, packed);
    const { text, ...report } = readable(await inspectFile(Buffer.from(claiming, "latin1"), loadFonts));
    assert.deepEqual(report, { state: "readable", kind: "pdf", pages: 3, bytes: claiming.length }, claim);
    assert.match(text?.pages[2] ?? "", /^three sheet 3/);
  }
});
