// The text layer of files as different programs write them: in pieces, turned, in columns, with fonts that name their
// letters in several ways or not at all.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFDocument, PDFName, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";
import type { FileText } from "../../server/src/core/files/report.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { pdf, pdfWithField, scan } from "../support/pdf.ts";

async function textOf(bytes: Uint8Array): Promise<FileText> {
  const report = await inspectFile(bytes, loadFonts);
  assert.ok(report.state === "readable" && report.text);
  return report.text;
}

type Entry = string | number | PDFRef | readonly Entry[] | { readonly [key: string]: Entry };
type Entries = Readonly<Record<string, Entry>>;

/** A page with this content, whose font F is described by these entries. */
async function drawn(
  content: string,
  font: Entries = { Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" },
  more: (document: PDFDocument) => Entries = () => ({}),
): Promise<FileText> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const { context } = document;
  const dict = context.obj(literal({ ...font, ...more(document) }));
  page.node.set(PDFName.of("Resources"), context.obj({ Font: { F: context.register(dict) } }));
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  page.node.set(PDFName.of("Contents"), context.register(PDFRawStream.of(context.obj({}), bytes)));
  return await textOf(await document.save());
}

function literal(entries: Entries): Parameters<PDFDocument["context"]["flateStream"]>[1] & object {
  return entries as Parameters<PDFDocument["context"]["flateStream"]>[1] & object;
}

function toUnicode(table: string) {
  return (document: PDFDocument): Entries => ({
    ToUnicode: document.context.register(document.context.stream(table)),
  });
}

const at = (x: number, y: number, text: string) => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm ${text} Tj ET\n`;

describe("the text layer of a file", () => {
  it("joins the pieces of a word and of a number, and parts those with room between them", async () => {
    const tight = "BT /F 10 Tf 72 700 Td [(T) 60 (otal $14) -20 (2) 15 (,500) -400 (due) ] TJ ET";
    assert.deepEqual(await drawn(tight), { pages: ["total $142,500 due"], isWhole: true });
    // Digits in Helvetica are 0.556 wide.
    const apart = [0, 1, 2].map((index) => at(72 + index * 5.56, 700, `(${index + 1})`)).join("");
    assert.equal((await drawn(apart)).pages[0], "123");
    const columns = [0, 1, 2].map((index) => at(72 + index * 40, 700, `(${index + 1})`)).join("");
    assert.equal((await drawn(columns)).pages[0], "1 2 3");
  });

  it("has a line for each line, whatever the direction of the text, and whatever the rotation of the page", async () => {
    const upright = `${at(72, 700, "(May 4, 2008)")}${at(72, 680, "(in Antigua)")}`;
    const turned = `q 0 1 -1 0 600 0 cm ${upright} Q`;
    const byText =
      "BT /F 10 Tf 0 1 -1 0 100 100 Tm (May 4, ) Tj (2008) Tj 0 1 -1 0 120 100 Tm (in Antigua) Tj ET";
    for (const content of [upright, turned, byText]) {
      assert.equal((await drawn(content)).pages[0], "may 4, 2008\nin antigua");
    }
  });

  it("parts a raised number from the number before it", async () => {
    const content = "BT /F 10 Tf 72 700 Td (142,500) Tj /F 6 Tf 4 Ts (1) Tj ET";
    assert.equal((await drawn(content)).pages[0], "142,500 1");
  });

  it("keeps columns that are drawn one after the other as they are drawn", async () => {
    const left = ["(The cost of the treat-)", "(ment is $142,500.)"].map((text, index) =>
      at(72, 700 - 12 * index, text),
    );
    const right = ["(She was born on May)", "(4, 2008.)"].map((text, index) =>
      at(320, 700 - 12 * index, text),
    );
    assert.equal(
      (await drawn([...left, ...right].join(""))).pages[0],
      "the cost of the treat-\nment is $142,500.\nshe was born on may\n4, 2008.",
    );
  });

  it("reads letters by the encoding of a font, and by the names that it gives them", async () => {
    const named = "BT /F 10 Tf 72 700 Td (\x8ed\x97n) Tj ET";
    const mac = { Type: "Font", Subtype: "TrueType", BaseFont: "X", Encoding: "MacRomanEncoding" };
    assert.equal((await drawn(named, mac)).pages[0], "edon");
    const own = {
      Type: "Font",
      Subtype: "Type1",
      BaseFont: "ABCDEF+X",
      FontDescriptor: { Flags: 4 },
      Encoding: { Type: "Encoding", Differences: [1, "one", "four", "two", "Ntilde", "uni00E1"] },
    };
    const byName = await drawn("BT /F 10 Tf 72 700 Td (\x01\x02\x03\x04\x05) Tj ET", own);
    assert.deepEqual(byName, { pages: ["142na"], isWhole: true });
  });

  it("reads letters by the font's own table, in fonts of one and of two bytes", async () => {
    const table = "1 beginbfrange <0041> <0043> <0031> endbfrange 1 beginbfchar <0044> <00660069> endbfchar";
    const composite = { Type: "Font", Subtype: "Type0", BaseFont: "X", Encoding: "Identity-H" };
    const wide = "BT /F 10 Tf 72 700 Td <00410042004300440000> Tj ET";
    assert.equal((await drawn(wide, composite, toUnicode(table))).pages[0], "123fi");
    const simple = { Type: "Font", Subtype: "TrueType", BaseFont: "X" };
    const narrow = "1 beginbfchar <41> <0039> endbfchar";
    assert.equal((await drawn(at(72, 700, "(AAA)"), simple, toUnicode(narrow))).pages[0], "999");
  });

  it("has no letters of a font that does not name them, and says that there may be more", async () => {
    const composite = { Type: "Font", Subtype: "Type0", BaseFont: "X", Encoding: "Identity-H" };
    assert.deepEqual(await drawn("BT /F 10 Tf 72 700 Td <004100420043> Tj ET", composite), {
      pages: [""],
      isWhole: false,
    });
    const symbols = { Type: "Font", Subtype: "Type1", BaseFont: "ABCDEF+X", FontDescriptor: { Flags: 4 } };
    assert.equal((await drawn(at(72, 700, "(142,500)"), symbols)).isWhole, false);
  });

  it("is not whole for a scan, hidden text, or letters that are drawn as shapes", async () => {
    assert.deepEqual(await textOf(await scan(2, 3000)), { pages: ["", ""], isWhole: false });
    const hidden = await drawn("BT 3 Tr /F 10 Tf 72 700 Td (142,500) Tj ET");
    assert.deepEqual(hidden, { pages: ["142,500"], isWhole: false });
    const shapes = `${at(72, 700, "(Estimate)")}${"0 0 m 1 1 2 2 3 3 c f\n".repeat(2000)}`;
    assert.deepEqual(await drawn(shapes), { pages: ["estimate"], isWhole: false });
  });

  it("has what is typed into the fields of a form", async () => {
    const { pages } = await textOf(await pdfWithField("Rosa Núñez"));
    assert.match(pages.join("\n"), /rosa nunez/);
  });

  it("has the letters of a font that is embedded, without their accents", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.registerFontkit(fontkit);
    const { regular } = await loadFonts();
    const font = await document.embedFont(regular, { subset: true });
    const page = document.addPage([612, 792]);
    page.drawText("Nació el 14 de marzo de 2009 en Copán: Núñez", { x: 72, y: 700, size: 11, font });
    assert.deepEqual(await textOf(await document.save()), {
      pages: ["nacio el 14 de marzo de 2009 en copan: nunez"],
      isWhole: true,
    });
  });

  it("ends, and is not whole, beyond what is read of one file", async () => {
    const line = "(A page of a very long document that repeats itself) Tj 0 -1 Td\n";
    const long = await drawn(`BT /F 1 Tf 72 700 Td ${line.repeat(6000)} ET`);
    assert.ok((long.pages[0]?.length ?? 0) <= 200_000);
    assert.equal(long.isWhole, false);
    const many = await textOf(await pdf("Sheet", 30));
    assert.equal(many.pages.length, 30);
    assert.ok(many.isWhole);
  });

  it("is read within its limits when a short list of widths names the same glyphs again and again", async () => {
    const widths = Array.from({ length: 20_000 }, () => [0, 60_000, 500]).flat();
    const begun = process.cpuUsage();
    const text = await drawn(at(72, 700, "<0041>"), {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "Made",
      Encoding: "Identity-H",
      DescendantFonts: [{ Type: "Font", Subtype: "CIDFontType2", BaseFont: "Made", W: widths }],
    });
    const { user, system } = process.cpuUsage(begun);
    assert.equal(text.isWhole, false);
    // Without the limit, it takes more than a minute.
    assert.ok(user + system < 10_000_000, `${(user + system) / 1000} ms`);
  });
});
