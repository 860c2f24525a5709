// The proof compares all that a page of a file shows: typefaces, encodings, fields, notes, and nested drawings. Packets of
// two files that differ in one of them are verified with what is known of the other file.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import { bytesOf } from "./difficult/difficult-file.ts";
import { type RawObject, raw, stream } from "./difficult/raw.ts";
import { exhibit, packetOf, pagesOf, rendered } from "./packets.ts";

const program = "A typeface that no program can draw. ".repeat(60);

/** Parts of a file of two pages, the second with a typeface, a nested drawing, a field, and a note. */
const usual = {
  program,
  encoding: "[65 /A /B]",
  widths: "[500 600 700]",
  letters: "begincmap",
  nested: "0 0 5 5 re f",
  field: "(Ana Morales) Tj",
  fieldFont: "/Helvetica",
  note: "1 1 8 8 re S",
  notes: "20 0 R 22 0 R",
  shade: "0.5",
};

function file(changes: Partial<typeof usual> = {}): Uint8Array {
  const given = { ...usual, ...changes };
  const form = (resources: string) =>
    `/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << ${resources} >>`;
  const more: readonly RawObject[] = [
    [20, "<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /Rect [50 50 150 70] /AP << /N 21 0 R >> >>"],
    [21, stream(given.field, form("/Font << /Helv 30 0 R >>"))],
    [22, "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [200 50 300 70] /AP << /N 23 0 R >> >>"],
    [23, stream(given.note, form(""))],
    [30, `<< /Type /Font /Subtype /Type1 /BaseFont ${given.fieldFont} /Encoding 36 0 R >>`],
    [
      31,
      `<< /Type /Font /Subtype /TrueType /BaseFont /Own /Encoding 36 0 R /Widths 37 0 R /ToUnicode 38 0 R /FontDescriptor 32 0 R >>`,
    ],
    [32, "<< /Type /FontDescriptor /FontName /Own /FontFile2 33 0 R >>"],
    [33, stream(given.program)],
    [34, stream(given.nested, form("/XObject << /Deep 35 0 R >> /ExtGState << /G 39 0 R >>"))],
    [35, stream("0 0 9 9 re f", form("/Font << /Own 31 0 R >>"))],
    [36, `<< /Type /Encoding /Differences ${given.encoding} >>`],
    [37, given.widths],
    [38, stream(given.letters)],
    [39, `<< /ca ${given.shade} /Parent 34 0 R >>`],
  ];
  const resources = "/Resources << /Font << /F 3 0 R /Own 31 0 R >> /XObject << /Nested 34 0 R >> >>";
  return bytesOf(raw([{}, { entries: `${resources} /Annots [${given.notes}]` }], { more }));
}

const packet = packetOf([exhibit("A", "Letter", "a.pdf"), exhibit("B", "Form", "b.pdf")]);
const other = bytesOf(raw(1));
const whole = await rendered(packet, { "a.pdf": other, "b.pdf": file() });
const pages = await pagesOf({ "a.pdf": other, "b.pdf": file() });

const troubleIn = async (bytes: Uint8Array) => {
  const { checks } = await verifyPacket(packet, bytes, { pages, contents: whole.contents });
  return checks.flatMap(({ trouble }) => trouble);
};
const found = ["Page 3 of the file (Exhibit B, page 2, from b.pdf) does not show what its file has for it"];

describe("the proof of a packet", () => {
  it("says that every page has the typefaces, fields, and notes of its file", async () => {
    const { checks } = await verifyPacket(packet, whole.bytes, { pages, contents: whole.contents });
    assert.deepEqual(checks[1], {
      what: "Every page from a PDF has the content, typefaces, filled-in fields, and notes of its file, unchanged (pictures were compared by length, beginning, and end)",
      count: 3,
      trouble: [],
    });
  });

  const changes: Readonly<Record<string, Partial<typeof usual>>> = {
    "the program of a typeface": { program: program.replace("draw", "drew") },
    "the encoding of a typeface": { encoding: "[65 /A /C]" },
    "the widths of a typeface": { widths: "[500 600 701]" },
    "the letters of a typeface": { letters: "begincmaP" },
    "a nested drawing": { nested: "0 0 5 6 re f" },
    "what a nested drawing uses": { shade: "0.6" },
    "the text of a field": { field: "(Ana Moralez) Tj" },
    "the typeface of a field": { fieldFont: "/Courier" },
    "a note": { note: "1 1 8 9 re S" },
    "a note that is missing": { notes: "20 0 R" },
    "the order of notes": { notes: "22 0 R 20 0 R" },
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`finds a page that differs in this: ${name}`, async () => {
      const { bytes } = await rendered(packet, { "a.pdf": other, "b.pdf": file(change) });
      assert.deepEqual(await troubleIn(bytes), found);
    });
  }

  it("finds a typeface that differs by one byte in the written file", async () => {
    const bytes = Uint8Array.from(whole.bytes);
    bytes[Buffer.from(bytes).lastIndexOf("no program")] = 0x4e;
    assert.deepEqual(await troubleIn(bytes), found);
  });

  it("finds a note that the page has, but does not draw", async () => {
    const bytes = Uint8Array.from(whole.bytes);
    const at = Buffer.from(bytes).lastIndexOf("/Leaf2 Do");
    assert.ok(at > 0);
    bytes.set(Buffer.from("          "), at);
    assert.deepEqual(await troubleIn(bytes), found);
  });
});
