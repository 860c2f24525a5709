// A packet read back without its pictures: the verification is the same, and a file that is not a packet is read as a
// whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, type SparseFile, sparseRead } from "../../server/src/packet-pdf/verify/sparse-read.ts";
import { isVerified, verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import { pdf, scan } from "../support/pdf.ts";
import { exhibit, indexPart, letterPart, packetOf, pagesOf, rendered } from "./packets.ts";

const files = { "a.pdf": await scan(4, 400_000), "b.pdf": await pdf("Letter", 2) };
const packet = packetOf([
  letterPart(),
  indexPart,
  exhibit("A", "Scans", "a.pdf"),
  exhibit("B", "Letter", "b.pdf"),
]);
const { bytes } = await rendered(packet, files);

async function skim(whole: Uint8Array): Promise<SparseFile | undefined> {
  return await sparseRead(async (offset, length) => whole.subarray(offset, offset + length));
}

test("a packet without its pictures verifies like the whole", async () => {
  const small = await skim(bytes);
  assert.ok(small);
  const read = small.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
  assert.ok(read < bytes.length - 1_500_000, `${read} of ${bytes.length}`);
  assert.equal(bytesOf(small, { drawings: true }).length, bytes.length);
  const counted = await pagesOf(files);
  const proof = await verifyPacket(packet, small, counted);
  assert.ok(isVerified(proof), JSON.stringify(proof));
  assert.deepEqual(proof, await verifyPacket(packet, bytes, counted));
});

test("a packet verifies on Node 20, whose ArrayBuffer cannot be transferred to a fixed length", async () => {
  const own = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "transferToFixedLength");
  Reflect.deleteProperty(ArrayBuffer.prototype, "transferToFixedLength");
  try {
    const verification = await verifyPacket(packet, bytes, await pagesOf(files));
    assert.ok(isVerified(verification), JSON.stringify(verification));
  } finally {
    if (own) Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", own);
  }
});

test("the stamps of a packet are read without following what its exhibits draw", async () => {
  const small = await skim(bytes);
  assert.ok(small);
  const drawings = small.pieces.filter(({ isDrawing }) => isDrawing);
  assert.ok(drawings.length >= 4, `${drawings.length} drawings`);
  const without = bytesOf(small, { drawings: false });
  for (const { offset, bytes: drawing } of drawings) {
    assert.ok(without.subarray(offset, offset + drawing.length).every((byte) => byte === 0));
  }
});

test("a truncated picture or one with a wrong length is rejected", async () => {
  const at = Buffer.from(bytes).indexOf("/Length 400000");
  assert.ok(at > 0);
  const lying = Uint8Array.from(bytes);
  lying.set(Buffer.from("/Length 400001"), at);
  assert.equal(await skim(lying), undefined);
  assert.equal(await skim(bytes.subarray(0, bytes.length - 100_000)), undefined);
  assert.equal(await skim(Buffer.from("no packet")), undefined);
});
