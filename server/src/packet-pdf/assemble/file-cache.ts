// Keeps the files of a packet in memory between counting their pages and drawing them. For large files only the page
// sizes are kept, and the file is read again.
import type { Layers, SourceFile, Unreadable } from "../read/index.ts";

/** A file in memory. */
export interface LoadedFile extends SourceFile {
  /** Frees its bytes. */
  readonly release?: () => void;
}

/** A file whose pages are known. They can be drawn after `load`. */
export interface CachedFile extends Pick<SourceFile, "pages" | "bookmarks"> {
  /** Loads the file, reading it again if it was released. */
  readonly load: () => Promise<Unreadable | undefined>;
  /** What was drawn of it must be written before. */
  readonly evict: () => void;
  /** The layers of the pages that were drawn. */
  readonly layers: () => Layers;
}

/** Caches an opened file; `again` opens it anew. */
export function cachedFile(opened: LoadedFile, again: () => Promise<LoadedFile | Unreadable>): CachedFile {
  const cached: { file: LoadedFile | undefined; layers?: Layers | undefined } = { file: opened };
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
      drawing: () => {
        const drawing = pageAt(index).drawing();
        cached.layers ??= cached.file?.layers();
        return drawing;
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
      cached.file?.release?.();
      cached.file = undefined;
    },
    layers: () => cached.layers ?? { all: [], off: [] },
  };
}
