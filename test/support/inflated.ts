// What can be read in stored bytes without a key: the bytes themselves, and what can be inflated from any place near
// their beginning.
import { constants, inflateRawSync } from "node:zlib";

/** One character for each byte. Zero bytes are left out, since a serialized text may have them between its letters. */
export function readableIn(bytes: Uint8Array): string {
  const inflated = Array.from({ length: longestHeader }, (_, start) => inflatedFrom(bytes.subarray(start)));
  return [bytes, ...inflated]
    .map((part) => Buffer.from(part).toString("latin1").replaceAll("\0", ""))
    .join("\n");
}

/** Longer than what may precede compressed bytes: a nonce, a tag, and a length. */
const longestHeader = 64;

function inflatedFrom(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}
