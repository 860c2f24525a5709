// How many entries of a cross-reference stream are read. The stream says how many it has, and the library reads as many,
// far beyond its end, so that a file of 5 kB would keep the program busy for minutes.
import { PDFXRefStreamParser } from "@cantoo/pdf-lib";

/** What the library's parser of a cross-reference stream holds. */
interface TableParser {
  readonly bytes: { readonly length: number };
  readonly byteWidths: readonly number[];
  subsections: readonly { readonly firstObjectNumber: number; readonly length: number }[];
}

/** Has the library read only the entries that a stream has. Called where files are opened; has no effect again. */
export function readOnlyEntriesInTables(): void {
  const prototype: object = PDFXRefStreamParser.prototype;
  const parse: unknown = Reflect.get(prototype, "parseEntries");
  if (typeof parse !== "function" || changed.has(parse)) return;
  const parseEntries = function (this: TableParser): unknown {
    const width = this.byteWidths.reduce((sum, bytes) => sum + Math.max(0, bytes), 0);
    let left = width > 0 ? Math.floor(this.bytes.length / width) : 0;
    this.subsections = this.subsections.map(({ firstObjectNumber, length }) => {
      const there = Math.max(0, Math.min(length, left));
      left -= there;
      return { firstObjectNumber, length: there };
    });
    return Reflect.apply(parse, this, []);
  };
  changed.add(parseEntries);
  Reflect.set(prototype, "parseEntries", parseEntries);
}

const changed = new WeakSet<object>();
