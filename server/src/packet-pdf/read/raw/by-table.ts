// A PDF whose objects are parsed when they are looked up, as a document of the library.
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import type { RawObject } from "./raw-object.ts";
import { NotPlain } from "./raw-object.ts";
import { RawPdf } from "./raw-pdf.ts";

export interface DocumentByTable {
  readonly document: PDFDocument;
  readonly raw: RawPdf;
  /** Whether an object was looked up that cannot be read. */
  readonly isDamaged: () => boolean;
}

/** Undefined for a file that must be opened by the reader that repairs files. */
export function documentByTable(bytes: Uint8Array): DocumentByTable | undefined {
  try {
    const raw = new RawPdf(bytes);
    const context = PDFContext.create();
    const objects = new LazyObjects(raw, context);
    Reflect.set(context, "indirectObjects", objects);
    context.largestObjectNumber = raw.table.largest;
    const trailer = PDFObjectParser.forBytes(raw.table.trailer, context).parseObject();
    const root =
      trailer instanceof PDFDict
        ? trailer.entries().find(([key]) => key.asString() === "/Root")?.[1]
        : undefined;
    if (!root) return undefined;
    context.trailerInfo = { Root: root };
    const document: unknown = Reflect.construct(PDFDocument, [context, true, false, true]);
    if (!(document instanceof PDFDocument)) return undefined;
    return { document, raw, isDamaged: () => objects.isDamaged };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/**
 * Whether everything can be read that is reached from some objects, except pages and what is only reached through them.
 */
export function isReadable(raw: RawPdf, from: Iterable<PDFObject>): boolean {
  const seen = new Set<number>();
  const waiting = [...referencesIn(from)].map(({ objectNumber, generationNumber }) => ({
    number: objectNumber,
    generation: generationNumber,
  }));
  try {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
      const object = raw.object(next.number, next.generation);
      if (object && !isPage(object)) for (const reference of object.references) waiting.push(reference);
    }
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}

/** A page or a part of the tree of pages. */
export function isPage({ type, body }: Pick<RawObject, "type" | "body">): boolean {
  return body === undefined && (type === "Page" || type === "Pages");
}

function* referencesIn(objects: Iterable<PDFObject>): Generator<PDFRef> {
  for (const object of objects) {
    if (object instanceof PDFRef) yield object;
    else if (object instanceof PDFArray) yield* referencesIn(object.asArray());
    else if (object instanceof PDFDict) yield* referencesIn(object.values());
  }
}

/** The objects of a file by their references, each parsed when it is first looked up. */
class LazyObjects extends Map<PDFRef, PDFObject> {
  isDamaged = false;
  private readonly raw: RawPdf;
  private readonly context: PDFContext;
  private readonly asked = new Set<PDFRef>();

  constructor(raw: RawPdf, context: PDFContext) {
    super();
    this.raw = raw;
    this.context = context;
  }

  override get(reference: PDFRef): PDFObject | undefined {
    const known = super.get(reference);
    if (known || this.asked.has(reference)) return known;
    this.asked.add(reference);
    const parsed = this.parsed(reference);
    if (parsed) super.set(reference, parsed);
    return parsed;
  }

  override has(reference: PDFRef): boolean {
    return this.get(reference) !== undefined;
  }

  override set(reference: PDFRef, object: PDFObject): this {
    this.asked?.add(reference);
    return super.set(reference, object);
  }

  override delete(reference: PDFRef): boolean {
    this.asked.add(reference);
    return super.delete(reference);
  }

  override entries(): MapIterator<[PDFRef, PDFObject]> {
    for (const number of this.raw.numbers()) {
      this.get(PDFRef.of(number, this.raw.table.generations.get(number) ?? 0));
    }
    return super.entries();
  }

  private parsed({ objectNumber, generationNumber }: PDFRef): PDFObject | undefined {
    try {
      const object = this.raw.object(objectNumber, generationNumber);
      if (!object) return undefined;
      const written = object.bytes.subarray(object.start, object.end);
      const parsed = PDFObjectParser.forBytes(written, this.context).parseObject();
      if (!object.body) return parsed;
      if (parsed instanceof PDFDict) return PDFRawStream.of(parsed, object.body);
    } catch {
      // The library's reason does not matter: such a file is opened by the other reader.
    }
    this.isDamaged = true;
    return undefined;
  }
}
