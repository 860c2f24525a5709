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

function bookmarkOf(part: PacketPart, firstPage: number, files: ReadonlyMap<string, OpenedFile>): Bookmark {
  if (part.kind !== "exhibit") return { title: part.title, page: firstPage, children: [] };
  const title = `Exhibit ${part.label}: ${part.title}`;
  if (part.files.length < 2) return { title, page: firstPage, children: [] };
  const places = stretches(part.files.map(({ path }) => leavesOf(files, path).length));
  const children = part.files.map(({ role }, index) => ({
    title: role === "translation" ? "Translation" : "Original",
    page: firstPage + (places[index]?.firstPage ?? 1) - 1,
    children: [],
  }));
  return { title, page: firstPage, children };
}

function leavesOf(files: ReadonlyMap<string, OpenedFile>, path: string): readonly Leaf[] {
  return files.get(path)?.leaves ?? [];
}
