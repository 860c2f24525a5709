// The pages planned without reading a packet's files are the pages that it has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { plannedPages } from "../../server/src/packet-pdf/layout/planned-pages.ts";
import { pdf } from "../support/pdf.ts";
import { exhibit, filePart, indexPart, letterPart, packetOf, rendered } from "./packets.ts";

const options = { fonts: await loadFonts(), day: "2015-08-20" };
const labels = Array.from({ length: 60 }, (_, index) => String(index + 1));
const request = packetOf([
  letterPart({ paragraphs: Array.from({ length: 40 }, () => "Her aunt lives in Boston, MA 02142.") }),
  filePart("i-131.pdf", "Form I-131, Ana Morales"),
  indexPart,
  ...labels.map((label) => exhibit(label, `Paper ${label} of Ana Morales`, "a.pdf", "a-en.pdf")),
]);

test("page plan: places letters, an index of several pages, and exhibits as in the packet", async () => {
  const files = {
    "i-131.pdf": await pdf("Form", 4),
    "a.pdf": await pdf("A", 2),
    "a-en.pdf": await pdf("E", 1),
  };
  const pages = new Map([
    ["i-131.pdf", 4],
    ["a.pdf", 2],
    ["a-en.pdf", 1],
  ]);
  const planned = await plannedPages(request, pages, options);
  const { parts } = await rendered(request, files);
  assert.deepEqual(
    planned?.map((part) => part.pages),
    parts.map((part) => part.pages),
  );
  const [letter, form, index, first] = planned ?? [];
  assert.ok(letter && form && index && first && letter.pages > 1 && index.pages > 1);
  assert.deepEqual([letter.first, first.first, first.last], ["i", "1", "3"]);
  assert.deepEqual(planned?.at(-1), { pages: 3, first: "178", last: "180" });
});

test("page plan: a file not yet read counts as one page, and unprintable text gives no pages", async () => {
  const unknown = await plannedPages(packetOf([filePart("gone.pdf", "Form")]), new Map(), options);
  assert.deepEqual(unknown, [{ pages: 1, first: "1", last: "1" }]);
  const unprintable = packetOf([filePart("a.pdf", "Form"), exhibit("A", "\u{1F321}", "a.pdf")]);
  assert.equal(await plannedPages(unprintable, new Map(), options), undefined);
});
