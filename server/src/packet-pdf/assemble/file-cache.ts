// Keeps the files of a packet in memory between counting their pages and drawing them. For large files only the page
// sizes are kept, and the file is read again.
import type { Layers, SourceFile, Unreadable } from "../read/index.ts";

/** A file whose pages are known. They can be drawn after `load`. */
export interface CachedFile extends Pick<SourceFile, "pages" | "bookmarks"> {
  /** Loads the file, reading it again if it was released. */
  readonly load: () => Promise<Unreadable | undefined>;
  readonly evict: () => void;
  /** The layers of the pages that were drawn. */
  readonly layers: () => Layers;
}

/** Caches an opened file; `again` opens it anew. */
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
