// Keeps the files of a packet between the time when they are looked at, since their pages have to be counted first, and
// the time when they are drawn. Of many large ones only their pages' sizes are kept: they are read once more.
import type { Layers, SourceFile, Unreadable } from "../read/index.ts";

/** A file whose pages are known. They can be drawn while it is at hand. */
export interface CachedFile extends Pick<SourceFile, "pages" | "bookmarks"> {
  /** Has it at hand, reading it again where it was let go. */
  readonly load: () => Promise<Unreadable | undefined>;
  readonly evict: () => void;
  /** Those of the pages that were drawn. */
  readonly layers: () => Layers;
}

/** Holds a file that is at hand; `again` opens it anew. */
export function cachedFile(opened: SourceFile, again: () => Promise<SourceFile | Unreadable>): CachedFile {
  const cached: { file: SourceFile | undefined; layers: Layers } = {
    file: opened,
    layers: { all: [], off: [] },
  };
  const pageAt = (index: number) => {
    const page = cached.file?.pages[index];
    if (!page) throw new Error("A page is drawn whose file is not at hand");
    return page;
  };
  return {
    bookmarks: opened.bookmarks,
    pages: opened.pages.map(({ size, largest }, index) => ({
      size,
      largest,
      draw: (page, matrix) => {
        pageAt(index).draw(page, matrix);
        if (cached.file) cached.layers = cached.file.layers();
      },
      hasInk: (area) => pageAt(index).hasInk(area),
      links: () => pageAt(index).links(),
    })),
    async load() {
      if (cached.file) return undefined;
      const file = await again();
      if ("reason" in file) return file;
      cached.file = file;
      return undefined;
    },
    evict: () => {
      cached.file = undefined;
    },
    layers: () => cached.layers,
  };
}
