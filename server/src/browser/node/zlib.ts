// Stands in for node:zlib.
import { Unzlib, zlibSync } from "fflate";

/** Throws if the data is damaged, cut off, or larger than allowed. */
export function inflateSync(
  bytes: Uint8Array,
  { maxOutputLength = Number.POSITIVE_INFINITY }: { readonly maxOutputLength?: number } = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const unpacking = new Unzlib((piece) => {
    length += piece.length;
    if (length > maxOutputLength) throw new RangeError();
    pieces.push(piece);
  });
  // In pieces, so that the limit is noticed before everything is unpacked.
  for (let at = 0; at < bytes.length || at === 0; at += pieceSize) {
    unpacking.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
  }
  return Buffer.concat(pieces, length);
}

const pieceSize = 16 * 1024;

export function deflateSync(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes);
}
