// Reads values out of PDF objects written by other programs: a value that is missing or of the wrong type counts as
// absent.
import type { PDFObject } from "@cantoo/pdf-lib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Box, Matrix } from "../geometry.ts";
import { BeyondLimit, spendUnpacked } from "./limits.ts";
import { inflated } from "./raw/inflate.ts";

/** The dictionary under a key, or that of a stream. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(dict?.lookup(PDFName.of(key)));
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value : undefined;
}

/** A name without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  return numbersIn(dict?.lookup(PDFName.of(key)))[0];
}

/** The numbers of a list; other items are omitted. */
export function numbersAt(dict: PDFDict | undefined, key: string): readonly number[] {
  return numbersIn(dict?.lookup(PDFName.of(key)));
}

export function numbersIn(value: PDFObject | undefined): readonly number[] {
  if (value instanceof PDFNumber) return [value.asNumber()];
  if (!(value instanceof PDFArray)) return [];
  return itemsOf(value).flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  const content = value instanceof PDFRawStream ? contentOf(value) : undefined;
  return content && PDFString.of(String.fromCharCode(...content.subarray(0, 20_000))).decodeText();
}

/** A box with its corners in order; undefined when it has no area. */
export function boxIn(value: PDFObject | undefined): Box | undefined {
  const [x0, y0, x1, y1] = numbersIn(value);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  const box = {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
  return box.right > box.left && box.top > box.bottom ? box : undefined;
}

export function matrixAt(dict: PDFDict, key: string): Matrix {
  const [a, b, c, d, e, f] = numbersAt(dict, key);
  return f === undefined ? [1, 0, 0, 1, 0, 0] : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** The items with references resolved; one that leads nowhere is undefined. */
export function itemsOf(array: PDFArray | undefined): readonly (PDFObject | undefined)[] {
  return array ? array.asArray().map((_, index) => array.lookup(index)) : [];
}

export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

/** A stream's decompressed bytes; undefined if they cannot be read. Throws BeyondLimit if there are too many of them. */
export function contentOf(stream: PDFStream): Uint8Array | undefined {
  const content = unpacked(stream);
  if (content) spendUnpacked(stream.dict.context, content.length);
  return content;
}

function unpacked(stream: PDFStream): Uint8Array | undefined {
  try {
    if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
    if (!(stream instanceof PDFRawStream)) return undefined;
    return (
      (isDeflatedAlone(stream) ? inflated(stream.contents) : undefined) ?? decodePDFRawStream(stream).decode()
    );
  } catch (error) {
    if (error instanceof BeyondLimit) throw error;
    return undefined;
  }
}

function isDeflatedAlone({ dict }: PDFRawStream): boolean {
  return (
    dict.lookup(PDFName.of("Filter")) === PDFName.of("FlateDecode") && !dict.has(PDFName.of("DecodeParms"))
  );
}

/** All fields of a document's form, at any depth, parents before their children. */
export function* formFieldsOf(form: PDFDict | undefined): Generator<PDFDict> {
  const seen = new Set<PDFDict>();
  const waiting = [...itemsOf(arrayAt(form, "Fields"))].reverse();
  while (waiting.length > 0) {
    const field = asDict(waiting.pop());
    if (!field || seen.has(field)) continue;
    seen.add(field);
    yield field;
    for (const kid of itemsOf(arrayAt(field, "Kids")).toReversed()) waiting.push(kid);
  }
}

/** How often the lists of fields of a form name a field, all lists within each other counted; at most `most`. */
export function countFields(form: PDFDict | undefined, most: number): number {
  const waiting = [...itemsOf(arrayAt(form, "Fields"))];
  let count = 0;
  while (waiting.length > 0 && count < most) {
    const field = asDict(waiting.pop());
    if (!field) continue;
    count += 1;
    for (const kid of itemsOf(arrayAt(field, "Kids"))) waiting.push(kid);
  }
  return count;
}
