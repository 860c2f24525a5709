// What the bytes of a PDF say before it is opened: whether all of it is there, and where its drawings end.
import { joined, lastIndexOf, occurrences, placesOf, textOfBytes } from "../bytes.ts";

/**
 * The part of a file that contains all objects of a PDF: undefined if it was cut off before that. A complete PDF states
 * the offset of its cross-reference table after its last object, and bytes after that do not matter. A table that is
 * cut off is removed, since the objects can be found without it, unless they are encrypted.
 */
export function wholePart(bytes: Uint8Array): Uint8Array | undefined {
  const lastObject = lastIndexOf(bytes, "endobj");
  if (lastIndexOf(bytes, "startxref") > lastObject) return bytes;
  if (lastObject < 0) return undefined;
  const trailer = lastIndexOf(bytes, "trailer");
  if (trailer > lastObject && isClosed(textOfBytes(bytes, trailer, bytes.length))) return bytes;
  const isTable = /^\s*(xref\s|\d+ \d+ obj\s*<<[^>]*\/Type\s*\/XRef\b)/.test(
    textOfBytes(bytes, lastObject + 6, lastObject + 600),
  );
  const isOpen = !["/Encrypt", "/Standard"].some((word) => lastIndexOf(bytes, word) >= 0);
  return isTable && isOpen ? bytes.subarray(0, lastObject + 6) : undefined;
}

/**
 * The library searches the whole rest of the file for the end of every object that it cannot read. With thousands of
 * objects that never end it would hang. Words of a text such as "no objection" do not begin an object.
 */
export function isUnrecoverable(bytes: Uint8Array): boolean {
  const most = 2 * occurrences(bytes, "endobj") + 500;
  let begun = 0;
  for (const at of placesOf(bytes, "obj")) {
    if (beginsObject(bytes, at)) begun += 1;
    if (begun > most) return true;
  }
  return false;
}

/** Whether the word "obj" at an offset follows two numbers. */
function beginsObject(bytes: Uint8Array, at: number): boolean {
  return /\d\s+\d+\s*$/.test(textOfBytes(bytes, at - 24, at));
}

/** The bytes with a header line that the library accepts, if they have none. */
export function withHeader(bytes: Uint8Array): Uint8Array {
  if (/%PDF-\d+\.\d/.test(textOfBytes(bytes, 0, 1100))) return bytes;
  return joined([new TextEncoder().encode("%PDF-1.7\n"), bytes]);
}

/**
 * A copy in which cross-reference tables and trailers are comments: all objects are found without them. Undefined for
 * an encrypted file, whose trailer is needed to read it.
 */
export function withoutTables(bytes: Uint8Array): Uint8Array | undefined {
  if (lastIndexOf(bytes, "/Encrypt") >= 0) return undefined;
  const copy = new Uint8Array(bytes);
  for (const word of ["trailer", "startxref"]) {
    for (const at of placesOf(bytes, word))
      if (/[\s>]$|^$/.test(textOfBytes(bytes, at - 1, at))) copy[at] = 0x25;
  }
  return copy;
}

/**
 * True if the trailer in effect specifies no encryption. Files that a program has decrypted may still contain an older
 * trailer that does, and would then be decrypted a second time.
 */
export function isPlain(bytes: Uint8Array): boolean {
  const at = lastIndexOf(bytes, "startxref");
  const offset = Number(/^startxref\s+(\d+)/.exec(textOfBytes(bytes, at, at + 64))?.[1] ?? Number.NaN);
  if (at < 0 || !(offset < bytes.length)) return false;
  const start = textOfBytes(bytes, offset, offset + 32).trimStart();
  if (/^\d+\s+\d+\s+obj/.test(start)) {
    const dictionary = textOfBytes(bytes, offset, offset + 4096).split("stream")[0] ?? "";
    return dictionary.includes("/XRef") && !dictionary.includes("/Encrypt");
  }
  if (!start.startsWith("xref")) return false;
  const table = textOfBytes(bytes, offset, bytes.length);
  const trailer = table.indexOf("trailer");
  const end = trailer < 0 ? -1 : table.indexOf("startxref", trailer);
  return end >= 0 && !table.slice(trailer, end).includes("/Encrypt");
}

/**
 * Writes the lengths of streams into them if they are separate objects. The library does not look them up: it would
 * search for the word "endstream", and miss the true end if the stream's data contains that word. Changes the bytes in
 * place and returns a function that restores them.
 */
export function inlineLengths(bytes: Uint8Array): () => void {
  const numbers = numbersIn(bytes);
  const before: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  if (numbers.size === 0) return () => undefined;
  for (const at of placesOf(bytes, "/Length")) {
    const entry = /^\/Length\s+(\d+ \d+) R(?:\s+(?=[/>]))?/.exec(textOfBytes(bytes, at, at + 48));
    const number = numbers.get(entry?.[1] ?? "");
    const settled = `/Length ${number ?? ""}`.padEnd(entry?.[0].length ?? 0, " ");
    if (!entry || number === undefined || settled.length > entry[0].length) continue;
    before.push({ at, bytes: bytes.slice(at, at + settled.length) });
    bytes.set(new TextEncoder().encode(settled), at);
  }
  return () => {
    for (const { at, bytes: original } of before) bytes.set(original, at);
  };
}

/** The objects that are just an integer, by "NUMBER GENERATION". */
function numbersIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const at of placesOf(bytes, " obj")) {
    const number = /^ obj\s+(\d{1,10})\s+endobj/.exec(textOfBytes(bytes, at, at + 40))?.[1];
    const name = number && /(\d+ \d+)$/.exec(textOfBytes(bytes, at - 20, at))?.[1];
    if (number && name) numbers.set(name, number);
  }
  return numbers;
}

/** True if every dictionary that begins in a text ends in it, and there is at least one. */
function isClosed(trailer: string): boolean {
  const opened = trailer.split("<<").length - 1;
  return opened > 0 && opened === trailer.split(">>").length - 1;
}
