import assert from "node:assert/strict";
import { test } from "node:test";
import { degrees, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { applied } from "../../server/src/packet-pdf/geometry.ts";
import { readJpeg, uprightSize, uprightTurn } from "../../server/src/packet-pdf/read/pictures.ts";
import { encryptedPdf, jpeg, pdf } from "../support/pdf.ts";
import { exhibit, filePart, packetOf, rendered } from "./packets.ts";

interface Mark {
  readonly text: string;
  readonly subtype: string;
  readonly flags?: number;
  readonly state?: string;
}

/** A letter page, rotated, with marks that each show a text of their own at 300, 400. */
async function marked(marks: readonly Mark[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdf("Marked"), { updateMetadata: false });
  const page = document.getPage(0);
  page.setRotation(degrees(90));
  const { context } = document;
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { text, subtype, flags, state } of marks) {
    const resources = { Font: { F: font.ref } };
    const look = context.stream(`BT /F 10 Tf 0 0 Td (${text}) Tj ET`, {
      Subtype: "Form",
      BBox: [0, 0, 100, 20],
      Resources: resources,
    });
    const normal = context.register(look);
    const mark = context.obj({
      Type: "Annot",
      Subtype: subtype,
      Rect: [300, 400, 500, 440],
      ...(flags === undefined ? {} : { F: flags }),
      ...(state === undefined ? { AP: { N: normal } } : { AS: state, AP: { N: { Yes: normal } } }),
    });
    page.node.addAnnot(context.register(mark));
  }
  return await document.save();
}

test("pages: stamps, notes, signatures and checked boxes are visible; hidden and non-printing items are not", async () => {
  const bytes = await marked([
    { text: "stamp", subtype: "Stamp", flags: 4 },
    { text: "remark", subtype: "FreeText" },
    { text: "signature", subtype: "Widget", flags: 132 },
    { text: "ticked", subtype: "Widget", flags: 4, state: "Yes" },
    { text: "blank", subtype: "Widget", flags: 4, state: "Off" },
    { text: "secret", subtype: "FreeText", flags: 2 },
    { text: "sticky", subtype: "Text" },
  ]);
  const { read } = await rendered(packetOf([exhibit("A", "Marked", "a.pdf")]), { "a.pdf": bytes });
  const text = read.pages[0]?.text ?? "";
  const all = ["stamp", "remark", "signature", "ticked", "blank", "secret", "sticky"];
  assert.deepEqual(
    all.filter((word) => text.includes(word)),
    ["stamp", "remark", "signature", "ticked"],
  );
});

test("pages: an annotation keeps its position, rotated and scaled with its page", async () => {
  const { read } = await rendered(packetOf([exhibit("A", "Marked", "a.pdf")]), {
    "a.pdf": await marked([{ text: "stamp", subtype: "Stamp", flags: 4 }]),
  });
  const page = read.pages[0];
  const scale = (page?.pieces.find(({ text }) => text === ">")?.x ?? 0) / 792;
  const stamp = page?.pieces.find(({ text }) => text === "stamp");
  assert.ok(scale > 0.9 && scale < 1);
  // The page's 300, 400 is 400 from the left and 612 - 300 from the bottom after a clockwise rotation.
  const factor = (612 - 36 - 18) / 612;
  assert.ok(Math.abs((stamp?.y ?? 0) - (36 + (612 - 300) * factor)) < 1);
  assert.ok(Math.abs((stamp?.x ?? 0) - (396 + (400 - 396) * factor)) < 1);
});

test("pages: a value marked as out of date is redrawn, and a field's barcode is unchanged", async () => {
  const document = await PDFDocument.load(await pdf("Form"), { updateMetadata: false });
  const form = document.getForm();
  const page = document.getPage(0);
  for (const [index, name] of ["line", "rich", "barcode"].entries()) {
    const field = form.createTextField(name);
    field.addToPage(page, { x: 72, y: 600 - 50 * index, width: 300, height: 30 });
    field.setText(`old ${name}`);
  }
  form.updateFieldAppearances();
  const { context } = document;
  const picture = context.stream("q 100 0 0 20 0 0 cm /Im Do Q", { Subtype: "Form", BBox: [0, 0, 100, 20] });
  for (const widget of form.getTextField("barcode").acroField.getWidgets()) {
    widget.dict.set(PDFName.of("AP"), context.obj({ N: context.register(picture) }));
  }
  form.getTextField("line").setText("new line");
  form.getTextField("rich").setText("new rich");
  form.getTextField("rich").enableRichFormatting();
  form.acroForm.dict.set(PDFName.of("NeedAppearances"), context.obj(true));
  const bytes = await document.save({ updateFieldAppearances: false });
  const { read } = await rendered(packetOf([filePart("f.pdf")]), { "f.pdf": bytes });
  const text = read.pages[0]?.text ?? "";
  const words = ["new line", "new rich", "old line", "old rich", "old barcode"];
  assert.deepEqual(
    words.filter((word) => text.includes(word)),
    ["new line", "new rich"],
  );
});

test("pages: a decrypted file with its old cross-reference table opens", async () => {
  const opened = await PDFDocument.load(await encryptedPdf("Once locked", ""), {
    password: "",
    updateMetadata: false,
  });
  const { read } = await rendered(packetOf([filePart("f.pdf")]), { "f.pdf": await opened.save() });
  assert.ok(read.pages[0]?.text.includes("Once locked sheet 1."));
});

test("a layer that is switched off stays off", async () => {
  const document = await PDFDocument.load(await pdf("Layers"), { updateMetadata: false });
  const { context, catalog } = document;
  const layers = ["on", "off"].map((name) => context.register(context.obj({ Type: "OCG", Name: name })));
  catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: layers, D: { OFF: layers.slice(1) } }));
  const { bytes } = await rendered(packetOf([filePart("f.pdf")]), { "f.pdf": await document.save() });
  const packet = await PDFDocument.load(bytes, { updateMetadata: false });
  assert.deepEqual(
    packet.getOptionalContentGroups().map(({ visible }) => visible),
    [true, false],
  );
});

test("pages: the camera orientation is read and corrected", () => {
  // Where the stored upper left and upper right corners are seen, from the EXIF table of orientations.
  const seen = [
    ["upper left", "upper right"],
    ["upper right", "upper left"],
    ["lower right", "lower left"],
    ["lower left", "lower right"],
    ["upper left", "lower left"],
    ["upper right", "lower right"],
    ["lower right", "upper right"],
    ["lower left", "upper left"],
  ];
  const corner = ([x, y]: readonly [number, number]) =>
    `${y === 1 ? "upper" : "lower"} ${x === 1 ? "right" : "left"}`;
  seen.forEach((expected, index) => {
    const picture = readJpeg(jpeg({ width: 64, height: 40, orientation: index + 1 }));
    assert.ok("orientation" in picture);
    assert.equal(picture.orientation, index + 1);
    const turn = uprightTurn(picture.orientation);
    assert.deepEqual([corner(applied(turn, 0, 1)), corner(applied(turn, 1, 1))], expected);
    assert.deepEqual(uprightSize(picture), index < 4 ? { width: 64, height: 40 } : { width: 40, height: 64 });
  });
  const unmarked = readJpeg(jpeg({ width: 64, height: 40 }));
  assert.ok("orientation" in unmarked);
  assert.deepEqual([unmarked.stored, unmarked.orientation], [{ width: 64, height: 40 }, 1]);
});

test("pages: a picture fills its page in portrait or landscape", async () => {
  const { read } = await rendered(packetOf([exhibit("A", "Photographs", "wide.jpg", "held upright.jpg")]), {
    "wide.jpg": jpeg({ width: 2000, height: 1000 }),
    "held upright.jpg": jpeg({ width: 2000, height: 1000, orientation: 6 }),
  });
  assert.deepEqual(
    read.pages.map(({ width, height }) => [width, height]),
    [
      [792, 612],
      [612, 792],
    ],
  );
});
