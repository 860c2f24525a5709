import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { identity } from "../../server/src/packet-pdf/geometry.ts";
import type { Operand } from "../../server/src/packet-pdf/read/content-stream.ts";
import { operationsOf } from "../../server/src/packet-pdf/read/content-stream.ts";
import type { GraphicsState, PageState } from "../../server/src/packet-pdf/read/ink-detection.ts";
import { effects, hasInk, initialState } from "../../server/src/packet-pdf/read/ink-detection.ts";
import type { TextState } from "../../server/src/packet-pdf/read/text-state.ts";

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

test("ink detection: finds drawing in the corner", () => {
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

test("ink detection: recognizes a free corner", () => {
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

/** The initial state with some changes. */
function state(graphics: Partial<GraphicsState> = {}, page: Partial<PageState> = {}): PageState {
  const initial = initialState(identity, area);
  return { ...initial, ...page, graphics: { ...initial.graphics, ...graphics } };
}

function withText(text: Partial<TextState>): PageState {
  const { graphics } = state();
  return state({ text: { ...graphics.text, ...text } });
}

const start = state();
const moved = { ctm: [1, 0, 0, 1, 480, 0] } as const;
const wide = { lineWidth: 40 };
const white = { fillsWhite: true, strokesWhite: true };
const inArea = { path: { left: 510, bottom: 10, right: 530, top: 15 } };
const below = { path: { left: 510, bottom: 3, right: 530, top: 4.8 } };
const elsewhere = { path: { left: 100, bottom: 100, right: 150, top: 150 } };
const line = [1, 0, 0, 1, 510, 10] as const;
const letters = { bytes: 6, start: 0, end: 8 };

/** Each operator alone: its operands, the state before, and the state after or "ink". */
const cases: Readonly<
  Record<string, readonly (readonly [readonly Operand[], PageState, PageState | "ink"])[]>
> = {
  q: [[[], start, state({}, { saved: { graphics: start.graphics, below: undefined, height: 1 } })]],
  Q: [
    [[], state(white, { saved: { graphics: start.graphics, below: undefined, height: 1 } }), start],
    [[], state(white), state(white)],
  ],
  cm: [[[1, 0, 0, 1, 480, 0], start, state(moved)]],
  w: [[[40], start, state(wide)]],
  gs: [
    [["Wide"], start, state(wide)],
    [["Unknown"], start, start],
  ],
  ...sameFor(
    ["g", "rg", "k"],
    [
      [[1], start, state({ fillsWhite: true })],
      [[0, 0, 0, 0], start, state({ fillsWhite: true })],
      [[0.5], state(white), state({ strokesWhite: true })],
    ],
  ),
  ...sameFor(
    ["G", "RG", "K"],
    [
      [[1, 1, 1], start, state({ strokesWhite: true })],
      [[0], state(white), state({ fillsWhite: true })],
    ],
  ),
  ...sameFor(["cs", "sc", "scn"], [[[1], state(white), state({ strokesWhite: true })]]),
  ...sameFor(["CS", "SC", "SCN"], [[[1], state(white), state({ fillsWhite: true })]]),
  ...sameFor(
    ["m", "l"],
    [[[30, 10], state(moved), state(moved, { path: { left: 510, bottom: 10, right: 510, top: 10 } })]],
  ),
  ...sameFor(
    ["c", "v", "y"],
    [
      [[510, 15, 530, 10], start, state({}, inArea)],
      [[500, 12], state({}, inArea), state({}, { path: { ...inArea.path, left: 500 } })],
      [[], start, start],
    ],
  ),
  re: [[[510, 10, 20, 5], start, state({}, inArea)]],
  ...sameFor(["W", "W*"], [[[], state({}, inArea), state({}, { ...inArea, clipsAtEnd: true })]]),
  n: [
    [[], state({}, inArea), start],
    [[], state({}, { ...inArea, clipsAtEnd: true }), state({ clip: inArea.path })],
    [[], state({}, { ...elsewhere, clipsAtEnd: true }), state({ clip: undefined })],
  ],
  ...sameFor(
    ["f", "F", "f*"],
    [
      [[], state({}, inArea), "ink"],
      [[], state({ fillsWhite: true }, inArea), state({ fillsWhite: true })],
      [[], state({}, below), start],
      [[], state({ clip: undefined }, inArea), state({ clip: undefined })],
    ],
  ),
  ...sameFor(
    ["S", "s"],
    [
      [[], state({}, below), "ink"],
      [[], state({}, elsewhere), start],
      [[], state({ strokesWhite: true }, inArea), state({ strokesWhite: true })],
    ],
  ),
  ...sameFor(
    ["B", "B*", "b", "b*"],
    [
      [[], state({ fillsWhite: true }, inArea), "ink"],
      [[], state({ strokesWhite: true }, below), "ink"],
      [[], state(white, inArea), state(white)],
    ],
  ),
  ...sameFor(
    ["sh", "BI"],
    [
      [[], start, "ink"],
      [[], state({ clip: undefined }), state({ clip: undefined })],
    ],
  ),
  Do: [
    [["Form"], state(moved), "ink"],
    [["Form"], start, start],
    [["Image"], state({ ctm: [612, 0, 0, 792, 0, 0] }), "ink"],
    [["Image"], state({ ctm: [100, 0, 0, 100, 0, 0] }), state({ ctm: [100, 0, 0, 100, 0, 0] })],
    [["Unknown"], start, start],
  ],
  BT: [[[], withText({ line, from: 5, to: 9 }), start]],
  Tf: [
    [["Letters", 9], start, withText({ fontSize: 9 })],
    [["Drawn", 9], start, "ink"],
  ],
  Tz: [[[50], start, withText({ widthFactor: 0.5 })]],
  TL: [[[12], start, withText({ leading: 12 })]],
  Ts: [[[3], start, withText({ rise: 3 })]],
  ...sameFor(
    ["Tc", "Tw"],
    [
      [[2], start, withText({ spacing: 2 })],
      [[-1], withText({ spacing: 2 }), withText({ spacing: 2 })],
    ],
  ),
  Tr: [
    [[3], start, withText({ invisible: true })],
    [[0], withText({ invisible: true }), start],
  ],
  Tm: [[[1, 0, 0, 1, 510, 10], start, withText({ line })]],
  TD: [[[510, 10], start, withText({ line, leading: -10 })]],
  Td: [[[510, 10], start, withText({ line })]],
  "T*": [[[], withText({ line: [1, 0, 0, 1, 510, 22], leading: 12 }), withText({ line, leading: 12 })]],
  Tj: [
    [[letters], withText({ line, fontSize: 9 }), "ink"],
    [[letters], withText({ fontSize: 10 }), withText({ fontSize: 10, to: 66 })],
  ],
  TJ: [[[[letters, -3000, letters]], withText({ line, fontSize: 9 }), "ink"]],
  ...sameFor(
    ["'", '"'],
    [[[letters], withText({ line: [1, 0, 0, 1, 510, 22], leading: 12, fontSize: 9 }), "ink"]],
  ),
};

function sameFor(names: readonly string[], rows: (typeof cases)[string]): typeof cases {
  return Object.fromEntries(names.map((name) => [name, rows]));
}

test("ink detection: each operator changes the state as it should, or draws", () => {
  assert.ok(resources instanceof PDFDict);
  assert.deepEqual(Object.keys(cases).toSorted(), [...effects.keys()].toSorted());
  for (const [name, rows] of Object.entries(cases)) {
    for (const [operands, before, after] of rows) {
      const scene = { drawing: { content: new Uint8Array(), resources }, area, depth: 0 };
      const found = effects.get(name)?.(before, operands, { ...scene, budget: { operations: 10 } });
      assert.deepEqual(found, after, `${JSON.stringify(operands)} ${name}`);
    }
  }
});

test("ink detection: gives up, as if there were ink, on what nests too deeply or goes on for too long", () => {
  assert.equal(taken("q ".repeat(500)), false);
  assert.equal(taken("q ".repeat(501)), true);
  assert.equal(taken("n ".repeat(400_001)), true);
});
