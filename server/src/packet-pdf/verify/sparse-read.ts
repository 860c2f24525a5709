// Reads a packet from the disk without its pictures, which a proof does not look into: a packet of hundreds of
// megabytes is proved within a few. That every object ends where it says is seen on the way.
import { joined, text } from "../bytes.ts";

/** Gives as many bytes of the file from a place on, fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/**
 * The file with large streams emptied; undefined where it is not written in the way in which packets are, and has to be
 * read as a whole.
 */
export async function skimmed(read: ReadAt): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  const start = /\d+ \d+ obj\n/.exec(latin(await read(0, beginning)))?.index;
  if (start === undefined) return undefined;
  pieces.push(await read(0, start));
  let at = start;
  for (;;) {
    const found = (await objectAt(read, at, beginning)) ?? (await objectAt(read, at, longestEntries));
    if (!found) break;
    pieces.push(...found.kept);
    at = found.end;
  }
  const rest = await read(at, beginning);
  if (!/^startxref\n\d+\n%%EOF\s*$/.test(latin(rest))) return undefined;
  return joined([...pieces, rest]);
}

/** As much of an object as holds its entries in nearly all cases, and in all. */
const beginning = 4096;
const longestEntries = 1024 * 1024;

/** What is longer is a picture or a font. */
const longestKept = 100_000;

interface FoundObject {
  readonly kept: readonly Uint8Array[];
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
    return { kept: [bytes.subarray(0, end)], end: at + end };
  }
  if (streamAt < 0) return undefined;
  const entries = content.slice(0, streamAt);
  const size = Number(/\/Length (\d+)/.exec(entries)?.[1] ?? Number.NaN);
  const from = at + streamAt + opening.length;
  const end = from + size + closing.length;
  if (!Number.isFinite(size) || latin(await read(from + size, closing.length)) !== closing) return undefined;
  if (size <= longestKept) return { kept: [await read(at, end - at)], end };
  const emptied = entries.replace(/\/Length \d+/, "/Length 0") + opening + closing;
  return { kept: [Uint8Array.from(emptied, (character) => character.charCodeAt(0))], end };
}

const opening = "\nstream\n";
const closing = "\nendstream\nendobj\n";

function latin(bytes: Uint8Array): string {
  return text(bytes, 0, bytes.length);
}
