// A packet read back by its own table: every object is whole, little is read, and what a page shows is compared.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPacket } from "../../server/src/packet-pdf/verify/read-packet.ts";
import { decodedText, Name, parsed, Reference, Word } from "../../server/src/packet-pdf/verify/values.ts";
import { isVerified, type Verification, verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import { fileOf } from "../../server/src/packet-pdf/verify/written-file.ts";
import { pdf, scan } from "../support/pdf.ts";
import { exhibit, indexPart, letterPart, packetOf, pagesOf, rendered } from "./packets.ts";

const files = { "a.pdf": await scan(4, 400_000), "b.pdf": await pdf("Letter", 2) };
const packet = packetOf([
  letterPart(),
  indexPart,
  exhibit("A", "Scans", "a.pdf"),
  exhibit("B", "Letter", "b.pdf"),
]);
const { bytes, contents } = await rendered(packet, files);
const known = { pages: await pagesOf(files), contents };

/** The packet with other bytes at the first occurrence of some. */
function changed(from: string, to: string): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from, 0, "latin1");
  assert.ok(at > 0, from);
  const copy = Uint8Array.from(bytes);
  copy.set(Buffer.from(to, "latin1"), at);
  return copy;
}

function checksOf({ checks }: Verification): readonly string[] {
  return checks.flatMap(({ trouble }) => trouble);
}

async function reasonFor(file: Uint8Array): Promise<string | undefined> {
  const reading = await readPacket(fileOf(file));
  return "reason" in reading ? reading.reason : undefined;
}

describe("a packet that is read back", () => {
  it("is verified from the disk, without reading its pictures", async () => {
    let read = 0;
    const verification = await verifyPacket(
      packet,
      {
        size: bytes.length,
        read: async (offset, length) => {
          const piece = bytes.subarray(offset, offset + length);
          read += piece.length;
          return piece;
        },
      },
      known,
    );
    assert.ok(isVerified(verification), JSON.stringify(verification));
    assert.ok(read < bytes.length / 2, `${read} of ${bytes.length}`);
    assert.deepEqual(verification, await verifyPacket(packet, bytes, known));
  });

  it("is compared page by page with the content of its files", async () => {
    assert.equal(contents.length, 8);
    assert.ok(contents.every((content) => content !== undefined));
    assert.deepEqual(checksOf(await verifyPacket(packet, bytes, known)), []);
    const [eighth, seventh, ...others] = contents.toReversed();
    const exchanged = { ...known, contents: [seventh, eighth, ...others].toReversed() };
    assert.deepEqual(checksOf(await verifyPacket(packet, bytes, exchanged)), [
      "Page 7 of the file (Exhibit B, page 1, from b.pdf) does not show what its file has for it",
      "Page 8 of the file (Exhibit B, page 2, from b.pdf) does not show what its file has for it",
    ]);
  });

  it("is compared with the beginnings and ends of the pictures of its files", async () => {
    const [first, second] = [1, 2].map((shade) => Buffer.from(bytes).indexOf(Buffer.alloc(5000, shade)));
    assert.ok(first !== undefined && second !== undefined && first > 0 && second > 0);
    for (const places of [[first], [first + 399_999], [first, second + 399_999]]) {
      const other = Uint8Array.from(bytes);
      for (const place of places) other[place] = 200;
      const { checks } = await verifyPacket(packet, other, known);
      assert.deepEqual(
        checks.flatMap(({ trouble }) => trouble),
        places.map(
          (_, page) =>
            `Page ${page + 3} of the file (Exhibit A, page ${page + 1}, from a.pdf) does not show what its file has for it`,
        ),
      );
    }
  });

  it("is rejected if a picture is longer or shorter than it says, or cut off", async () => {
    const damaged = "is damaged and cannot be opened";
    assert.equal(await reasonFor(bytes), undefined);
    assert.equal(await reasonFor(changed("/Length 400000", "/Length 400001")), damaged);
    assert.equal(await reasonFor(changed("/Length 400000", "/Length 399999")), damaged);
    assert.equal(await reasonFor(changed("\nendstream\nendobj\n", "\nendstream\nendobX\n")), damaged);
    assert.equal(await reasonFor(bytes.subarray(0, bytes.length - 100_000)), "is cut off before its end");
    assert.equal(await reasonFor(Buffer.from("no packet")), "is cut off before its end");
  });

  it("is rejected if something is between its objects", async () => {
    const at = Buffer.from(bytes).indexOf("\nendobj\n") + "\nendobj\n".length;
    const more = Buffer.concat([bytes.subarray(0, at), Buffer.from("x".repeat(20)), bytes.subarray(at)]);
    assert.equal(await reasonFor(more), "is damaged and cannot be opened");
  });
});

describe("the values of a PDF", () => {
  it("are read as they are written", () => {
    const { values, isWhole } = parsed(
      "<</A#42 [1 -2.5 .5 true null 3 0 R]/T(a\\(\\101\\n(b)\\\nc)/H<4 1 4>/N/M>> % end ]\n(x)Tj",
    );
    assert.ok(isWhole);
    assert.deepEqual(values, [
      new Map<string, unknown>([
        ["AB", [1, -2.5, 0.5, true, null, new Reference(3)]],
        ["T", "a(A\n(b)c"],
        ["H", "A@"],
        ["N", new Name("M")],
      ]),
      "x",
      new Word("Tj"),
    ]);
    assert.equal(decodedText("\xfe\xff\x04\x16\x00A"), "ЖA");
  });

  it("are read in a time that grows with their length, also if they are cut off between blanks", () => {
    for (const cut of [" ".repeat(2000), "% ".repeat(1000), `${" ".repeat(1000)}<12`]) {
      assert.equal(parsed(`<</A 1${cut}`).isWhole, false, cut.slice(0, 4));
    }
  });

  it("are not whole with a bracket or a text left open", () => {
    for (const text of ["[1", "<</A", "(a", "]", ">>"]) assert.equal(parsed(text).isWhole, false, text);
  });
});
