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
  const reader: Reader = { document, numbers, seen: new Set(), named: namedDestinations(document) };
  return levelOf(dictAt(dictAt(document.catalog, "Outlines"), "First"), reader, 0);
}

interface Reader {
  readonly document: PDFDocument;
  readonly numbers: ReadonlyMap<PDFObject, number>;
  readonly seen: Set<PDFDict>;
  /** Reads the named destinations of the file when they are first needed. */
  readonly named: () => ReadonlyMap<string, PDFObject>;
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

function pageOf(item: PDFDict, { document, numbers, named }: Reader): number | undefined {
  const action = dictAt(item, "A");
  const destination =
    item.lookup(PDFName.of("Dest")) ??
    (nameAt(action, "S") === "GoTo" ? action?.lookup(PDFName.of("D")) : undefined);
  const place = explicit(destination, document, named);
  const first = place?.lookup(0);
  if (first instanceof PDFNumber) {
    const number = first.asNumber() + 1;
    return number >= 1 && number <= numbers.size ? number : undefined;
  }
  return first && numbers.get(first);
}

/** Looks up a named destination, in the old dictionary of names or in the new tree. */
function explicit(
  destination: PDFObject | undefined,
  document: PDFDocument,
  namedDestinationsOf: Reader["named"],
): PDFArray | undefined {
  if (destination instanceof PDFArray) return destination;
  if (destination instanceof PDFDict) return arrayAt(destination, "D");
  const named =
    destination instanceof PDFName
      ? dictAt(document.catalog, "Dests")?.lookup(destination)
      : isText(destination)
        ? namedDestinationsOf().get(destination.decodeText())
        : undefined;
  return named instanceof PDFArray ? named : arrayAt(asDict(named), "D");
}

/** The tree of names is read once: a file may have tens of thousands. */
function namedDestinations({ catalog }: PDFDocument): Reader["named"] {
  let known: Map<string, PDFObject> | undefined;
  return () => {
    if (known) return known;
    known = new Map();
    putNames(dictAt(dictAt(catalog, "Names"), "Dests"), known, new Set(), 0);
    return known;
  };
}

function putNames(
  node: PDFDict | undefined,
  known: Map<string, PDFObject>,
  seen: Set<PDFDict>,
  depth: number,
): void {
  if (!node || depth === deepest || seen.has(node)) return;
  seen.add(node);
  const names = itemsOf(arrayAt(node, "Names"));
  for (let index = 0; index + 1 < names.length && known.size < mostNames; index += 2) {
    const name = names[index];
    const value = names[index + 1];
    if (isText(name) && value && !known.has(name.decodeText())) known.set(name.decodeText(), value);
  }
  for (const kid of itemsOf(arrayAt(node, "Kids"))) {
    if (known.size < mostNames) putNames(asDict(kid), known, seen, depth + 1);
  }
}

const mostNames = 200_000;

function isText(value: PDFObject | undefined): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}
