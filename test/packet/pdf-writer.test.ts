import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { cachedFile } from "../../server/src/packet-pdf/assemble/file-cache.ts";
import { PacketFile } from "../../server/src/packet-pdf/assemble/packet-file.ts";
import { renderPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { identity } from "../../server/src/packet-pdf/geometry.ts";
import type { SourceFile } from "../../server/src/packet-pdf/read/open-file.ts";
import { jpeg, pdf } from "../support/pdf.ts";
import { readPacket } from "../support/read-packet.ts";
import { exhibit, packetOf } from "./packets.ts";

test("a packet is written piece by piece, each as soon as it is complete", async () => {
  const pieces: Uint8Array[] = [];
  const drawing = Buffer.from(`% ${"x".repeat(5_000_000)}`);
  // The memory of small pieces is used again.
  const packet = new PacketFile(
    async (bytes) => void pieces.push(bytes === drawing ? bytes : Uint8Array.from(bytes)),
  );
  const [tree, page, contents, root, info] = [1, 2, 3, 4, 5].map(() => packet.reserve());
  assert.ok(tree && page && contents && root && info);
  packet.put(contents, "<<>>", drawing);
  assert.ok(packet.isFull());
  await packet.flush();
  assert.ok(!packet.isFull());
  assert.ok(pieces.includes(drawing), "a large stream is not copied");
  packet.put(page, `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 200 100] /Contents ${contents} 0 R>>`);
  packet.put(tree, `<</Type /Pages /Count 1 /Kids [${page} 0 R]>>`);
  packet.put(root, `<</Type /Catalog /Pages ${tree} 0 R>>`);
  packet.put(info, "<<>>");
  await packet.finish(root, info);
  const read = await readPacket(Uint8Array.from(Buffer.concat(pieces)));
  assert.deepEqual(
    read.pages.map(({ width, height }) => [width, height]),
    [[200, 100]],
  );
});

test("a stream that several files contain is stored once", async () => {
  const packet = new PacketFile(async () => undefined);
  const font = Buffer.alloc(2000, "font");
  const first = packet.putShared("<</Length1 2000>>", font);
  assert.equal(packet.putShared("<</Length1 2000>>", Buffer.from(font)), first);
  assert.notEqual(packet.putShared("<</Length1 1999>>", font), first);
  assert.notEqual(packet.putShared("<</Length1 2000>>", Buffer.alloc(2000, "tnof")), first);
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
        drawing: () => {
          drawn.push(name);
          return { objects: [], matrix: identity };
        },
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
  const [source] = held.pages;
  assert.ok(source);
  assert.deepEqual(source.size, { width: 100, height: 50 });
  assert.equal(await held.load(), undefined);
  source.drawing();
  held.evict();
  assert.throws(() => source.drawing());
  assert.equal(await held.load(), undefined);
  source.drawing();
  assert.deepEqual([drawn, opened], [["first", "second"], ["again"]]);
});

test("a file that cannot be opened a second time says why", async () => {
  const gone = { reason: "was changed while the packet was made" };
  const empty: SourceFile = { pages: [], bookmarks: [], layers: () => ({ all: [], off: [] }) };
  const held = cachedFile(empty, async () => gone);
  held.evict();
  assert.deepEqual(await held.load(), gone);
});
