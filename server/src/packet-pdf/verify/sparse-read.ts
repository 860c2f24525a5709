// Reads a packet from the disk without its pictures, which verification does not look into: a packet of hundreds of
// megabytes is verified within a few. That every object ends where it says is seen on the way.

/** Gives as many bytes of the file from a place on, fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** A file, of which only some pieces were read. */
export interface SparseFile {
  /** How long the whole file is. */
  readonly size: number;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Whether it is what a drawing within a page is made of, such as a page of an exhibit. */
  readonly isDrawing?: boolean;
}

/**
 * The file in its true length with zeros in place of what was not read, and of the drawings within its pages where these
 * are not wanted. Systems hold no memory for zeros.
 */
export function bytesOf({ size, pieces }: SparseFile, wanted: { readonly drawings: boolean }): Uint8Array {
  const bytes = new Uint8Array(size);
  for (const piece of pieces) if (wanted.drawings || !piece.isDrawing) bytes.set(piece.bytes, piece.offset);
  return bytes;
}

/**
 * The file without its large streams; undefined where it is not written in the way in which packets are, and has to be
 * read as a whole.
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

/** As much of an object as holds its entries in nearly all cases, and in all. */
const beginning = 4096;
const longestEntries = 1024 * 1024;

/** What is longer is a picture or a font. */
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

/** The beginning of what was read at a place, without the memory of the rest. */
function pieceOf(bytes: Uint8Array, offset: number, length: number): Piece {
  return { offset, bytes: Uint8Array.from(bytes.subarray(0, length)) };
}

const opening = "\nstream\n";
const closing = "\nendstream\nendobj\n";

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
