import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadFonts } from "../../../server/src/host/fonts.ts";
import { PacketFile } from "../../../server/src/packet-pdf/assemble/packet-file.ts";
import { inspectFile } from "../../../server/src/packet-pdf/read/inspect-file.ts";
import { openSourceFile } from "../../../server/src/packet-pdf/read/open-file.ts";
import { exhibit, packetOf, render, rendered } from "../packets.ts";
import { difficultFiles } from "./index.ts";

const files = await difficultFiles();

test("difficult files: at least forty, each with its own name", () => {
  assert.ok(files.length >= 40);
  assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
});

test("difficult files: each is reported correctly while the case is edited", async () => {
  for (const { name, bytes, outcome } of files) {
    const report = await inspectFile(bytes, loadFonts);
    const told = report.state === "readable" ? report.pages : report.reason;
    const expected = "refused" in outcome ? outcome.refused : "pages" in outcome ? outcome.pages.length : 1;
    assert.equal(told, expected, name);
  }
});

test("difficult files: each usable one is in the packet with all its pages, under its own number", async () => {
  const good = files.filter(({ outcome }) => !("refused" in outcome));
  const packet = packetOf(good.map(({ name }, index) => exhibit(`${index + 1}`, name, name)));
  const { read, exhibits } = await rendered(
    packet,
    Object.fromEntries(good.map(({ name, bytes }) => [name, bytes])),
  );
  good.forEach(({ name, outcome }, index) => {
    const { firstPage = 0, pages } = exhibits[index] ?? { pages: 0 };
    const words = "pages" in outcome ? outcome.pages : [[]];
    assert.equal(pages, words.length, name);
    words.forEach((expected, at) => {
      const text = read.pages[firstPage - 1 + at]?.text ?? "";
      for (const word of [...expected, `Exhibit ${index + 1}, page ${at + 1} of ${pages}`]) {
        assert.ok(text.includes(word), `${name}: ${word} is not on page ${at + 1}: ${text}`);
      }
      for (const word of unseenWords) assert.ok(!text.includes(word), `${name}: ${word}`);
    });
  });
});

test("difficult files: bookmarks of a file appear under its exhibit, original and translation", async () => {
  const marked = files.find(({ name }) => name === "bookmarks, names and page labels of its own");
  assert.ok(marked);
  const own = [
    { title: "First part", page: 1, children: [] },
    { title: "Second part", page: 2, children: [] },
  ];
  const from = (first: number) => own.map((bookmark) => ({ ...bookmark, page: bookmark.page + first - 1 }));
  const packet = packetOf([exhibit("A", "Alone", "a"), exhibit("B", "Both", "a", "a")]);
  const { read } = await rendered(packet, { a: marked.bytes });
  assert.deepEqual(
    read.bookmarks.map(({ children }) => children),
    [
      from(1),
      [
        { title: "Original", page: 3, children: from(3) },
        { title: "Translation", page: 5, children: from(5) },
      ],
    ],
  );
});

test("difficult files: all unusable ones are reported at once with reasons", async () => {
  const bad = files.flatMap(({ name, bytes, outcome }) =>
    "refused" in outcome ? [{ name, bytes, reason: outcome.refused }] : [],
  );
  const packet = packetOf(bad.map(({ name }, index) => exhibit(`${index + 1}`, name, name)));
  const result = await render(packet, Object.fromEntries(bad.map(({ name, bytes }) => [name, bytes])));
  assert.ok("refused" in result);
  assert.deepEqual(
    result.refused.map(({ path, reason }) => ({ path, reason })),
    bad.map(({ name, reason }) => ({ path: name, reason })),
  );
  for (const { advice = "" } of result.refused) assert.match(advice, /^[A-Z].*\.$/);
});

test("difficult files: any damage is either included or refused with a reason", async () => {
  const fonts = await loadFonts();
  const damage = fc.record({
    file: fc.constantFrom(...files.filter(({ bytes }) => bytes.length > 0)),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    isPutIn: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, at, bytes, isPutIn }) => {
      const start = Math.floor(at * file.bytes.length);
      const rest = file.bytes.subarray(isPutIn ? start : Math.min(file.bytes.length, start + bytes.length));
      const spoiled = Uint8Array.from([...file.bytes.subarray(0, start), ...bytes, ...rest]);
      const opened = await openSourceFile(spoiled, new PacketFile(async () => undefined), fonts);
      if ("reason" in opened) assert.match(opened.reason, /^(?:is|has|holds|shows|could) /);
      else assert.ok(opened.pages.length > 0);
    }),
    { numRuns: 150 },
  );
});

/** These are not visible on the page, and must not be readable in the packet. */
const unseenWords = ["Print this form", "Other sheet"];
