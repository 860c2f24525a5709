import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
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

const passport = await pdf("Passport", 3);
const english = await pdf("English", 2);
const letter = await pdf("Letter");

test("a packet says the truth about itself: letter, forms, index, exhibits", async () => {
  const packet = packetOf([
    letterPart(),
    filePart("forms/i-131.pdf", "Form I-131, Ana Morales"),
    indexPart,
    exhibit("A", "Passport of Ana Morales", "a.pdf", "a-en.pdf"),
    exhibit("B", "Letter of Dr. Luis Pérez", "b.pdf"),
    exhibit("C", "Photograph", "c.jpg"),
  ]);
  const files = {
    "forms/i-131.pdf": await pdf("Form", 2),
    "a.pdf": passport,
    "a-en.pdf": english,
    "b.pdf": letter,
    "c.jpg": jpeg({ width: 64, height: 48 }),
  };
  const result = await rendered(packet, files);
  const translated = [
    "Passport sheet 1.",
    "Passport sheet 2.",
    "Passport sheet 3.",
    "English sheet 1.",
    "English sheet 2.",
  ];
  assertTrue(
    packet,
    result,
    new Map([
      ["A", translated],
      ["B", ["Letter sheet 1."]],
      ["C", [""]],
    ]),
  );
  assert.deepEqual(
    result.exhibits.map(({ firstPage, pages }) => [firstPage, pages]),
    [
      [5, 5],
      [10, 1],
      [11, 1],
    ],
  );
  assert.equal(result.read.title, "Request for humanitarian parole of Ana Morales");
  assert.deepEqual(result.read.labels, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
  assert.deepEqual(
    flat(result.read.bookmarks).map(({ title, page }) => [title, page]),
    [
      ["Cover letter", 1],
      ["Form I-131, Ana Morales", 2],
      ["Index of Exhibits", 4],
      ["Exhibit A: Passport of Ana Morales", 5],
      ["Original", 5],
      ["Translation", 8],
      ["Exhibit B: Letter of Dr. Luis Pérez", 10],
      ["Exhibit C: Photograph", 11],
    ],
  );
  const [first] = result.read.pages;
  for (const words of [
    "Dallas, TX 75266",
    "A-number 012345678",
    "Boston, MA 02142",
    "Form I-131",
    "Jordan Lee",
  ]) {
    assert.ok(first?.text.includes(words), words);
  }
});

test("the index tells the true pages however long it is", async () => {
  const labels = Array.from(
    { length: 32 },
    (_, index) => `${String.fromCharCode(65 + (index % 26))}${index}`,
  );
  const parts = labels.map((label, index) =>
    exhibit(label, `Letter number ${label}, `.repeat(8 + (index % 30)), "b.pdf"),
  );
  const paragraphs = Array.from({ length: 40 }, () => "More to say.\nAnd more.");
  const packet = packetOf([letterPart({ paragraphs }), indexPart, ...parts]);
  const result = await rendered(packet, { "b.pdf": letter });
  const pagesWith = (words: string) => result.read.pages.filter(({ text }) => text.includes(words)).length;
  assert.ok(pagesWith("Page 2") === 1, "the letter goes on");
  assert.ok(pagesWith("Index of Exhibits (continued)") >= 2, "the index goes on twice");
  assertTrue(packet, result, new Map(labels.map((label) => [label, ["Letter sheet 1."]])));
});

test("index, stamps, bookmarks and links agree whatever the exhibits", async () => {
  const size = fc.constantFrom(20, 200, 595, 612, 842, 1008, 4000);
  const shape = fc.record({ width: size, height: size, rotation: fc.constantFrom(0, 90, 180, 270) });
  const shapes = fc.array(shape, { minLength: 1, maxLength: 3 });
  const exhibits = fc.array(
    fc.record({ original: shapes, translation: fc.option(shapes), titleWords: fc.nat(60) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  await fc.assert(
    fc.asyncProperty(exhibits, async (list) => {
      const files: Record<string, Uint8Array> = {};
      const sheets = new Map<string, string[]>();
      const parts = [];
      for (const [index, { original, translation, titleWords }] of list.entries()) {
        const label = `${index + 1}`;
        files[`o${label}`] = await pdf(`O${label}`, original);
        if (translation) files[`t${label}`] = await pdf(`T${label}`, translation);
        sheets.set(label, [
          ...original.map((_, at) => `O${label} sheet ${at + 1}.`),
          ...(translation ?? []).map((_, at) => `T${label} sheet ${at + 1}.`),
        ]);
        parts.push(
          exhibit(
            label,
            `Paper${" word".repeat(titleWords)}`,
            `o${label}`,
            ...(translation ? [`t${label}`] : []),
          ),
        );
      }
      const packet = packetOf([indexPart, ...parts]);
      assertTrue(packet, await rendered(packet, files), sheets);
    }),
    { numRuns: 3 },
  );
});

test("pages of every size come to letter, whole, above the strip with the stamps", async () => {
  const shapes = [
    { width: 612, height: 792 },
    { width: 595, height: 842 },
    { width: 612, height: 1008 },
    { width: 792, height: 612 },
    { width: 200, height: 120 },
    { width: 3000, height: 2000 },
    { width: 612, height: 792, rotation: 90 as const },
    { width: 612, height: 792, rotation: 180 as const },
    { width: 612, height: 792, rotation: 270 as const },
    { width: 800, height: 1000, crop: [100, 150, 500, 700] as const },
    { width: 800, height: 1000, crop: [100, 150, 500, 700] as const, rotation: 90 as const },
  ];
  const { read } = await rendered(packetOf([exhibit("A", "All", "a.pdf")]), {
    "a.pdf": await pdf("All", shapes),
  });
  assert.deepEqual(
    read.pages.map(({ width, height }) => `${width}x${height}`),
    [
      "612x792",
      "612x792",
      "612x792",
      "792x612",
      "612x792",
      "792x612",
      "792x612",
      "612x792",
      "792x612",
      "612x792",
      "612x792",
    ],
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
});

test("a small paper is not enlarged", async () => {
  const { read } = await rendered(packetOf([exhibit("A", "Card", "a.pdf")]), {
    "a.pdf": await pdf("Card", [{ width: 200, height: 120 }]),
  });
  const [lower, upper] = (read.pages[0]?.pieces ?? []).filter(({ text }) => text === "<" || text === ">");
  assert.equal(Math.round((upper?.x ?? 0) - (lower?.x ?? 0)), 196);
});

test("a form stays as it is when a corner of its margin is free, and makes room when it is not", async () => {
  const { read } = await rendered(packetOf([filePart("free.pdf"), filePart("full.pdf")]), {
    "free.pdf": await pdf("Free"),
    "full.pdf": await pdfWithFrame(),
  });
  const numbers = read.pages.map(
    ({ pieces }) => pieces.find(({ text }) => text.startsWith("Packet page"))?.y,
  );
  assert.deepEqual(numbers, [10.5, 18]);
  const middle = read.pages.map(({ pieces }) =>
    Math.round(pieces.find(({ text }) => text.includes("sheet"))?.x ?? 0),
  );
  assert.deepEqual(middle, [5, 26]);
});

test("a draft says so on every page", async () => {
  const parts = [letterPart(), filePart("f.pdf"), indexPart, exhibit("A", "Photograph", "c.png")];
  const files = { "f.pdf": letter, "c.png": png({ width: 30, height: 20 }) };
  const { read } = await rendered(packetOf(parts, true), files);
  assert.deepEqual(
    read.pages.map(({ text }) => text.includes("DRAFT")),
    [true, true, true, true],
  );
  const final = await rendered(packetOf(parts), files);
  assert.deepEqual(
    final.read.pages.map(({ text }) => text.includes("DRAFT")),
    [false, false, false, false],
  );
});

test("the same packet and day give the same bytes", async () => {
  const packet = packetOf([
    letterPart(),
    indexPart,
    exhibit("A", "Passport", "a.pdf"),
    exhibit("B", "Form", "b.pdf"),
  ]);
  const files = { "a.pdf": passport, "b.pdf": await pdfWithField("Rosa") };
  const [one, other] = [await render(packet, files), await render(packet, files)];
  assert.ok("bytes" in one && "bytes" in other);
  assert.ok(Buffer.from(one.bytes).equals(Buffer.from(other.bytes)));
});

test("every file that cannot go in is named, and nothing is rendered", async () => {
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
  assert.deepEqual(result, {
    refused: [
      { path: "forms/locked.pdf", reason: "is protected with a password" },
      { path: "cut.pdf", reason: "is cut off before its end" },
      { path: "gone.pdf", reason: "is not there" },
      { path: "letter.docx", reason: "is a Word file; save it as PDF first" },
    ],
  });
});

test("files that readers open go in: encrypted without a password, with rubbish around", async () => {
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

test("the value of a field is seen though the file has no picture of it", async () => {
  const packet = packetOf([filePart("f.pdf"), filePart("v.pdf")]);
  const { read } = await rendered(packet, {
    "f.pdf": await pdfWithField("012345678"),
    "v.pdf": await pdfWithField("Nguyễn Thị Ánh"),
  });
  assert.ok(read.pages[0]?.text.includes("012345678"));
  assert.ok(read.pages[1]?.text.includes("Nguyễn Thị Ánh"));
});

test("names in Latin with every accent, Vietnamese, Greek, Cyrillic and Hebrew letters can be searched for", async () => {
  const names = [
    "Zoë Łukaszewicz",
    "Nguyễn Thị Ánh",
    "Ελένη Παπαδοπούλου",
    "Юлія Ґалаґан",
    "שרה",
    "O’Brien – “Ana”",
  ];
  const packet = packetOf([letterPart({ paragraphs: names }), indexPart, exhibit("Ж", "Юлія", "a.pdf")]);
  const { read } = await rendered(packet, { "a.pdf": letter });
  for (const name of names) assert.ok(read.pages[0]?.text.includes(name), name);
  assert.deepEqual(
    indexRows(read).map(([label]) => label),
    ["Ж"],
  );
  assert.ok(read.pages[2]?.text.includes("Exhibit Ж, page 1 of 1"));
});

test("a character that the typeface does not have is named instead of printed as a box", async () => {
  const packet = packetOf([letterPart({ paragraphs: ["王小明"] }), indexPart, exhibit("A", "آنا", "a.pdf")]);
  assert.deepEqual(await render(packet, { "a.pdf": letter }), {
    refused: [
      {
        path: "The text of “Cover letter”",
        reason: "has “王”, “小”, “明”, which the packet's typeface does not have",
      },
      {
        path: "The title of exhibit A",
        reason: "has “آ”, “ن”, “ا”, which the packet's typeface does not have",
      },
    ],
  });
});

test("an exhibit without a file stands in the index without a page", async () => {
  const packet = packetOf([indexPart, exhibit("A", "To come"), exhibit("B", "Letter", "b.pdf")]);
  const { exhibits, read } = await rendered(packet, { "b.pdf": letter });
  assert.deepEqual(
    exhibits.map(({ firstPage }) => firstPage),
    [undefined, 2],
  );
  assert.deepEqual(indexRows(read), [
    ["A", "–", "–"],
    ["B", "1", "2"],
  ]);
});
