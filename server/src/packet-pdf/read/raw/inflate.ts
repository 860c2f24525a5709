// Decompresses with the machine's own zlib, which takes a fraction of the time of a library in JavaScript.
import { deflateSync, inflateSync } from "node:zlib";

/** The most bytes that one stream may be decompressed to. */
export const mostUnpackedAtOnce = 64 * 2 ** 20;

/** The decompressed bytes; undefined if the data is damaged, cut off, or too much. */
export function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: mostUnpackedAtOnce });
  } catch {
    return undefined;
  }
}

/** The bytes compressed for /FlateDecode. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

/** The rows of a table with PNG's filters reversed; undefined if a row has an unknown filter. */
export function withoutPredictor(bytes: Uint8Array, columns: number): Uint8Array | undefined {
  const rows = Math.floor(bytes.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const filter = bytes[from] ?? 0;
    if (filter > 4) return undefined;
    const to = row * columns;
    for (let column = 0; column < columns; column++) {
      const left = column > 0 ? (result[to + column - 1] ?? 0) : 0;
      const up = row > 0 ? (result[to + column - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (result[to + column - columns - 1] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      result[to + column] = (bytes[from + 1 + column] ?? 0) + predicted;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}
