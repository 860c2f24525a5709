// Reads a file's own bookmarks, to keep them under those of the packet.
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import { arrayAt, asDict, dictAt, itemsOf, nameAt, textAt } from "./pdf-objects.ts";

export interface FileBookmark {
  readonly title: string;
  /** Page of the file, from 1. */
  readonly page: number;
  readonly children: readonly FileBookmark[];
}

/**
 * The bookmarks that lead to one of these pages. One that leads elsewhere, or nowhere, is omitted, and its children
 * move up. Never throws, and ends even if the list has cycles.
 */
export function bookmarksOf(document: PDFDocument, pages: readonly PDFDict[]): readonly FileBookmark[] {
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  const reader = { document, numbers, seen: new Set<PDFDict>() };
  return levelOf(dictAt(dictAt(document.catalog, "Outlines"), "First"), reader, 0);
}

interface Reader {
  readonly document: PDFDocument;
  readonly numbers: ReadonlyMap<PDFObject, number>;
  readonly seen: Set<PDFDict>;
}

const deepest = 12;
const most = 5000;

function levelOf(first: PDFDict | undefined, reader: Reader, depth: number): readonly FileBookmark[] {
  const bookmarks: FileBookmark[] = [];
  for (let item = first; item && depth < deepest; item = dictAt(item, "Next")) {
    if (reader.seen.has(item) || reader.seen.size === most) break;
    reader.seen.add(item);
    const title = titleOf(item);
    const page = pageOf(item, reader);
    const children = levelOf(dictAt(item, "First"), reader, depth + 1);
    if (page === undefined || title === "") bookmarks.push(...children);
    else bookmarks.push({ title, page, children });
  }
  return bookmarks;
}

function titleOf(item: PDFDict): string {
  return (textAt(item, "Title") ?? "").replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function pageOf(item: PDFDict, { document, numbers }: Reader): number | undefined {
  const action = dictAt(item, "A");
  const destination =
    item.lookup(PDFName.of("Dest")) ??
    (nameAt(action, "S") === "GoTo" ? action?.lookup(PDFName.of("D")) : undefined);
  const place = explicit(destination, document);
  const first = place?.lookup(0);
  if (first instanceof PDFNumber) {
    const number = first.asNumber() + 1;
    return number >= 1 && number <= numbers.size ? number : undefined;
  }
  return first && numbers.get(first);
}

/** Looks up a named destination, in the old dictionary of names or in the new tree. */
function explicit(destination: PDFObject | undefined, document: PDFDocument): PDFArray | undefined {
  if (destination instanceof PDFArray) return destination;
  if (destination instanceof PDFDict) return arrayAt(destination, "D");
  const named =
    destination instanceof PDFName
      ? dictAt(document.catalog, "Dests")?.lookup(destination)
      : isText(destination)
        ? inTree(dictAt(dictAt(document.catalog, "Names"), "Dests"), destination.decodeText(), 0)
        : undefined;
  return named instanceof PDFArray ? named : arrayAt(asDict(named), "D");
}

function inTree(node: PDFDict | undefined, name: string, depth: number): PDFObject | undefined {
  if (!node || depth === deepest) return undefined;
  const names = itemsOf(arrayAt(node, "Names"));
  const at = names.findIndex((item, index) => index % 2 === 0 && isText(item) && item.decodeText() === name);
  if (at >= 0) return names[at + 1];
  for (const kid of itemsOf(arrayAt(node, "Kids"))) {
    const child = asDict(kid);
    const [first, last] = itemsOf(arrayAt(child, "Limits"));
    if (isText(first) && name < first.decodeText()) continue;
    if (isText(last) && name > last.decodeText()) continue;
    const found = inTree(child, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function isText(value: PDFObject | undefined): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}
