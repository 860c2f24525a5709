// Opens PDFs as people have them: encrypted without a password, with a broken cross-reference table, with extra bytes
// before or after. If one cannot be used, gives the reason in words.

import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNull, PDFRawStream } from "@cantoo/pdf-lib";
import { adviceToPrint, fileProblems } from "../../core/files/kinds-and-problems.ts";
import { shared } from "../geometry.ts";
import { drawnAnnotations, noteWithoutAppearance } from "./annotations.ts";
import { firstBrokenPage } from "./broken-objects.ts";
import { escapeDecryptedTexts } from "./decrypted-texts.ts";
import { refuseEndlessDrawings } from "./endless-drawings.ts";
import {
  BeyondLimit,
  deepestPage,
  type Limits,
  limitDocument,
  limitsOfExport,
  limitsOfLook,
  limitUnpacking,
  mostFields,
  mostPages,
} from "./limits.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import { readPackedObjects } from "./packed-objects.ts";
import {
  inlineLengths,
  isPlain,
  isUnrecoverable,
  wholePart,
  withHeader,
  withoutTables,
} from "./pdf-bytes.ts";
import {
  arrayAt,
  asDict,
  boxIn,
  contentOf,
  countFields,
  dictAt,
  formFieldsOf,
  nameAt,
  numberAt,
  numbersIn,
  textAt,
} from "./pdf-objects.ts";
import { documentByTable, isReadable } from "./raw/by-table.ts";
import { readOnlyEntriesInTables } from "./table-entries.ts";
import { Damage, type OnError, troubleWith, type Unreadable } from "./unreadable.ts";
import { xfaPlaceholder } from "./xfa-placeholder.ts";

/** Opens a PDF and finds all of its pages. Never throws. A file that exceeds the limits is refused. */
export async function openPdf(
  bytes: Uint8Array,
  onError?: OnError,
  limits: Limits = limitsOfLook,
): Promise<OpenedPdf | Unreadable> {
  readOnlyEntriesInTables();
  limitUnpacking();
  return openedByTable(bytes, limits) ?? (await openRepaired(bytes, limits, onError));
}

/** Reads only what the pages need, by the file's table. Undefined for a file that may need repair. */
function openedByTable(bytes: Uint8Array, limits: Limits): OpenedPdf | Unreadable | undefined {
  try {
    const opened = documentByTable(bytes);
    if (!opened || refusalOf(opened.document)) return undefined;
    const { document, raw, isDamaged } = opened;
    limitDocument(document.context, limits);
    refuseTooManyFields(document);
    const pages = pagesOf(document);
    const needed = pages.flatMap(({ dict, resources, contents }) => [
      ...(resources ? [resources] : []),
      ...contents.map((stream) => stream.dict),
      ...dict.entries().flatMap(([key, value]) => (key === PDFName.of("Parent") ? [] : [value])),
    ]);
    const { catalog } = document;
    const shared = [
      catalog.get(PDFName.of("OCProperties")),
      dictAt(catalog, "AcroForm")?.get(PDFName.of("DR")),
    ];
    for (const value of shared) if (value) needed.push(value);
    // What is drawn on the pages is parsed, and an object that cannot be parsed is noticed.
    for (const { dict } of pages) drawnAnnotations(dict);
    if (!isReadable(raw, needed) || isDamaged()) return undefined;
    const source = { document, pages, raw };
    return xfaPlaceholder(source) ?? source;
  } catch (error) {
    // The other reader says what else may be wrong.
    return error instanceof BeyondLimit ? error.trouble : undefined;
  }
}

/** Opens a PDF to change it and to write it again, for which every object is parsed. Never throws. */
export async function openWhole(bytes: Uint8Array, onError?: OnError): Promise<OpenedPdf | Unreadable> {
  readOnlyEntriesInTables();
  limitUnpacking();
  return await openRepaired(bytes, limitsOfExport, onError);
}

/** Parses every object of a PDF, and repairs it if necessary. Never throws. */
export async function openRepaired(
  bytes: Uint8Array,
  limits: Limits,
  onError: OnError | undefined,
): Promise<OpenedPdf | Unreadable> {
  const whole = wholePart(bytes);
  if (!whole) return fileProblems["cut-off"];
  if (isUnrecoverable(whole)) return fileProblems.damaged;
  const document = await load(whole, onError);
  if ("reason" in document) return document;
  limitDocument(document.context, limits);
  try {
    readPackedObjects(document);
    escapeDecryptedTexts(document);
    const refusal = refusalOf(document);
    if (refusal) return refusal;
    refuseTooManyFields(document);
    const pages = pagesOf(document);
    const broken = firstBrokenPage(
      document,
      pages.map(({ dict }) => dict),
    );
    if (broken !== undefined) throw new Damage(`is damaged: page ${broken + 1} cannot be read`);
    const source = { document, pages };
    return xfaPlaceholder(source) ?? source;
  } catch (error) {
    return troubleWith(error, onError);
  }
}

/** The library reads every list of fields as often as another one names it. Throws BeyondLimit. */
function refuseTooManyFields({ catalog }: PDFDocument): void {
  if (countFields(dictAt(catalog, "AcroForm"), mostFields) === mostFields) {
    throw new BeyondLimit("too-much-memory");
  }
}

/** Whether a field of its form contains letters beyond those of western Europe. */
export function hasRareLetters({ document }: OpenedPdf): boolean {
  for (const field of formFieldsOf(dictAt(document.catalog, "AcroForm")))
    if (/[^\0-\u024f]/.test(textAt(field, "V") ?? "")) return true;
  return false;
}

async function load(bytes: Uint8Array, onError: OnError | undefined): Promise<PDFDocument | Unreadable> {
  const putBack = inlineLengths(bytes);
  try {
    return isPlain(bytes) ? await loadPlain(bytes) : await loadDecrypted(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (message === "NEEDS PASSWORD") return fileProblems.locked;
    if (/encrypt|crypt filter|crypto method|key length/i.test(message)) return fileProblems.encrypted;
    return troubleWith(error, onError);
  } finally {
    putBack();
  }
}

const reading = { updateMetadata: false, preserveXFA: true, parseSpeed: ParseSpeeds.Fast };

async function loadPlain(bytes: Uint8Array): Promise<PDFDocument> {
  const whole = withHeader(bytes);
  try {
    return await PDFDocument.load(whole, { ...reading, ignoreEncryption: true });
  } catch (error) {
    const objects = withoutTables(whole);
    if (!objects) throw error;
    return await PDFDocument.load(objects, { ...reading, ignoreEncryption: true });
  }
}

async function loadDecrypted(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(withHeader(bytes), { ...reading, password: "" });
  } catch (error) {
    const document = await loadPlain(bytes).catch(() => undefined);
    const encryption = document && asDict(document.context.lookup(document.context.trailerInfo.Encrypt));
    if (!document || (encryption ? !encryptsAttachmentsAlone(encryption) : isEncrypted(document)))
      throw error;
    return document;
  }
}

function isEncrypted({ context }: PDFDocument): boolean {
  return context.trailerInfo.Encrypt !== undefined;
}

/** Whether the pages can be read without the password, which only opens the attached files. */
function encryptsAttachmentsAlone(encryption: PDFDict): boolean {
  if (nameAt(encryption, "Filter") !== "Standard" || (numberAt(encryption, "V") ?? 0) < 4) return false;
  return ["StmF", "StrF"].every((use) => {
    const name = nameAt(encryption, use) ?? "Identity";
    const method = nameAt(dictAt(dictAt(encryption, "CF"), name), "CFM") ?? "None";
    return name === "Identity" || method === "None";
  });
}

/** PDFs that open but would lose essential content. */
function refusalOf(document: PDFDocument): Unreadable | undefined {
  const catalog = document.catalog as PDFDict | undefined;
  if (!(catalog instanceof PDFDict)) return fileProblems.damaged;
  if (catalog.has(PDFName.of("Collection"))) return fileProblems.portfolio;
  if (String(catalog.lookup(PDFName.of("NeedsRendering"))) === "true") return fileProblems.xfa;
  return undefined;
}

function pagesOf(document: PDFDocument): readonly PdfPage[] {
  const root = dictAt(document.catalog, "Pages");
  if (!root) throw new Damage("is damaged: its pages cannot be found");
  const pages: PdfPage[] = [];
  collectPages(root, [], { pages, seen: new Set() });
  const announced = numberAt(root, "Count") ?? 0;
  if (pages.length < announced) {
    const expected = announced === 1 ? "1 page" : `${announced} pages`;
    const found = pages.length === 0 ? "none" : `only ${pages.length}`;
    throw new Damage(`is damaged: it should have ${expected}, but ${found} can be found`);
  }
  if (pages.length === 0) throw new Damage(fileProblems["no-pages"].reason, fileProblems["no-pages"].advice);
  for (const [index, { dict }] of pages.entries()) {
    const note = noteWithoutAppearance(dict);
    if (note === undefined) continue;
    const article = /^[aeiou]/.test(note) ? "an" : "a";
    throw new Damage(
      `has ${article} ${note} on page ${index + 1} that some programs do not show`,
      adviceToPrint,
    );
  }
  refuseEndlessDrawings(pages);
  return pages;
}

interface FoundPages {
  readonly pages: PdfPage[];
  /** The lists of pages that were read. */
  readonly seen: Set<PDFDict>;
}

function collectPages(node: PDFDict, above: readonly PDFDict[], found: FoundPages): void {
  const { pages, seen } = found;
  const kids = arrayAt(node, "Kids");
  if (!kids || nameAt(node, "Type") === "Page") {
    if (nameAt(node, "Type") === "Pages") return;
    if (pages.length === mostPages) throw new BeyondLimit("too-many-pages");
    pages.push(pageOf(node, above, pages.length + 1));
    return;
  }
  if (above.includes(node)) throw new Damage("is damaged: its list of pages refers to itself");
  if (seen.has(node)) throw new Damage("is damaged: its list of pages repeats a part of itself");
  if (above.length === deepestPage) throw new Damage("is damaged: its list of pages has too many levels");
  seen.add(node);
  const around = [...above, node];
  for (const kid of kids.asArray()) {
    const page = node.context.lookup(kid);
    if (page instanceof PDFDict) collectPages(page, around, found);
  }
}

function pageOf(dict: PDFDict, above: readonly PDFDict[], number: number): PdfPage {
  const inherited = (key: string) =>
    [...above, dict]
      .map((node) => node.get(PDFName.of(key)))
      .filter((value) => value !== undefined)
      .at(-1);
  const followed = (key: string) => dict.context.lookup(inherited(key));
  const media = boxIn(followed("MediaBox")) ?? { left: 0, bottom: 0, right: 612, top: 792 };
  const crop = boxIn(followed("CropBox"));
  const visible = (crop && shared(crop, media)) ?? media;
  const unit = numberAt(dict, "UserUnit") ?? 1;
  return {
    dict,
    resources: inherited("Resources"),
    visible: visible.right > visible.left && visible.top > visible.bottom ? visible : media,
    rotation: rotationIn(numbersIn(followed("Rotate"))[0] ?? 0),
    unit: unit > 0 ? unit : 1,
    contents: contentsOf(dict, number),
  };
}

function rotationIn(degrees: number): 0 | 90 | 180 | 270 {
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return turned === 0 ? 0 : turned === 1 ? 90 : turned === 2 ? 180 : 270;
}

function contentsOf(dict: PDFDict, number: number): readonly PDFRawStream[] {
  const contents = dict.get(PDFName.of("Contents"));
  const followed = dict.context.lookup(contents);
  const given = followed instanceof PDFArray ? followed.asArray() : contents === undefined ? [] : [contents];
  return given.flatMap((item) => {
    if (item === PDFNull) return [];
    const stream = dict.context.lookup(item);
    const isReadable = stream instanceof PDFRawStream && !stream.dict.has(PDFName.of("F"));
    if (!isReadable || (given.length > 1 && !contentOf(stream))) {
      throw new Damage(`is damaged: page ${number} cannot be read`);
    }
    return [stream];
  });
}
