// Object streams. If one object in a stream cannot be read, the library skips all that follow, while readers do not:
// programs that fill forms leave such an object, and no page needs it.
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFInvalidObject, PDFObjectParser, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { textOfBytes } from "../bytes.ts";
import { contentOf, nameAt, numberAt } from "./pdf-objects.ts";

/** Reads the objects that the library has skipped. Does nothing for a decrypted document. */
export function readPackedObjects({ context }: PDFDocument): void {
  if (context.isDecrypted) return;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const stream = object instanceof PDFInvalidObject ? packedIn(object, context) : undefined;
    const content = stream && contentOf(stream);
    if (!stream || !content) continue;
    for (const [number, from, until] of placesIn(content, stream)) {
      const reference = PDFRef.of(number);
      if (context.lookup(reference) !== undefined) continue;
      const packed = parsed(content.subarray(from, until), context);
      if (packed) context.assign(reference, packed);
    }
  }
}

type Context = PDFDocument["context"];

function packedIn(object: PDFInvalidObject, context: Context): PDFRawStream | undefined {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  if (!/\/Type\s*\/ObjStm\b/.test(textOfBytes(bytes, 0, 1000))) return undefined;
  const stream = parsed(bytes, context);
  return stream instanceof PDFRawStream && nameAt(stream.dict, "Type") === "ObjStm" ? stream : undefined;
}

/** The number of each packed object, and its offset. */
function placesIn(
  content: Uint8Array,
  { dict }: PDFRawStream,
): readonly (readonly [number: number, from: number, until: number])[] {
  const first = numberAt(dict, "First") ?? 0;
  const numbers = (textOfBytes(content, 0, first).match(/\d+/g) ?? []).map(Number);
  const pairs = Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => {
    return [numbers[2 * index] ?? 0, first + (numbers[2 * index + 1] ?? 0)] as const;
  });
  const offsets = pairs.map(([, from]) => from).toSorted((one, other) => one - other);
  return pairs.map(([number, from]) => {
    const next = offsets.find((offset) => offset > from);
    return [number, from, next ?? content.length] as const;
  });
}

function parsed(bytes: Uint8Array, context: Context): PDFObject | undefined {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch {
    return undefined;
  }
}
