// Verification: it accepts every packet that is made here, and rejects every one with a wrong statement.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { labelAt } from "../../server/src/core/model/labels.ts";
import type { Packet, PacketPart } from "../../server/src/core/packet/packet.ts";
import { inFiles } from "../../server/src/core/packet/split.ts";
import { verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import { pdf, scan } from "../support/pdf.ts";
import {
  assertTrue,
  exhibit,
  filePart,
  indexPart,
  letterPart,
  packetOf,
  pagesOf,
  rendered,
} from "./packets.ts";

const files = {
  "f.pdf": await pdf("Form", 2),
  "a.pdf": await pdf("Passport", 3),
  "b.pdf": await pdf("Letter", 1),
};
const packet = packetOf([
  letterPart(),
  filePart("f.pdf", "Form I-131"),
  indexPart,
  { kind: "divider", heading: "Exhibit A", text: "Passport" },
  exhibit("A", "Passport", "a.pdf"),
  { kind: "divider", heading: "Exhibit B", text: "Letter" },
  exhibit("B", "Letter", "b.pdf"),
]);
const { bytes } = await rendered(packet, files);
const counted = await pagesOf(files);

async function troubles(
  content: Packet,
  changed: Uint8Array = bytes,
  pages = counted,
): Promise<readonly string[]> {
  return (await verifyPacket(content, changed, { pages })).checks.flatMap(({ trouble }) => trouble);
}

/** The packet with a change. */
async function changed(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(document);
  return await document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function partsWith(change: (part: PacketPart) => PacketPart): Packet {
  return { ...packet, parts: packet.parts.map(change) };
}

describe("the proof of a packet", () => {
  it("agrees with what was written, and lists what it has checked", async () => {
    const proof = await verifyPacket(packet, bytes, { pages: counted });
    assert.deepEqual(
      proof.checks.map(({ count, trouble }) => [count, trouble.length]),
      [
        [10, 0],
        [5, 0],
        [10, 0],
        [4, 0],
        [2, 0],
      ],
    );
  });

  it("detects a missing page", async () => {
    const without = await changed((document) => document.removePage(8));
    assert.ok((await troubles(packet, without)).includes("Expected 10 pages, found 9"));
    const more = new Map([...counted, ["b.pdf", 2] as const]);
    assert.ok((await troubles(packet, bytes, more)).includes("Expected 11 pages, found 10"));
  });

  it("detects a stamp with another exhibit or number of pages", async () => {
    const relabeled = partsWith((part) => (part.kind === "exhibit" ? { ...part, label: "C" } : part));
    assert.ok(
      (await troubles(relabeled)).includes(
        'Page 6 of the file (Exhibit C, page 1, from a.pdf) does not show "Exhibit C, page 1 of 3"',
      ),
    );
    const other = new Map([...counted, ["a.pdf", 4] as const]);
    assert.ok(
      (await troubles(packet, bytes, other)).includes(
        'Page 6 of the file (Exhibit A, page 1, from a.pdf) does not show "Exhibit A, page 1 of 4"',
      ),
    );
  });

  it("names the second file of an exhibit and its page in the exhibit, with only some of its pages in this file", async () => {
    const both = packetOf([
      { ...exhibit("A", "Birth certificate", "a.pdf", "b.pdf"), excerpt: { from: 3, to: 4 } },
    ]);
    const made = await rendered(both, files);
    const wrong = { ...both, parts: both.parts.map((part) => ({ ...part, label: "B" }) as PacketPart) };
    assert.deepEqual((await troubles(wrong, made.bytes)).slice(-2), [
      'Page 1 of the file (Exhibit B, page 3, from a.pdf) does not show "Exhibit B, page 3 of 4"',
      'Page 2 of the file (Exhibit B, page 4, from b.pdf) does not show "Exhibit B, page 4 of 4"',
    ]);
  });

  it("detects a page number stamped twice, and one that differs from the page label", async () => {
    const twice = await changed(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      document.getPage(9).drawText("not read", { font });
      document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: [0, { S: "D" }] }));
    });
    assert.ok(
      (await troubles(packet, twice)).includes(
        "Page 1 of the file (Cover letter, page 1) should be labeled i but is labeled 1",
      ),
    );
  });

  it("detects a wrong bookmark, link or index number", async () => {
    const astray = await changed((document) => {
      const last = document.getPage(9).ref;
      const outlines = document.catalog.lookup(PDFName.of("Outlines"), PDFDict);
      outlines
        .lookup(PDFName.of("First"), PDFDict)
        .set(PDFName.of("Dest"), document.context.obj([last, "Fit"]));
      const links = document.getPage(3).node.lookup(PDFName.of("Annots"), PDFArray);
      for (let index = 0; index < links.size(); index++) {
        links.lookup(index, PDFDict).set(PDFName.of("Dest"), document.context.obj([last, "Fit"]));
      }
    });
    assert.deepEqual(await troubles(packet, astray), [
      'The bookmark "Cover letter" should open page 1 of the file; found "Cover letter" at page 10 of the file',
      '"Index of Exhibits" gives page 1, but its link opens page 4',
      '"Index of Exhibits" does not link to the first page of each document, in order',
    ]);
  });

  it("detects a missing bookmark", async () => {
    const more = { ...packet, parts: [...packet.parts, filePart("b.pdf", "One more")] };
    assert.ok(
      (await troubles(more)).some((trouble) =>
        trouble.startsWith('The bookmark "One more" should open page 11 of the file'),
      ),
    );
  });

  it("detects stamps that are not in the margin of their page", async () => {
    const shifted = await changed((document) => document.getPage(5).translateContent(0, 100));
    assert.deepEqual(await troubles(packet, shifted), [
      'Page 6 of the file (Exhibit A, page 1, from a.pdf) should show "Packet page 1 of 4" but shows ""',
      'Page 6 of the file (Exhibit A, page 1, from a.pdf) does not show "Exhibit A, page 1 of 3"',
    ]);
  });

  it("detects another title, form fields and scripts, and says nothing where there are none", async () => {
    const active = await changed((document) => {
      document.setTitle("Another request");
      document.getForm().createTextField("name").addToPage(document.getPage(0));
      document.addJavaScript("greet", "app.alert('Hello')");
    });
    assert.deepEqual(await troubles(packet, active), [
      'The title of the file should be "Request for humanitarian parole of Ana Morales" but is "Another request"',
      "The file contains form fields",
      "The file contains scripts",
    ]);
  });

  it("passes for a packet with an earlier packet as an exhibit, whose page numbers are not its own", async () => {
    const around = packetOf([
      letterPart(),
      filePart("earlier.pdf", "Earlier packet"),
      indexPart,
      exhibit("A", "Earlier packet", "earlier.pdf"),
    ]);
    await rendered(around, { "earlier.pdf": bytes });
  });

  it("detects a table of objects that is not where the file says", async () => {
    const end = Buffer.from(bytes).lastIndexOf("startxref") + "startxref\n".length;
    const astray = Uint8Array.from(bytes);
    astray[end] = astray[end] === 0x31 ? 0x32 : 0x31;
    const { checks } = await verifyPacket(packet, astray, { pages: counted });
    assert.deepEqual(checks, [
      { what: "The packet opens", count: 1, trouble: ["It is damaged and cannot be opened"] },
    ]);
  });

  it("does not exist for a file that does not open", async () => {
    const { checks } = await verifyPacket(packet, bytes.slice(0, 2000), { pages: counted });
    assert.deepEqual(checks, [
      { what: "The packet opens", count: 1, trouble: ["It is cut off before its end"] },
    ]);
  });
});

describe("any packet", () => {
  const papers = Array.from(
    { length: 5 },
    async (_, pages) => [`p${pages}.pdf`, await pdf(`P${pages}`, pages + 1)] as const,
  );

  it("passes verification with any exhibits, labels past Z and an index of several pages", async () => {
    const all = Object.fromEntries(await Promise.all(papers));
    const shapes = fc.record({
      exhibits: fc.array(fc.record({ pages: fc.nat(4), words: fc.nat(40) }), { minLength: 1, maxLength: 34 }),
      forms: fc.array(fc.nat(4), { maxLength: 3 }),
      paragraphs: fc.nat(30),
      isDivided: fc.boolean(),
      draft: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ exhibits, forms, paragraphs, isDivided, draft }) => {
        const parts = exhibits.flatMap(({ pages, words }, index): PacketPart[] => {
          const label = labelAt(index + 1, "letters");
          const paper = exhibit(label, `Paper${" word 12 xi".repeat(words)}`, `p${pages}.pdf`);
          return isDivided ? [{ kind: "divider", heading: `Exhibit ${label}`, text: "" }, paper] : [paper];
        });
        const made = packetOf(
          [
            letterPart({ paragraphs: Array.from({ length: paragraphs }, () => "More.\nAnd more.") }),
            ...forms.map((pages) => filePart(`p${pages}.pdf`)),
            indexPart,
            ...parts,
          ],
          draft,
        );
        const sheets = exhibits.map(({ pages }, index) => {
          const own = Array.from({ length: pages + 1 }, (_, at) => `P${pages} sheet ${at + 1}.`);
          return [labelAt(index + 1, "letters"), own] as const;
        });
        assertTrue(made, await rendered(made, all), new Map(sheets));
      }),
      { numRuns: 4 },
    );
  });

  it("passes verification in several files within the size limit", async () => {
    const scans = Object.fromEntries(
      await Promise.all(
        [3, 1, 2].map(async (pages, index) => [`s${index}.pdf`, await scan(pages, 150_000)] as const),
      ),
    );
    const whole = packetOf([
      letterPart(),
      filePart("s1.pdf", "Form I-131"),
      indexPart,
      exhibit("A", "Scans", "s0.pdf", "s2.pdf"),
      exhibit("B", "One more", "s1.pdf"),
      exhibit("C", "To come"),
    ]);
    const limit = 400_000;
    const { parts } = await rendered(whole, scans);
    const split = inFiles(whole, parts, limit);
    assert.ok(
      "files" in split && split.files.length > 2,
      JSON.stringify(parts.map(({ bytesPerPage: weights }) => weights)),
    );
    for (const file of split.files) {
      const { bytes: size } = await rendered(file.packet, scans);
      assert.ok(size.length <= limit, `${file.holds}: ${size.length}`);
    }
    assert.deepEqual(
      split.files.map(({ holds }) => holds),
      ["forms", "exhibit A", "exhibit A", "exhibit A", "exhibit B"],
    );
  });
});
