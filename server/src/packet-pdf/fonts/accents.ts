// The packet's fonts have a positioning table (GPOS) for kerning but not for accents. The layout engine assumes that such
// a table positions accents too; without the table, it centers accents on their letters.
import { textOfBytes } from "../bytes.ts";
import type { Typeface } from "./typeface.ts";

/** The typeface for letters with combining accents; the same object for every call. */
export function forAccents({ regular, bold }: Typeface): Typeface {
  const known = made.get(regular);
  if (known) return known;
  const typeface = { regular: unplaced(regular), bold: unplaced(bold) };
  made.set(regular, typeface);
  return typeface;
}

const made = new WeakMap<Uint8Array, Typeface>();

/**
 * The font with its positioning table under a name that is never looked up, and with a font name of its own, since
 * fonts with the same name count as one.
 */
function unplaced(font: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(font);
  const view = new DataView(copy.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const tag = textOfBytes(copy, entry, entry + 4);
    if (tag === "GPOS") copy[entry] = "X".charCodeAt(0);
    if (tag === "name") rename(copy, view, view.getUint32(entry + 8));
  }
  return copy;
}

const nameForPrinters = 6;

/** Changes the last letter of the font's PostScript name, in every encoding. */
function rename(font: Uint8Array, view: DataView, table: number): void {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + 12 * index;
    if (view.getUint16(record + 6) !== nameForPrinters) continue;
    const last = strings + view.getUint16(record + 10) + view.getUint16(record + 8) - 1;
    font[last] = "X".charCodeAt(0);
  }
}
