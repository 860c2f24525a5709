// The pages that each part of a packet would have, from the page counts of its files: no file is read, and only the
// packet's own pages are typeset.
import { pageNumbers } from "../../core/packet/numbering.ts";
import type { Packet, PacketPart } from "../../core/packet/packet.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { unprintable } from "../fonts/unprintable.ts";
import { noPacket } from "../read/index.ts";
import { typesetPages } from "./typeset-pages.ts";

/** The pages of a part by their numbers in the packet, "iii" or "12". */
export interface PartPageNumbers {
  readonly pages: number;
  /** Empty for sheets without a number, and for a part without a page. */
  readonly first: string;
  readonly last: string;
}

/**
 * The pages of each part; a file with an unknown page count counts as one page. Undefined if some text cannot be
 * printed.
 */
export async function plannedPages(
  content: Packet,
  pagesOfFiles: ReadonlyMap<string, number>,
  { fonts, day }: { readonly fonts: Fonts; readonly day: string },
): Promise<readonly PartPageNumbers[] | undefined> {
  if (unprintable(content, fonts).length > 0) return undefined;
  const filePages = new Map(
    content.parts.flatMap((part, position) => {
      const paths = pathsOf(part);
      const pages = paths?.reduce((sum, path) => sum + (pagesOfFiles.get(path) ?? 1), 0);
      return pages === undefined ? [] : [[position, pages] as const];
    }),
  );
  const created = new Date(`${day}T00:00:00Z`);
  const written = await typesetPages(content, filePages, fonts, created, noPacket);
  const counts = content.parts.map(
    (_, position) => filePages.get(position) ?? written.get(position)?.length ?? 0,
  );
  const numbers = pageNumbers(content, counts);
  return counts.map((pages, position) => {
    const own = (numbers[position] ?? []).filter(({ stamp }) => stamp !== "");
    return { pages, first: own[0]?.label ?? "", last: own.at(-1)?.label ?? "" };
  });
}

/** Undefined for parts that are typeset for the packet. */
function pathsOf(part: PacketPart): readonly string[] | undefined {
  if (part.kind === "file") return [part.path];
  return part.kind === "exhibit" ? part.files.map(({ path }) => path) : undefined;
}
