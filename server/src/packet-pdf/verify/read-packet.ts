// Reads a packet back: what the reader of PDFs calls its pages, where its bookmarks and links lead, what is written on it.
import { PDFArray, PDFDict, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import { roman } from "../../core/packet/numbering.ts";
import type { Box } from "../geometry.ts";
import type { PdfSource, SourcePage } from "../read/open-pdf.ts";
import { arrayAt, asDict, boxIn, dictAt, itemsOf, nameAt, numberAt, textAt } from "../read/pdf-objects.ts";
import { type Fragment, textReader } from "./text-read-back.ts";

/** What a packet says of itself. */
export interface ReadBack {
  readonly pages: readonly SourcePage[];
  readonly labels: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number | undefined }[];
  /** What is written on each page over what it shows. */
  readonly stamps: readonly (readonly string[])[];
  /** The links of a page of the file, from the top down. */
  readonly linksOn: (page: number) => readonly ReadLink[];
}

export interface ReadLink {
  readonly area: Box;
  /** What stands there. */
  readonly text: string;
  /** The page of the file that it leads to. */
  readonly page: number | undefined;
}

/** Reads what a packet says of itself. */
export function readBack({ document, pages }: PdfSource): ReadBack {
  const read = textReader();
  const find = pageFinder(pages);
  return {
    pages,
    labels: labelsIn(dictAt(document.catalog, "PageLabels"), pages.length),
    bookmarks: bookmarksIn(dictAt(document.catalog, "Outlines"), find),
    stamps: pages.map((page) => read(page, false).map(({ text }) => text)),
    linksOn: (number) => {
      const page = pages[number - 1];
      return page ? linksOn(page, read(page, true), find) : [];
    },
  };
}

/** The links of a page from the top down, with the text that each lies on. */
function linksOn(
  { dict }: SourcePage,
  texts: readonly Fragment[],
  find: (destination: PDFObject | undefined) => number | undefined,
): readonly ReadLink[] {
  return itemsOf(arrayAt(dict, "Annots"))
    .map(asDict)
    .flatMap((annotation) => {
      const area = boxIn(annotation?.lookup(PDFName.of("Rect")));
      if (!annotation || !area || nameAt(annotation, "Subtype") !== "Link") return [];
      const text = texts.filter((piece) => liesIn(piece, area)).map((piece) => piece.text.trim());
      return [{ area, text: text.join(" ").trim(), page: find(annotation.lookup(PDFName.of("Dest"))) }];
    })
    .toSorted((one, other) => other.area.top - one.area.top);
}

function liesIn({ x, y }: Fragment, { left, right, bottom, top }: Box): boolean {
  return x >= left - 1 && x <= right && y >= bottom - 1 && y <= top;
}

/** Which page of the file a destination leads to, from 1. */
function pageFinder(
  pages: readonly SourcePage[],
): (destination: PDFObject | undefined) => number | undefined {
  const numbers = new Map(pages.map(({ dict }, index) => [dict, index + 1]));
  return (destination) => {
    const target = destination instanceof PDFArray ? destination.lookup(0) : undefined;
    return target instanceof PDFDict ? numbers.get(target) : undefined;
  };
}

/** The bookmarks of the first level. */
function bookmarksIn(
  outlines: PDFDict | undefined,
  find: (destination: PDFObject | undefined) => number | undefined,
): ReadBack["bookmarks"] {
  const found: { title: string; page: number | undefined }[] = [];
  const seen = new Set<PDFDict>();
  let item = dictAt(outlines, "First");
  while (item && !seen.has(item)) {
    seen.add(item);
    found.push({ title: textAt(item, "Title") ?? "", page: find(item.lookup(PDFName.of("Dest"))) });
    item = dictAt(item, "Next");
  }
  return found;
}

/** What a reader of PDFs calls each page. */
function labelsIn(labels: PDFDict | undefined, pages: number): readonly string[] {
  const ranges = itemsOf(arrayAt(labels, "Nums"));
  const called: string[] = [];
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const range = asDict(ranges[index + 1]);
    const start = numberAt(range, "St") ?? 1;
    const prefix = textAt(range, "P") ?? "";
    const style = nameAt(range, "S");
    const first = Number(String(ranges[index]));
    const end = index + 2 < ranges.length ? Number(String(ranges[index + 2])) : pages;
    for (let page = first; page < end; page++) {
      const number = start + page - first;
      called[page] = prefix + (style === "D" ? String(number) : style === "r" ? roman(number) : "");
    }
  }
  return called;
}
