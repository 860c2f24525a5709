// The pages of a packet that are written for it: letters, and the index with the true page of every exhibit.
import type { PDFDocument } from "@cantoo/pdf-lib";
import { PDFName } from "@cantoo/pdf-lib";
import { pageNumbers } from "../../core/packet/numbering.ts";
import type { IndexEntry, Packet } from "../../core/packet/packet.ts";
import { letter } from "../assemble/placement.ts";
import { titleOf } from "../assemble/plan.ts";
import type { Fonts } from "../fonts/fonts.ts";
import type { Box } from "../geometry.ts";
import { openPdf } from "../read/open-pdf.ts";
import { arrayAt, asDict, boxIn, dictAt, itemsOf, textAt } from "../read/pdf-objects.ts";
import type { Leaf } from "../read/source-page.ts";
import { leavesOf } from "../read/source-page.ts";
import { dividerSection } from "./divider.ts";
import type { ContentsRow, IndexRow } from "./index-pages.ts";
import { contentsSection, indexSection } from "./index-pages.ts";
import { letterSection } from "./letter.ts";
import type { Stretch } from "./pagination.ts";
import { settled, stretches } from "./pagination.ts";
import type { Section } from "./typeset.ts";

/** A place on a written page that leads to a part of the packet. */
export interface PartLink {
  readonly area: Box;
  /** Position of the part in the packet. */
  readonly part: number;
}

export interface WrittenPage {
  readonly leaf: Leaf;
  readonly links: readonly PartLink[];
}

/**
 * The pages of every part that is written here, by the part's position. `filePages` says how many pages every
 * other part has.
 */
export async function writtenPages(
  content: Packet,
  filePages: ReadonlyMap<number, number>,
  fonts: Fonts,
  created: Date,
  packet: PDFDocument,
): Promise<ReadonlyMap<number, readonly WrittenPage[]>> {
  const positions = content.parts.flatMap((part, position) =>
    part.kind === "file" || part.kind === "exhibit" ? [] : [position],
  );
  if (positions.length === 0) return new Map();
  // The typesetter takes longer to load than the rest together, and not every packet needs it.
  const { typeset } = await import("./typeset.ts");
  const { layout, pages } = await settled(positions.length, async (assumed) => {
    const counts = content.parts.map(
      (_, position) => filePages.get(position) ?? assumed[positions.indexOf(position)] ?? 0,
    );
    const set = await typeset(sectionsOf(content, counts), fonts, created);
    return { layout: set, pages: set.pages };
  });
  const source = await openPdf(layout.bytes);
  if ("reason" in source) throw new Error(`The written pages cannot be read back: ${source.reason}`);
  const { leaves } = leavesOf(source, packet);
  const all = leaves.map((leaf, index) => ({ leaf, links: linksOf(source.pages[index]?.dict) }));
  return new Map(
    stretches(layout.pages).map(({ firstPage, pages: count }, index) => [
      positions[index] ?? 0,
      withBlanks(all.slice(firstPage - 1, firstPage - 1 + count), pages[index] ?? 0),
    ]),
  );
}

function withBlanks(pages: readonly WrittenPage[], count: number): readonly WrittenPage[] {
  const blank: WrittenPage = {
    leaf: { size: letter, largest: 1, draw: () => undefined, paints: () => false },
    links: [],
  };
  return [...pages, ...Array.from({ length: Math.max(0, count - pages.length) }, () => blank)];
}

function sectionsOf(content: Packet, counts: readonly number[]): readonly Section[] {
  const places = placesOf(content, counts);
  return content.parts.flatMap((part): Section[] => {
    switch (part.kind) {
      case "letter":
        return [letterSection(part.letter)];
      case "index": {
        const rows = part.entries ? part.entries.map(rowOf) : indexRows(content, places);
        return [indexSection(part.title, part.about, rows)];
      }
      case "contents":
        return [contentsSection(part.title, part.about, contentsRows(content, places))];
      case "divider":
        return [dividerSection(part.heading, part.text)];
      default:
        return [];
    }
  });
}

/** Where a part begins: the page of the file, from 1, and the number that it bears. */
interface PartPlace extends Stretch {
  readonly number: string;
}

function placesOf(content: Packet, counts: readonly number[]): readonly PartPlace[] {
  const numbers = pageNumbers(content, counts);
  return stretches(counts).map((place, position) => ({
    ...place,
    number: numbers[position]?.[0]?.label ?? "",
  }));
}

function indexRows(content: Packet, places: readonly PartPlace[]): readonly IndexRow[] {
  return content.parts.flatMap((part, position) => {
    if (part.kind !== "exhibit") return [];
    const { number, pages } = places[position] ?? { number: "", pages: 0 };
    const { label, title, notes } = part;
    const begins = pages > 0 ? { firstPage: number, target: `${scheme}${position}` } : nowhere;
    return [{ label, title, notes, pages, ...begins }];
  });
}

const nowhere = { firstPage: undefined, target: undefined };

function rowOf({ firstPage, part, ...entry }: IndexEntry): IndexRow {
  return {
    ...entry,
    firstPage: firstPage === undefined ? undefined : String(firstPage),
    target: part === undefined ? undefined : `${scheme}${part}`,
  };
}

function contentsRows(content: Packet, places: readonly PartPlace[]): readonly ContentsRow[] {
  return content.parts.flatMap((part, position) => {
    const { firstPage: filePage, pages, number } = places[position] ?? { firstPage: 0, pages: 0, number: "" };
    if (part.kind === "contents" || part.kind === "divider" || pages === 0) return [];
    return [{ title: titleOf(part), firstPage: number, filePage, target: `${scheme}${position}` }];
  });
}

/** The address that stands in a written page for a part of the packet until its page is known. */
const scheme = "packet:part/";

function linksOf(page: Parameters<typeof arrayAt>[0]): readonly PartLink[] {
  return itemsOf(arrayAt(page, "Annots")).flatMap((item) => {
    const annotation = asDict(item);
    const address = textAt(dictAt(annotation, "A"), "URI") ?? "";
    const area = boxIn(annotation?.lookup(PDFName.of("Rect")));
    return area && address.startsWith(scheme) ? [{ area, part: Number(address.slice(scheme.length)) }] : [];
  });
}
