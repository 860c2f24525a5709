import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument, PDFRawStream, StandardFonts } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { cachedFile } from "../../server/src/packet-pdf/assemble/file-cache.ts";
import { renderPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { pdfWriter } from "../../server/src/packet-pdf/assemble/write-pdf.ts";
import { identity } from "../../server/src/packet-pdf/geometry.ts";
import type { SourceFile } from "../../server/src/packet-pdf/read/open-file.ts";
import { jpeg, pdf } from "../support/pdf.ts";
import { readPacket } from "../support/read-packet.ts";
import { exhibit, packetOf } from "./packets.ts";

test("a document that is written piece by piece is whole, and lets go of what is written", async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const { context } = document;
  const pieces: Uint8Array[] = [];
  const writer = pdfWriter(document, async (bytes) => void pieces.push(Uint8Array.from(bytes)));
  for (const text of ["first", "second"]) {
    const page = document.addPage([200, 100]);
    page.drawText(text, { font });
    const drawing = context.stream(`% ${text} ${"x".repeat(70_000)}`);
    const reference = context.register(drawing);
    page.node.addContentStream(reference);
    await writer.writeStreams();
    assert.ok(Buffer.concat(pieces).includes(`% ${text} xxx`));
    assert.ok(!(context.lookup(reference) instanceof PDFRawStream));
  }
  await writer.finish();
  const read = await readPacket(Uint8Array.from(Buffer.concat(pieces)));
  assert.deepEqual(
    read.pages.map(({ text }) => text),
    ["first", "second"],
  );
});

test("a packet is the same, whether it is given as a whole or piece by piece", async () => {
  const packet = packetOf([
    exhibit("A", "Papers", "a.pdf", "b.jpg"),
    exhibit("B", "The same again", "a.pdf"),
  ]);
  const files: Record<string, Uint8Array> = {
    "a.pdf": await pdf("Paper", 30),
    "b.jpg": jpeg({ width: 64, height: 48 }),
  };
  const read = async (path: string) => files[path] ?? assert.fail(path);
  const options = { fonts: await loadFonts(), day: "2015-08-20" };
  const whole = await renderPacket(packet, read, options);
  const pieces: Uint8Array[] = [];
  const written = await renderPacket(packet, read, {
    ...options,
    write: async (bytes) => void pieces.push(Uint8Array.from(bytes)),
  });
  assert.ok("bytes" in whole && "bytes" in written);
  assert.equal(written.bytes.length, 0);
  assert.deepEqual(Buffer.concat(pieces), Buffer.from(whole.bytes));
});

test("a released file is opened again when its pages are drawn, and not before", async () => {
  const drawn: string[] = [];
  const opened: string[] = [];
  const file = (name: string): SourceFile => ({
    pages: [
      {
        size: { width: 100, height: 50 },
        largest: 1,
        draw: () => void drawn.push(name),
        hasInk: () => true,
        links: () => [],
      },
    ],
    bookmarks: [],
    layers: () => ({ all: [], off: [] }),
  });
  const held = cachedFile(file("first"), async () => {
    opened.push("again");
    return file("second");
  });
  const page = (await PDFDocument.create()).addPage();
  const [source] = held.pages;
  assert.ok(source);
  assert.deepEqual(source.size, { width: 100, height: 50 });
  assert.equal(await held.load(), undefined);
  source.draw(page, identity);
  held.evict();
  assert.throws(() => source.draw(page, identity));
  assert.equal(await held.load(), undefined);
  source.draw(page, identity);
  assert.deepEqual([drawn, opened], [["first", "second"], ["again"]]);
});

test("a file that cannot be opened a second time says why", async () => {
  const gone = { reason: "was changed while the packet was made" };
  const empty: SourceFile = { pages: [], bookmarks: [], layers: () => ({ all: [], off: [] }) };
  const held = cachedFile(empty, async () => gone);
  held.evict();
  assert.deepEqual(await held.load(), gone);
});
