// Which page of a file, or typeset page, goes on which page of the packet, and what is stamped on it.

import { type PageNumber, pageNumbers } from "../../core/packet/numbering.ts";
import {
  type Excerpt,
  type ExhibitPart,
  exhibitStamp,
  type Packet,
  type PacketPart,
  partTitle,
  pathsInPart,
} from "../../core/packet/packet.ts";
import { pageRanges } from "../layout/pagination.ts";
import type { PartLink, TypesetPage } from "../layout/typeset-pages.ts";
import type { SourcePage } from "../read/index.ts";
import type { CachedFile } from "./file-cache.ts";
import type { Bookmark } from "./navigation.ts";

export interface PlannedPage {
  readonly source: SourcePage;
  /** Typeset for the packet, copied unchanged if possible, or placed in the frame of an exhibit page. */
  readonly treatment: "typeset" | "file" | "exhibit";
  /** The file that contains the page, as the case names it; empty for a typeset page. */
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

/** All parts in their order. `files` and `typeset` must be complete: all files read, all parts typeset. */
export function planParts(
  content: Packet,
  files: ReadonlyMap<string, CachedFile>,
  typeset: ReadonlyMap<number, readonly TypesetPage[]>,
): readonly PlannedPart[] {
  const pages = content.parts.map((part, position) => pagesOf(part, files, typeset.get(position) ?? []));
  const counts = pages.map((list) => list.length);
  const places = pageRanges(counts);
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

/** How many pages from files each part has, by its position. */
export function pagesFromFiles(
  content: Packet,
  files: ReadonlyMap<string, CachedFile>,
): ReadonlyMap<number, number> {
  return new Map(
    content.parts.flatMap((part, position) =>
      part.kind === "file" || part.kind === "exhibit"
        ? [[position, pagesOf(part, files, []).length] as const]
        : [],
    ),
  );
}

/** The files of a packet in order, each once. */
export function pathsOf(content: Packet): readonly string[] {
  return [...new Set(content.parts.flatMap(pathsInPart))];
}

function pagesOf(
  part: PacketPart,
  files: ReadonlyMap<string, CachedFile>,
  typeset: readonly TypesetPage[],
): readonly PlannedPage[] {
  switch (part.kind) {
    case "letter":
    case "index":
    case "divider":
    case "contents":
      return typeset.map(({ source, links }) => ({
        source,
        treatment: "typeset",
        path: "",
        stamp: "",
        links,
      }));
    case "file":
      return ofExcerpt(sourcePagesOf(files, part.path), part.excerpt).map((source) => ({
        source,
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
  files: ReadonlyMap<string, CachedFile>,
): PlannedPage[] {
  const pages = named.flatMap(({ path }) => sourcePagesOf(files, path).map((source) => ({ path, source })));
  return pages.map(({ path, source }, index) => ({
    source,
    treatment: "exhibit",
    path,
    stamp: exhibitStamp(label, index + 1, pages.length),
    links: [],
  }));
}

function ofExcerpt<Item>(items: readonly Item[], excerpt: Excerpt | undefined): readonly Item[] {
  return excerpt ? items.slice(excerpt.from - 1, excerpt.to) : items;
}

/** The bookmark of a part, with those of its files below it; if there are two, each below its own. */
function bookmarkOf(
  part: PacketPart,
  firstPage: number,
  files: ReadonlyMap<string, CachedFile>,
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
      return { title: partTitle(part), page: firstPage, children: moved(children, firstPage, part.excerpt) };
    }
    case "exhibit": {
      const children = moved(bookmarksOfFiles(part, files), firstPage, part.excerpt);
      return { title: partTitle(part), page: firstPage, children };
    }
  }
}

/** The bookmarks within an exhibit, whose own pages count from 1. */
function bookmarksOfFiles(part: ExhibitPart, files: ReadonlyMap<string, CachedFile>): readonly Bookmark[] {
  const places = pageRanges(part.files.map(({ path }) => sourcePagesOf(files, path).length));
  const ofFiles = part.files.map(({ role, path }, index) => {
    const page = places[index]?.firstPage ?? 1;
    const title = role === "translation" ? "Translation" : "Original";
    return { title, page, children: bookmarksIn(files.get(path), page) };
  });
  return ofFiles.length > 1 ? ofFiles : (ofFiles[0]?.children ?? []);
}

/** The bookmarks of a file that begins on this page of its part. */
function bookmarksIn(file: CachedFile | undefined, firstPage: number): readonly Bookmark[] {
  return moved(file?.bookmarks ?? [], firstPage, undefined);
}

/** Bookmarks of a part that begins on this page; those of pages outside the excerpt are dropped. */
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

function sourcePagesOf(files: ReadonlyMap<string, CachedFile>, path: string): readonly SourcePage[] {
  return files.get(path)?.pages ?? [];
}

export interface UnusableFile {
  /** The file as the case names it; for text that cannot be printed, the location of the text. */
  readonly path: string;
  /** Continues the sentence that begins with the path. */
  readonly reason: string;
  /** What to do, in sentences; omitted if there is nothing to add. */
  readonly advice?: string;
}
