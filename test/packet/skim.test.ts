// A packet read back without its pictures: it proves the same, and what is not a packet is read as a whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { skimmed } from "../../server/src/packet-pdf/verify/sparse-read.ts";
import { isProven, proofOf } from "../../server/src/packet-pdf/verify/verify.ts";
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

async function skim(whole: Uint8Array): Promise<Uint8Array | undefined> {
  return await skimmed(async (offset, length) => whole.subarray(offset, offset + length));
}

test("a packet without its pictures verifies like the whole", async () => {
  const small = await skim(bytes);
  assert.ok(small && small.length < bytes.length - 1_500_000, `${small?.length} of ${bytes.length}`);
  const counted = await pagesOf(files);
  const proof = await proofOf(packet, small, counted);
  assert.ok(isProven(proof), JSON.stringify(proof));
  assert.deepEqual(proof, await proofOf(packet, bytes, counted));
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
