// One object of a PDF as bytes, with the data of its stream.
import { inflated } from "./inflate.ts";
import { type ScannedObject, scanObject } from "./scan.ts";

/** An object as it is written in the file, or in one of its object streams. */
export interface RawObject extends ScannedObject {
  /** What the offsets count in. */
  readonly bytes: Buffer;
  /** The data of its stream, as stored. */
  readonly body: Buffer | undefined;
}

/** Thrown for a file that must be opened by the other reader. */
export class NotPlain extends Error {}

/** The object at an offset with its number; undefined if there is none, or the length of its stream is wrong. */
export function objectAt(
  bytes: Buffer,
  offset: number,
  integer: (reference: readonly number[]) => number | undefined,
): (RawObject & { readonly number: number; readonly generation: number }) | undefined {
  const header = /^\s*(\d+)\s+(\d+)\s+obj(?=[\s<[(/\d])/.exec(bytes.toString("latin1", offset, offset + 48));
  if (!header) return undefined;
  const [all, number, generation] = header;
  const scanned = scanObject(bytes, offset + all.length, bytes.length);
  if (!scanned) return undefined;
  const own = { ...scanned, bytes, number: Number(number), generation: Number(generation) };
  if (scanned.next === "endobj") return { ...own, body: undefined };
  if (scanned.next !== "stream" || !scanned.length) return undefined;
  const said = bytes.toString("latin1", scanned.length.start + "/Length".length, scanned.length.end);
  const [, value = "", of] = /^\s*(\d+)(?:\s+(\d+)\s+R)?\s*$/.exec(said) ?? [];
  const length = of === undefined ? wholeIn(value) : integer([Number(value), Number(of)]);
  const from = startOfData(bytes, scanned.after);
  if (length === undefined || from === undefined || from + length > bytes.length) return undefined;
  const end = bytes.toString("latin1", from + length, from + length + 14);
  return /^[\r\n\t \0]{0,4}endstream/.test(end)
    ? { ...own, body: bytes.subarray(from, from + length) }
    : undefined;
}

/** The content of a table or an object stream; undefined if it is compressed in any but the usual way. */
export function contentOf(head: string, body: Buffer): Buffer | undefined {
  if (!/\/Filter\b/.test(head)) return body;
  if (!/\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(head)) return undefined;
  const bytes = inflated(body);
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startOfData(bytes: Buffer, after: number): number | undefined {
  if (bytes[after] === 0x0a) return after + 1;
  return bytes[after] === 0x0d && bytes[after + 1] === 0x0a ? after + 2 : undefined;
}

/** A number without a sign, from its digits alone. */
export function wholeIn(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
