// Which leaf comes on which page of the packet, and what is stamped on it.

import type { PageNumber } from "../../core/packet/numbering.ts";
import { pageNumbers } from "../../core/packet/numbering.ts";
import type { Excerpt, ExhibitPart, Packet, PacketPart } from "../../core/packet/packet.ts";
import { exhibitLine, pathsIn } from "../../core/packet/packet.ts";
import { stretches } from "../layout/pagination.ts";
import type { PartLink, WrittenPage } from "../layout/written-pages.ts";
import type { Leaf } from "../read/source-page.ts";
import type { HeldFile } from "./file-cache.ts";
import type { Bookmark } from "./navigation.ts";
import { exhibitStamp } from "./stamps.ts";

export interface PlannedPage {
  readonly leaf: Leaf;
  /** Written here, taken over as it is where it can be, or brought into the frame of an exhibit page. */
  readonly treatment: "written" | "file" | "exhibit";
  /** The file that the leaf comes from, as the case names it; empty for a written page. */
  readonly path: string;
  /** "Exhibit B, page 2 of 7"; empty on other pages. */
  readonly stamp: string;
  readonly links: readonly PartLink[];
}

export interface PlannedPart {
  readonly pages: readonly (PlannedPage & { readonly number: PageNumber })[];
  /** Undefined for a part without a page. */
  readonly bookmark: Bookmark | undefined;
}

/** All parts in their order; `files` and `written` hold what is read and what is written, complete. */
export function planned(
  content: Packet,
  files: ReadonlyMap<string, HeldFile>,
  written: ReadonlyMap<number, readonly WrittenPage[]>,
): readonly PlannedPart[] {
  const pages = content.parts.map((part, position) => pagesOf(part, files, written.get(position) ?? []));
  const counts = pages.map((list) => list.length);
  const places = stretches(counts);
  const numbers = pageNumbers(content, counts);
  return content.parts.map((part, position) => {
    const { firstPage, pages: count } = places[position] ?? { firstPage: 0, pages: 0 };
    const numbered = (pages[position] ?? []).map((page, index) => ({
      ...page,
      number: numbers[position]?.[index] ?? { label: "", stamp: "" },
    }));
    return { pages: numbered, bookmark: count > 0 ? bookmarkOf(part, firstPage, files) : undefined };
  });
}

/** How many pages each part has that is not written here, by its position. */
export function filePages(
  content: Packet,
  files: ReadonlyMap<string, HeldFile>,
): ReadonlyMap<number, number> {
  return new Map(
    content.parts.flatMap((part, position) =>
      part.kind === "file" || part.kind === "exhibit"
        ? [[position, pagesOf(part, files, []).length] as const]
        : [],
    ),
  );
}

/** The files of a packet in the order in which they come, each once. */
export function pathsOf(content: Packet): readonly string[] {
  return [...new Set(content.parts.flatMap(pathsIn))];
}

function pagesOf(
  part: PacketPart,
  files: ReadonlyMap<string, HeldFile>,
  written: readonly WrittenPage[],
): readonly PlannedPage[] {
  switch (part.kind) {
    case "letter":
    case "index":
    case "divider":
    case "contents":
      return written.map(({ leaf, links }) => ({ leaf, treatment: "written", path: "", stamp: "", links }));
    case "file":
      return ofExcerpt(leavesOf(files, part.path), part.excerpt).map((leaf) => ({
        leaf,
        treatment: "file",
        path: part.path,
        stamp: "",
        links: [],
      }));
    case "exhibit":
      return ofExcerpt(exhibitPages(part, files), part.excerpt);
  }
}

function exhibitPages(
  { label, files: named }: ExhibitPart,
  files: ReadonlyMap<string, HeldFile>,
): PlannedPage[] {
  const leaves = named.flatMap(({ path }) => leavesOf(files, path).map((leaf) => ({ path, leaf })));
  return leaves.map(({ path, leaf }, index) => ({
    leaf,
    treatment: "exhibit",
    path,
    stamp: exhibitStamp(label, index + 1, leaves.length),
    links: [],
  }));
}

function ofExcerpt<Item>(items: readonly Item[], excerpt: Excerpt | undefined): readonly Item[] {
  return excerpt ? items.slice(excerpt.from - 1, excerpt.to) : items;
}

/** A part's bookmark, and below it those of its files; where there are two, each below its own. */
function bookmarkOf(
  part: PacketPart,
  firstPage: number,
  files: ReadonlyMap<string, HeldFile>,
): Bookmark | undefined {
  switch (part.kind) {
    case "divider":
      return undefined;
    case "letter":
    case "index":
    case "contents":
      return { title: part.title, page: firstPage, children: [] };
    case "file": {
      const children = bookmarksIn(files.get(part.path), 1);
      return { title: titleOf(part), page: firstPage, children: moved(children, firstPage, part.excerpt) };
    }
    case "exhibit": {
      const children = moved(bookmarksOfFiles(part, files), firstPage, part.excerpt);
      return { title: titleOf(part), page: firstPage, children };
    }
  }
}

/** "Exhibit B: Passport of Ana Morales", with its pages where only some of them are here. */
export function titleOf(part: Exclude<PacketPart, { kind: "divider" }>): string {
  const name = part.kind === "exhibit" ? exhibitLine(part) : part.title;
  const excerpt = "excerpt" in part ? part.excerpt : undefined;
  return excerpt ? `${name} (pages ${excerpt.from} to ${excerpt.to})` : name;
}

/** The bookmarks within an exhibit, whose own pages count from 1. */
function bookmarksOfFiles(part: ExhibitPart, files: ReadonlyMap<string, HeldFile>): readonly Bookmark[] {
  const places = stretches(part.files.map(({ path }) => leavesOf(files, path).length));
  const ofFiles = part.files.map(({ role, path }, index) => {
    const page = places[index]?.firstPage ?? 1;
    const title = role === "translation" ? "Translation" : "Original";
    return { title, page, children: bookmarksIn(files.get(path), page) };
  });
  return ofFiles.length > 1 ? ofFiles : (ofFiles[0]?.children ?? []);
}

/** The bookmarks of a file that begins on this page of its part. */
function bookmarksIn(file: HeldFile | undefined, firstPage: number): readonly Bookmark[] {
  return moved(file?.bookmarks ?? [], firstPage, undefined);
}

/** Bookmarks of a part that begins on this page; those of pages that are not in the excerpt fall away. */
function moved(
  bookmarks: readonly Bookmark[],
  firstPage: number,
  excerpt: Excerpt | undefined,
): readonly Bookmark[] {
  const { from, to } = excerpt ?? { from: 1, to: Number.POSITIVE_INFINITY };
  return bookmarks
    .filter(({ page }) => page >= from && page <= to)
    .map(({ title, page, children }) => ({
      title,
      page: page - from + firstPage,
      children: moved(children, firstPage, excerpt),
    }));
}

function leavesOf(files: ReadonlyMap<string, HeldFile>, path: string): readonly Leaf[] {
  return files.get(path)?.leaves ?? [];
}
