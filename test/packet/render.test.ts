import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ExhibitPart } from "../../server/src/core/packet/packet.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import type { Progress } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { renderPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { cut, encryptedPdf, jpeg, pdf, pdfWithField, pdfWithFrame, png, wrapped } from "../support/pdf.ts";
import { flat } from "../support/read-packet.ts";
import {
  assertTrue,
  exhibit,
  filePart,
  indexPart,
  indexRows,
  letterPart,
  packetOf,
  render,
  rendered,
} from "./packets.ts";

const letter = await pdf("Letter");
const passport = await pdf("Passport", 3);

const names = [
  "Zoë Łukaszewicz",
  "Nguyễn Thị Ánh",
  "Ελένη Παπαδοπούλου",
  "Юлія Ґалаґан",
  "שרה",
  "O’Brien – “Ana”",
];
const request = packetOf([
  letterPart({ paragraphs: ["Her aunt lives in Boston, MA 02142.", ...names] }),
  filePart("forms/i-131.pdf", "Form I-131, Ana Morales"),
  indexPart,
  exhibit("A", "Passport of Ana Morales", "a.pdf", "a-en.pdf"),
  exhibit("B", "Letter of Dr. Luis Pérez", "b.pdf"),
  exhibit("Ж", "Фотография", "c.jpg"),
  exhibit("D", "To come"),
]);
const requestFiles = {
  "forms/i-131.pdf": await pdf("Form", 2),
  "a.pdf": passport,
  "a-en.pdf": await pdf("English", 2),
  "b.pdf": letter,
  "c.jpg": jpeg({ width: 64, height: 48 }),
};
const whole = await rendered(request, requestFiles);

test("a packet is self-consistent, and a translation follows its original", () => {
  assertTrue(
    request,
    whole,
    new Map([
      [
        "A",
        [
          "Passport sheet 1.",
          "Passport sheet 2.",
          "Passport sheet 3.",
          "English sheet 1.",
          "English sheet 2.",
        ],
      ],
      ["B", ["Letter sheet 1."]],
      ["Ж", [""]],
    ]),
  );
  assert.deepEqual(
    whole.read.pages.slice(1, 3).map(({ text }) => /Form sheet \d/.exec(text)?.[0]),
    ["Form sheet 1", "Form sheet 2"],
  );
});

test("an exhibit without a file is in the index without a page", () => {
  assert.deepEqual(
    whole.exhibits.map(({ firstPage, pages }) => `${firstPage}, ${pages}`),
    ["1, 5", "6, 1", "7, 1", "undefined, 0"],
  );
  assert.deepEqual(indexRows(whole.read).at(-1), ["D", "–", "–"]);
});

test("title, bookmarks and page labels are those of the packet", () => {
  assert.equal(whole.read.title, "Request for humanitarian parole of Ana Morales");
  assert.deepEqual(whole.read.labels, ["i", "ii", "iii", "iv", "1", "2", "3", "4", "5", "6", "7"]);
  assert.deepEqual(
    flat(whole.read.bookmarks).map(({ title, page }) => `${page} ${title}`),
    [
      "1 Cover letter",
      "2 Form I-131, Ana Morales",
      "4 Index of Exhibits",
      "5 Exhibit A: Passport of Ana Morales",
      "5 Original",
      "8 Translation",
      "10 Exhibit B: Letter of Dr. Luis Pérez",
      "11 Exhibit Ж: Фотография",
    ],
  );
});

test("text is preserved, numbers and names in five scripts", () => {
  const text = whole.read.pages[0]?.text ?? "";
  for (const words of [
    "Dallas, TX 75266",
    "A-Number 012345678",
    "Boston, MA 02142",
    "Jordan Lee",
    ...names,
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test("the same packet and day give the same bytes", async () => {
  const again = await render(request, requestFiles);
  assert.ok("bytes" in again && Buffer.from(again.bytes).equals(Buffer.from(whole.bytes)));
});

test("a draft is marked on every page, a final packet on none", async () => {
  const packet = packetOf([letterPart(), filePart("f.pdf"), exhibit("A", "Photograph", "c.png")], true);
  const { read } = await rendered(packet, { "f.pdf": letter, "c.png": png({ width: 30, height: 20 }) });
  assert.deepEqual(
    read.pages.map(({ text }) => text.includes("DRAFT")),
    [true, true, true],
  );
  assert.ok(whole.read.pages.every(({ text }) => !text.includes("DRAFT")));
});

test("wherever a letter breaks, the signature stays with text and the enclosures with their heading", async () => {
  const enclosures = Array.from({ length: 8 }, (_, index) => `Exhibit ${index + 1}`);
  const letters = Array.from({ length: 9 }, (_, more) =>
    letterPart({ paragraphs: Array.from({ length: 6 + more }, () => "More to say.\nAnd more."), enclosures }),
  );
  const { read } = await rendered(packetOf(letters), {});
  assert.ok(read.pages.length > letters.length);
  for (const { text } of read.pages) {
    if (text.includes("Respectfully submitted")) assert.match(text, /And more\.\s+Respectfully submitted/);
    assert.equal(text.includes("Enclosures"), /Exhibit \d/.test(text));
  }
});

test("the index has the right pages however long it is", async () => {
  const labels = Array.from({ length: 20 }, (_, index) => `${String.fromCharCode(65 + index)}${index}`);
  const titled = (label: string, index: number) => `Letter number ${label}, `.repeat(10 + (index % 30));
  const parts = labels.map((label, index) => exhibit(label, titled(label, index), "b.pdf"));
  const paragraphs = Array.from({ length: 40 }, () => "More to say.\nAnd more.");
  const packet = packetOf([letterPart({ paragraphs }), indexPart, ...parts]);
  const result = await rendered(packet, { "b.pdf": letter });
  const pagesWith = (words: string) => result.read.pages.filter(({ text }) => text.includes(words)).length;
  assert.equal(pagesWith("Page 2"), 1);
  assert.ok(pagesWith("Index of Exhibits (continued)") >= 2);
  assertTrue(packet, result, new Map(labels.map((label) => [label, ["Letter sheet 1."]])));
});

test("index, stamps, bookmarks and links agree whatever the exhibits", async () => {
  const size = fc.constantFrom(20, 200, 595, 612, 842, 1008, 4000);
  const shape = fc.record({ width: size, height: size, rotation: fc.constantFrom(0, 90, 180, 270) });
  const shapes = fc.array(shape, { minLength: 1, maxLength: 3 });
  const list = fc.array(fc.record({ original: shapes, translation: fc.option(shapes), words: fc.nat(60) }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(list, async (exhibits) => {
      const files: Record<string, Uint8Array> = {};
      const sheets = new Map<string, string[]>();
      const parts: ExhibitPart[] = [];
      for (const [index, { original, translation, words }] of exhibits.entries()) {
        const label = `${index + 1}`;
        const papers = { [`o${label}`]: original, ...(translation ? { [`t${label}`]: translation } : {}) };
        for (const [path, pages] of Object.entries(papers)) files[path] = await pdf(path, pages);
        sheets.set(
          label,
          Object.entries(papers).flatMap(([path, pages]) => pages.map((_, at) => `${path} sheet ${at + 1}.`)),
        );
        parts.push(exhibit(label, `Paper${" word".repeat(words)}`, ...Object.keys(papers)));
      }
      const packet = packetOf([indexPart, ...parts]);
      assertTrue(packet, await rendered(packet, files), sheets);
    }),
    { numRuns: 3 },
  );
});

test("pages of every size are scaled to letter, complete, above the strip with the stamps", async () => {
  const shapes = [
    { width: 612, height: 792, comesTo: "612x792" },
    { width: 595, height: 842, comesTo: "612x792" },
    { width: 612, height: 1008, comesTo: "612x792" },
    { width: 792, height: 612, comesTo: "792x612" },
    { width: 200, height: 120, comesTo: "612x792" },
    { width: 3000, height: 2000, comesTo: "792x612" },
    { rotation: 90 as const, comesTo: "792x612" },
    { rotation: 180 as const, comesTo: "612x792" },
    { rotation: 270 as const, comesTo: "792x612" },
    { width: 800, height: 1000, crop: [100, 150, 500, 700] as const, comesTo: "612x792" },
    {
      width: 800,
      height: 1000,
      crop: [100, 150, 700, 700] as const,
      rotation: 180 as const,
      comesTo: "792x612",
    },
  ];
  const { read } = await rendered(packetOf([exhibit("A", "All", "a.pdf")]), {
    "a.pdf": await pdf("All", shapes),
  });
  assert.deepEqual(
    read.pages.map(({ width, height }) => `${width}x${height}`),
    shapes.map(({ comesTo }) => comesTo),
  );
  read.pages.forEach(({ pieces, width, height }, index) => {
    const corners = pieces.filter(({ text }) => text === "<" || text === ">");
    assert.equal(corners.length, 2, `corners of page ${index + 1}`);
    for (const { x, y } of corners) {
      assert.ok(
        x >= 17.9 && x <= width - 17.9 && y >= 35.9 && y <= height - 17.9,
        `page ${index + 1}: ${x} ${y}`,
      );
    }
    const stamps = pieces.filter(
      ({ text }) => text.startsWith("Exhibit A") || text.startsWith("Packet page"),
    );
    assert.deepEqual(
      stamps.map(({ y }) => y),
      [18, 18],
    );
  });
  const card = read.pages[4]?.pieces.filter(({ text }) => text === "<" || text === ">") ?? [];
  assert.equal(Math.round((card[1]?.x ?? 0) - (card[0]?.x ?? 0)), 196, "a small paper is not enlarged");
});

test("a form stays as it is when a corner of its margin is free, and makes room when it is not", async () => {
  const { read } = await rendered(packetOf([filePart("free.pdf"), filePart("full.pdf")]), {
    "free.pdf": await pdf("Free"),
    "full.pdf": await pdfWithFrame(),
  });
  const places = read.pages.map(({ pieces }) => ({
    number: pieces.find(({ text }) => text.startsWith("Packet page"))?.y,
    sheet: Math.round(pieces.find(({ text }) => text.includes("sheet"))?.x ?? 0),
  }));
  assert.deepEqual(places, [
    { number: 10.5, sheet: 5 },
    { number: 18, sheet: 26 },
  ]);
});

test("every file that cannot be included is listed, and nothing is rendered", async () => {
  const packet = packetOf([
    filePart("forms/locked.pdf"),
    exhibit("A", "Two papers", "cut.pdf", "good.pdf"),
    exhibit("B", "Nothing there", "gone.pdf"),
    exhibit("C", "Word", "letter.docx"),
  ]);
  const result = await render(packet, {
    "forms/locked.pdf": await encryptedPdf("Locked", "secret"),
    "cut.pdf": cut(passport, 0.6),
    "good.pdf": passport,
    "letter.docx": Buffer.from("PK\x03\x04 word/document.xml", "latin1"),
  });
  assert.ok("refused" in result);
  assert.deepEqual(
    result.refused.map(({ path, reason }) => `${path} ${reason}`),
    [
      "forms/locked.pdf is protected with a password",
      "cut.pdf is cut off before its end",
      "gone.pdf is missing",
      "letter.docx is a Word document",
    ],
  );
  assert.equal(
    result.refused.at(-1)?.advice,
    "Open it in Word, choose File > Save As, and pick PDF as the file type.",
  );
});

test("a character that the typeface does not have is named instead of printed as a box", async () => {
  const packet = packetOf([letterPart({ paragraphs: ["王小明"] }), indexPart, exhibit("ب", "ნინო", "a.pdf")]);
  assert.deepEqual(await render(packet, { "a.pdf": letter }), {
    refused: [
      {
        path: "The text of “Cover letter”",
        reason: "has “王”, “小”, “明”, which the packet's font cannot print",
      },
      {
        path: "The title of exhibit ب",
        reason: "has “ب”, “ნ”, “ი”, “ო”, which the packet's font cannot print",
      },
    ],
  });
});

test("files that viewers open are included: encrypted without a password, with garbage around them", async () => {
  const packet = packetOf([exhibit("A", "Encrypted", "a.pdf"), exhibit("B", "Wrapped", "b.pdf")]);
  const { read } = await rendered(packet, {
    "a.pdf": await encryptedPdf("Open", ""),
    "b.pdf": wrapped(letter),
  });
  assert.deepEqual(
    read.pages.map(({ text }) => /\w+ sheet \d/.exec(text)?.[0]),
    ["Open sheet 1", "Open sheet 2", "Letter sheet 1"],
  );
});

test("the value of a field without an appearance is shown", async () => {
  const { read } = await rendered(packetOf([filePart("f.pdf"), filePart("v.pdf")]), {
    "f.pdf": await pdfWithField("012345678"),
    "v.pdf": await pdfWithField("Nguyễn Thị Ánh"),
  });
  assert.ok(read.pages[0]?.text.includes("012345678"));
  assert.ok(read.pages[1]?.text.includes("Nguyễn Thị Ánh"));
});

test("progress is reported, and a canceled rendering stops", async () => {
  const packet = packetOf([filePart("a.pdf", "Form G-28"), exhibit("A", "Letter", "b.pdf")]);
  const options = { fonts: await loadFonts(), day: "2015-08-20" };
  const told: Progress[] = [];
  await renderPacket(packet, async () => letter, { ...options, onProgress: (step) => told.push(step) });
  assert.deepEqual(
    told.map(({ done, of, message }) => `${done}/${of} ${message}`),
    [
      "0/5 Reading a.pdf",
      "1/5 Reading b.pdf",
      "2/5 Placing Form G-28, page 1 of 2",
      "3/5 Placing Exhibit A: Letter, page 2 of 2",
      "4/5 Writing the packet",
    ],
  );
  const stop = new AbortController();
  const canceled = renderPacket(packet, async () => letter, {
    ...options,
    signal: stop.signal,
    onProgress: ({ done }) => done === 2 && stop.abort(new Error("canceled")),
  });
  await assert.rejects(canceled, { message: "canceled" });
});
