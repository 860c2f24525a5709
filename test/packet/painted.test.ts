import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { identity } from "../../server/src/packet-pdf/geometry.ts";
import { operationsOf } from "../../server/src/packet-pdf/read/content-stream.ts";
import { hasInk } from "../../server/src/packet-pdf/read/ink-detection.ts";

const area = { left: 500, bottom: 5, right: 600, top: 20 };
const document = await PDFDocument.create();
const form = document.context.stream("0 0 50 50 re f", { Subtype: "Form", BBox: [0, 0, 50, 50] });
const image = document.context.stream("", { Subtype: "Image" });
const resources = document.context.obj({
  XObject: { Form: document.context.register(form), Image: document.context.register(image) },
  Font: { Letters: { Subtype: "TrueType" }, Drawn: { Subtype: "Type3" } },
  ExtGState: { Wide: { LW: 40 } },
});

function taken(content: string): boolean {
  assert.ok(resources instanceof PDFDict);
  return hasInk({ content: Buffer.from(content, "latin1"), resources }, identity, area);
}

test("painted: detects drawing in the corner", () => {
  const drawings = [
    "510 10 20 5 re f",
    "0 0 612 792 re S q 505 0 m 505 30 l S Q",
    "505 0 m 505 30 l S",
    "400 0 m 700 30 700 30 400 30 c B",
    "BT /Letters 9 Tf 510 10 Td (Page 3) Tj ET",
    "BT /Letters 9 Tf 300 10 Td (A footer that runs into the corner) Tj ET",
    "BT /Letters 9 Tf 480 10 Td [(Pa) -3000 (ge)] TJ ET",
    "BT /Letters 9 Tf 12 TL 510 24 Td (above) Tj T* (in it) Tj ET",
    "BT /Letters 9 Tf 12 TL 510 24 Td (in it) ' ET",
    "BT /Drawn 1 Tf 10 700 Td (anything) Tj ET",
    "q 1 0 0 1 480 0 cm /Form Do Q",
    "q 612 0 0 792 0 0 cm /Image Do Q",
    "q 20 0 0 10 510 8 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q",
    "1 1 1 rg /Pattern cs /P scn 510 10 20 5 re f",
    "q 1 0 0 1 0 -780 cm 510 790 20 5 re f Q",
    "/Wide gs 400 30 m 612 30 l S",
    ") } ] >> 510 10 20 5 re f",
  ];
  for (const drawing of drawings) assert.equal(taken(drawing), true, drawing);
});

test("painted: recognizes a free corner", () => {
  const drawings = [
    "",
    "36 36 540 720 re S",
    "1 1 1 rg 0 0 612 792 re f",
    "0 0 612 792 re W n 72 72 400 600 re f",
    "100 100 50 50 re W n 0 0 612 792 re f",
    "q 100 100 50 50 re W n 612 0 0 792 0 0 cm /Image Do Q",
    "BT /Letters 9 Tf 72 10 Td (Form I-131 Edition 01/20/25) Tj ET",
    "BT 3 Tr /Letters 9 Tf 510 10 Td (unseen) Tj ET",
    "BT /Letters 9 Tf 510 30 Td (Page 3 of 14) Tj ET",
    "q 1 0 0 1 100 100 cm /Form Do Q",
    "0 0 0 0 k 510 10 20 5 re f",
  ];
  for (const drawing of drawings) assert.equal(taken(drawing), false, drawing);
});

test("instructions are read to their end whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      assert.ok([...operationsOf(bytes)].length <= bytes.length);
    }),
    { numRuns: 200 },
  );
  const nested = Buffer.from("[".repeat(100_000));
  assert.deepEqual([...operationsOf(nested)], []);
});

test("an inline image is one operation, whatever its data looks like", () => {
  const names = [...operationsOf(Buffer.from("q BI /W 2 ID (([<< 1 0 0 rg\nEI Q"))].map(({ name }) => name);
  assert.deepEqual(names, ["q", "BI", "Q"]);
});
