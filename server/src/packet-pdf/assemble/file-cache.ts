// Keeps the files of a packet between the time when they are looked at, since their pages have to be counted first, and
// the time when they are drawn. Of many large ones only their pages' sizes are kept: they are read once more.

import type { Unreadable } from "../read/file-kind.ts";
import type { OpenedFile } from "../read/open-file.ts";
import type { Layers } from "../read/source-page.ts";

/** A file whose pages are known. They can be drawn while it is at hand. */
export interface HeldFile extends Pick<OpenedFile, "leaves" | "bookmarks"> {
  /** Has it at hand, reading it again where it was let go. */
  readonly take: () => Promise<Unreadable | undefined>;
  readonly letGo: () => void;
  /** Those of the pages that were drawn. */
  readonly layers: () => Layers;
}

/** Holds a file that is at hand; `again` opens it anew. */
export function heldFile(opened: OpenedFile, again: () => Promise<OpenedFile | Unreadable>): HeldFile {
  const held: { file: OpenedFile | undefined; layers: Layers } = {
    file: opened,
    layers: { all: [], off: [] },
  };
  const leafAt = (index: number) => {
    const leaf = held.file?.leaves[index];
    if (!leaf) throw new Error("A page is drawn whose file is not at hand");
    return leaf;
  };
  return {
    bookmarks: opened.bookmarks,
    leaves: opened.leaves.map(({ size, largest }, index) => ({
      size,
      largest,
      draw: (page, matrix) => {
        leafAt(index).draw(page, matrix);
        if (held.file) held.layers = held.file.layers();
      },
      paints: (area) => leafAt(index).paints(area),
    })),
    async take() {
      if (held.file) return undefined;
      const file = await again();
      if ("reason" in file) return file;
      held.file = file;
      return undefined;
    },
    letGo: () => {
      held.file = undefined;
    },
    layers: () => held.layers,
  };
}
