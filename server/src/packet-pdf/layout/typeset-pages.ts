// The pages of a packet that are typeset for it: letters, and the index with the true page of every exhibit.

import { printableText } from "../../core/packet/characters.ts";
import { pageNumbers } from "../../core/packet/numbering.ts";
import { type IndexEntry, type Packet, partTitle } from "../../core/packet/packet.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { type Box, identity, letterSize } from "../geometry.ts";
import { type ObjectSink, openFile, type SourcePage } from "../read/index.ts";
import { type ContentsRow, contentsSection, type IndexRow, indexSection } from "./index-pages.ts";
import { letterSection } from "./letter.ts";
import { layoutUntilStable, type PageRange, pageRanges } from "./pagination.ts";
import type { Section } from "./typeset.ts";

/** An area of a typeset page that links to a part of the packet. */
export interface PartLink {
  readonly area: Box;
  /** Position of the part in the packet. */
  readonly part: number;
}

export interface TypesetPage {
  readonly source: SourcePage;
  readonly links: readonly PartLink[];
}

/** The pages of every typeset part, by the part's position. `filePages` has the page count of every other part. */
export async function typesetPages(
  content: Packet,
  filePages: ReadonlyMap<number, number>,
  fonts: Fonts,
  created: Date,
  sink: ObjectSink,
): Promise<ReadonlyMap<number, readonly TypesetPage[]>> {
  const positions = content.parts.flatMap((part, position) =>
    part.kind === "file" || part.kind === "exhibit" ? [] : [position],
  );
  if (positions.length === 0) return new Map();
  // pdfmake takes longer to load than everything else together, and not every packet needs it.
  const { typeset } = await import("./typeset.ts");
  const { layout, pages } = await layoutUntilStable(positions.length, async (assumed) => {
    const counts = content.parts.map(
      (_, position) => filePages.get(position) ?? assumed[positions.indexOf(position)] ?? 0,
    );
    const set = await typeset(sectionsOf(content, counts), fonts, created);
    return { layout: set, pages: set.pages };
  });
  const file = await openFile(layout.bytes, sink, fonts);
  if ("reason" in file) throw new Error(`The typeset pages cannot be read: ${file.reason}`);
  const all = file.pages.map((source) => ({ source, links: partLinksOn(source) }));
  return new Map(
    pageRanges(layout.pages).map(({ firstPage, pages: count }, index) => [
      positions[index] ?? 0,
      withBlanks(all.slice(firstPage - 1, firstPage - 1 + count), pages[index] ?? 0),
    ]),
  );
}

function withBlanks(pages: readonly TypesetPage[], count: number): readonly TypesetPage[] {
  const blank: TypesetPage = {
    source: {
      size: letterSize,
      largest: 1,
      drawing: () => ({ objects: [], matrix: identity }),
      hasInk: () => false,
      links: () => [],
    },
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

/** Where a part begins: the page of the file, from 1, and its page number. */
interface PartPlace extends PageRange {
  readonly number: string;
}

function placesOf(content: Packet, counts: readonly number[]): readonly PartPlace[] {
  const numbers = pageNumbers(content, counts);
  return pageRanges(counts).map((place, position) => ({
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
    return [{ title: partTitle(part), firstPage: number, filePage, target: `${scheme}${position}` }];
  });
}

/** In a typeset page, the address of a part of the packet until its page is known. */
const scheme = "packet:part/";

function partLinksOn({ links }: SourcePage): readonly PartLink[] {
  return links().flatMap(({ area, address }) =>
    address.startsWith(scheme) ? [{ area, part: Number(address.slice(scheme.length)) }] : [],
  );
}

// The divider sheet before an exhibit: its name in large, bold type in the middle.

const side = 72;

export function dividerSection(heading: string, text: string): Section {
  const name = printableText(heading);
  return {
    margins: [side, letterSize.height * 0.36, side, 60],
    content: [
      { text: name, bold: true, fontSize: sizeOf(name), alignment: "center", lineHeight: 1.05 },
      {
        text: printableText(text).slice(0, longest),
        fontSize: 18,
        alignment: "center",
        margin: [0, 18, 0, 0],
      },
    ],
  };
}

/** The most text that fits on one sheet below the name. */
const longest = 700;

/** A long label in a smaller size, so that it fits on one or two lines. */
function sizeOf(name: string): number {
  return Math.max(28, Math.min(72, Math.floor(900 / Math.max(1, name.length))));
}
