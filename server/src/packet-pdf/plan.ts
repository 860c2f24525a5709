// Which leaf comes on which page of the packet, and what is stamped on it.
import type { ExhibitPart, Packet, PacketPart } from "../core/packet/packet.ts";
import type { OpenedFile } from "./input.ts";
import type { Leaf } from "./leaf.ts";
import type { Bookmark } from "./navigation.ts";
import { stretches } from "./pagination.ts";
import { exhibitStamp } from "./stamps.ts";
import type { PartLink, WrittenPage } from "./written-pages.ts";

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
  readonly pages: readonly PlannedPage[];
  /** Undefined for a part without a page. */
  readonly bookmark: Bookmark | undefined;
}

/** All parts in their order; `files` and `written` hold what is read and what is written, complete. */
export function planned(
  content: Packet,
  files: ReadonlyMap<string, OpenedFile>,
  written: ReadonlyMap<number, readonly WrittenPage[]>,
): readonly PlannedPart[] {
  const pages = content.parts.map((part, position) => pagesOf(part, files, written.get(position) ?? []));
  const places = stretches(pages.map((list) => list.length));
  return content.parts.map((part, position) => {
    const { firstPage, pages: count } = places[position] ?? { firstPage: 0, pages: 0 };
    const bookmark = count > 0 ? bookmarkOf(part, firstPage, files) : undefined;
    return { pages: pages[position] ?? [], bookmark };
  });
}

/** How many pages each part has that is not written here, by its position. */
export function filePages(
  content: Packet,
  files: ReadonlyMap<string, OpenedFile>,
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
  const paths = content.parts.flatMap((part) => {
    if (part.kind === "file") return [part.path];
    return part.kind === "exhibit" ? part.files.map((file) => file.path) : [];
  });
  return [...new Set(paths)];
}

function pagesOf(
  part: PacketPart,
  files: ReadonlyMap<string, OpenedFile>,
  written: readonly WrittenPage[],
): readonly PlannedPage[] {
  switch (part.kind) {
    case "letter":
    case "index":
      return written.map(({ leaf, links }) => ({ leaf, treatment: "written", path: "", stamp: "", links }));
    case "file":
      return leavesOf(files, part.path).map((leaf) => ({
        leaf,
        treatment: "file",
        path: part.path,
        stamp: "",
        links: [],
      }));
    case "exhibit":
      return exhibitPages(part, files);
  }
}

function exhibitPages(
  { label, files: named }: ExhibitPart,
  files: ReadonlyMap<string, OpenedFile>,
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

/** A part's bookmark, and below it those of its files; where there are two, each below its own. */
function bookmarkOf(part: PacketPart, firstPage: number, files: ReadonlyMap<string, OpenedFile>): Bookmark {
  if (part.kind === "letter" || part.kind === "index") {
    return { title: part.title, page: firstPage, children: [] };
  }
  if (part.kind === "file") {
    return { title: part.title, page: firstPage, children: bookmarksIn(files.get(part.path), firstPage) };
  }
  const title = `Exhibit ${part.label}: ${part.title}`;
  const places = stretches(part.files.map(({ path }) => leavesOf(files, path).length));
  const children = part.files.map(({ role, path }, index) => {
    const page = firstPage + (places[index]?.firstPage ?? 1) - 1;
    const name = role === "translation" ? "Translation" : "Original";
    return { title: name, page, children: bookmarksIn(files.get(path), page) };
  });
  return { title, page: firstPage, children: children.length > 1 ? children : (children[0]?.children ?? []) };
}

/** The bookmarks of a file that begins on this page of the packet. */
function bookmarksIn(file: OpenedFile | undefined, firstPage: number): readonly Bookmark[] {
  const moved = ({ title, page, children }: Bookmark): Bookmark => ({
    title,
    page: page + firstPage - 1,
    children: children.map(moved),
  });
  return (file?.bookmarks ?? []).map(moved);
}

function leavesOf(files: ReadonlyMap<string, OpenedFile>, path: string): readonly Leaf[] {
  return files.get(path)?.leaves ?? [];
}
