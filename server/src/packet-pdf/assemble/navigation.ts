// The navigation of the whole packet: bookmarks, page labels, layers, and links.
import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { PDFHexString, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { romanNumberOf } from "../../core/packet/numbering.ts";
import type { Box } from "../geometry.ts";
import type { Layers } from "../read/index.ts";

export interface Bookmark {
  readonly title: string;
  /** Packet page, from 1. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** Writes the bookmarks, with the first level collapsed. */
export function addBookmarks(packet: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const outlines = packet.context.nextRef();
  const ends = addLevel(packet, bookmarks, outlines);
  if (!ends) return;
  const { first, last } = ends;
  packet.context.assign(
    outlines,
    packet.context.obj({ Type: "Outlines", First: first, Last: last, Count: bookmarks.length }),
  );
  packet.catalog.set(PDFName.of("Outlines"), outlines);
  packet.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** Labels every page with the number stamped on it, or with the name of its sheet. */
export function addPageLabels(packet: PDFDocument, labels: readonly string[]): void {
  const ranges = labels.flatMap((label, index) => {
    const { style, start, prefix } = readLabel(label);
    const before = readLabel(labels[index - 1] ?? "");
    const goesOn = index > 0 && style !== undefined && before.style === style && before.start === start - 1;
    if (goesOn) return [];
    const range = style === undefined ? { P: PDFHexString.fromText(prefix) } : { S: style, St: start };
    return [PDFNumber.of(index), packet.context.obj(range)];
  });
  packet.catalog.set(PDFName.of("PageLabels"), packet.context.obj({ Nums: ranges }));
}

/** Parses a label: a decimal number, a lowercase roman numeral, or words. */
function readLabel(label: string): { style: "D" | "r" | undefined; start: number; prefix: string } {
  if (/^[1-9]\d*$/.test(label)) return { style: "D", start: Number(label), prefix: "" };
  const roman = /^[ivxlcdm]+$/.test(label) ? romanNumberOf(label) : 0;
  return { style: roman > 0 ? "r" : undefined, start: roman, prefix: label };
}

/** Copies the layers of the exhibits, and which of them are off. */
export function addLayers(packet: PDFDocument, layers: readonly Layers[]): void {
  const all = layers.flatMap((file) => file.all);
  if (all.length === 0) return;
  const off = layers.flatMap((file) => file.off);
  packet.catalog.set(
    PDFName.of("OCProperties"),
    packet.context.obj({ OCGs: all, D: { OFF: off, Order: [] } }),
  );
}

/** Links an area of a packet page to another page; pages from 1. */
export function addLink(packet: PDFDocument, from: number, area: Box, to: number): void {
  const link = packet.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [area.left, area.bottom, area.right, area.top],
    Border: [0, 0, 0],
    F: 4,
    Dest: destination(packet, to),
  });
  packet.getPage(from - 1).node.addAnnot(packet.context.register(link));
}

function addLevel(
  packet: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): { first: PDFRef; last: PDFRef } | undefined {
  const items = bookmarks.map((bookmark) => ({ bookmark, reference: packet.context.nextRef() }));
  const first = items[0]?.reference;
  const last = items.at(-1)?.reference;
  if (!first || !last) return undefined;
  items.forEach(({ bookmark, reference }, index) => {
    const previous = items[index - 1]?.reference;
    const next = items[index + 1]?.reference;
    const below = addLevel(packet, bookmark.children, reference);
    const item = packet.context.obj({
      Title: PDFHexString.fromText(bookmark.title),
      Parent: parent,
      Dest: destination(packet, bookmark.page),
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...(below ? { First: below.first, Last: below.last, Count: -bookmark.children.length } : {}),
    });
    packet.context.assign(reference, item);
  });
  return { first, last };
}

/** The top of a page, at the reader's current zoom. */
function destination(packet: PDFDocument, page: number) {
  const target = packet.getPage(page - 1);
  return packet.context.obj([target.ref, "XYZ", null, target.getHeight(), null]);
}
