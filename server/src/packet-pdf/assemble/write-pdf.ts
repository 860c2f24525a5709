// Writes a PDF in pieces while it is made, so that its pictures need not all be in memory at once.
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFObjectStream, PDFRawStream, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";

/** Receives the next bytes of a file. */
export type Write = (bytes: Uint8Array) => Promise<void>;

export interface PdfWriter {
  /** Writes the streams added since the last call, and releases them. They must be complete. */
  readonly writeStreams: () => Promise<void>;
  /** Writes everything else. Nothing may be added afterward. */
  readonly finish: () => Promise<void>;
}

/** Starts a file. The same document gives the same bytes if its streams are written at the same points. */
export function pdfWriter(document: PDFDocument, write: Write): PdfWriter {
  const { context } = document;
  const output = buffered(write);
  const places = new Map<PDFRef, ObjectLocation>();

  const putObject = async (reference: PDFRef, object: PDFObject) => {
    places.set(reference, { kind: "by itself", offset: output.length() });
    await output.put(latin(`${reference.objectNumber} ${reference.generationNumber} obj\n`));
    if (object instanceof PDFStream) {
      object.updateDict();
      await output.put(bytesOf(object.dict), latin("\nstream\n"), object.getContents(), latin("\nendstream"));
    } else {
      await output.put(bytesOf(object));
    }
    await output.put(latin("\nendobj\n"));
  };

  const putHeader = async () => {
    if (output.length() === 0) await output.put(bytesOf(context.header), latin("\n\n"));
  };

  return {
    async writeStreams() {
      await putHeader();
      for (const [reference, object] of context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        await putObject(reference, object);
        context.assign(reference, new WrittenStream(object));
      }
    },
    async finish() {
      await putHeader();
      await document.flush();
      const packed: [PDFRef, PDFObject][] = [];
      for (const [reference, object] of context.enumerateIndirectObjects()) {
        if (places.has(reference)) continue;
        if (object instanceof PDFStream) await putObject(reference, object);
        else packed.push([reference, object]);
      }
      for (let first = 0; first < packed.length; first += packedTogether) {
        const objects = packed.slice(first, first + packedTogether);
        const holder = context.nextRef();
        for (const [index, [reference]] of objects.entries())
          places.set(reference, { kind: "within", holder, index });
        await putObject(holder, PDFObjectStream.withContextAndObjects(context, objects));
      }
      await putTable(document, places, output, putObject);
      await output.close();
    },
  };
}

/** Where an object of the file is. */
type ObjectLocation =
  | { readonly kind: "by itself"; readonly offset: number }
  | { readonly kind: "within"; readonly holder: PDFRef; readonly index: number };

const packedTogether = 50;

/** A placeholder for a stream that has been written: its entries and its size. */
class WrittenStream extends PDFStream {
  private readonly size: number;

  constructor({ dict, contents }: PDFRawStream) {
    super(dict);
    this.size = contents.length;
  }

  override getContentsSize(): number {
    return this.size;
  }
}

/** The cross-reference table, with its own offset in it. */
async function putTable(
  { context }: PDFDocument,
  places: Map<PDFRef, ObjectLocation>,
  output: Output,
  putObject: (reference: PDFRef, object: PDFObject) => Promise<void>,
): Promise<void> {
  const own = context.nextRef();
  const start = output.length();
  places.set(own, { kind: "by itself", offset: start });
  const size = context.largestObjectNumber + 1;
  const rows = new Uint8Array(size * 7);
  rows.set([0, 0, 0, 0, 0, 0xff, 0xff]);
  const view = new DataView(rows.buffer);
  for (const [{ objectNumber }, place] of places) {
    const isByItself = place.kind === "by itself";
    view.setUint8(objectNumber * 7, isByItself ? 1 : 2);
    view.setUint32(objectNumber * 7 + 1, isByItself ? place.offset : place.holder.objectNumber);
    view.setUint16(objectNumber * 7 + 5, isByItself ? 0 : place.index);
  }
  const { Root, Info } = context.trailerInfo;
  const table = context.flateStream(rows, {
    Type: "XRef",
    Size: size,
    W: [1, 4, 2],
    ...(Root && { Root }),
    ...(Info && { Info }),
  });
  await putObject(own, table);
  await output.put(latin(`startxref\n${start}\n%%EOF\n`));
}

interface Output {
  readonly put: (...pieces: readonly Uint8Array[]) => Promise<void>;
  readonly close: () => Promise<void>;
  /** All bytes so far. */
  readonly length: () => number;
}

/** Collects small pieces and passes large ones on directly. */
function buffered(write: Write): Output {
  const gathered: Uint8Array[] = [];
  let waiting = 0;
  let all = 0;
  const close = async () => {
    const bytes = joined(gathered);
    gathered.length = 0;
    waiting = 0;
    if (bytes.length > 0) await write(bytes);
  };
  const put = async (...pieces: readonly Uint8Array[]) => {
    for (const piece of pieces) {
      all += piece.length;
      if (piece.length >= large) {
        await close();
        await write(piece);
        continue;
      }
      gathered.push(piece);
      waiting += piece.length;
      if (waiting >= large) await close();
    }
  };
  return { put, close, length: () => all };
}

const large = 64 * 1024;

function bytesOf(object: {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}) {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
