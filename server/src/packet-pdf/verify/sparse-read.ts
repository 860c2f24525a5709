// Reads a packet from the disk without its pictures, which verification does not need: a packet of hundreds of
// megabytes is verified with a few in memory. That every object ends where it should is checked on the way.

/** Gives this many bytes of the file from an offset on, fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** A file of which only some pieces were read. */
export interface SparseFile {
  /** The length of the whole file. */
  readonly size: number;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Whether it is the stream of a nested drawing, such as a page of an exhibit. */
  readonly isDrawing?: boolean;
}

/**
 * The file in its full length with zeros for what was not read and, unless wanted, for nested drawings. Operating
 * systems use no memory for zeros.
 */
export function bytesOf({ size, pieces }: SparseFile, wanted: { readonly drawings: boolean }): Uint8Array {
  const bytes = new Uint8Array(size);
  for (const piece of pieces) if (wanted.drawings || !piece.isDrawing) bytes.set(piece.bytes, piece.offset);
  return bytes;
}

/**
 * The file without its large streams; undefined if it is not structured like our packets and must be read as a whole.
 */
export async function sparseRead(read: ReadAt): Promise<SparseFile | undefined> {
  const head = await read(0, beginning);
  const start = /\d+ \d+ obj\n/.exec(latin(head))?.index;
  if (start === undefined) return undefined;
  const pieces: Piece[] = [{ offset: 0, bytes: head.subarray(0, start) }];
  let at = start;
  for (;;) {
    const found = (await objectAt(read, at, beginning)) ?? (await objectAt(read, at, longestEntries));
    if (!found) break;
    pieces.push(...found.kept);
    at = found.end;
  }
  const rest = await read(at, beginning);
  if (!/^startxref\n\d+\n%%EOF\s*$/.test(latin(rest))) return undefined;
  return { size: at + rest.length, pieces: [...pieces, { offset: at, bytes: rest }] };
}

/** The number of bytes that contain the entries of an object in nearly all cases, and in all cases. */
const beginning = 4096;
const longestEntries = 1024 * 1024;

/** A longer stream is a picture or a font. */
const longestKept = 100_000;

interface FoundObject {
  readonly kept: readonly Piece[];
  readonly end: number;
}

async function objectAt(read: ReadAt, at: number, length: number): Promise<FoundObject | undefined> {
  const bytes = await read(at, length);
  const content = latin(bytes);
  if (!/^\d+ \d+ obj\n/.test(content)) return undefined;
  const streamAt = content.indexOf(opening);
  const endAt = content.indexOf("\nendobj\n");
  if (endAt >= 0 && (streamAt < 0 || endAt < streamAt)) {
    const end = endAt + "\nendobj\n".length;
    return { kept: [pieceOf(bytes, at, end)], end: at + end };
  }
  if (streamAt < 0) return undefined;
  const entries = content.slice(0, streamAt);
  const size = Number(/\/Length (\d+)/.exec(entries)?.[1] ?? Number.NaN);
  const from = at + streamAt + opening.length;
  const end = from + size + closing.length;
  if (!Number.isFinite(size)) return undefined;
  const ending = await read(from + size, closing.length);
  if (latin(ending) !== closing) return undefined;
  const kept = [pieceOf(bytes, at, streamAt + opening.length), { offset: from + size, bytes: ending }];
  if (size > longestKept) return { kept, end };
  const body = { offset: from, bytes: await read(from, size), isDrawing: /\/Subtype \/Form\b/.test(entries) };
  return { kept: [...kept, body], end };
}

/** The beginning of a piece, without keeping the rest in memory. */
function pieceOf(bytes: Uint8Array, offset: number, length: number): Piece {
  return { offset, bytes: Uint8Array.from(bytes.subarray(0, length)) };
}

const opening = "\nstream\n";
const closing = "\nendstream\nendobj\n";

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
