// Opens the files of a packet, each once, by their content and not by their names.
import type { Fonts } from "../fonts/fonts.ts";
import type { ObjectSink } from "./copied-objects.ts";
import { drawFieldValues } from "./field-values.ts";
import type { FileBookmark } from "./file-bookmarks.ts";
import { bookmarksOf } from "./file-bookmarks.ts";
import { kindOf } from "./file-kind.ts";
import { limitsOfExport } from "./limits.ts";
import { openPdf, openRepaired } from "./open-pdf.ts";
import type { OpenedPdf } from "./opened-pdf.ts";
import { readJpeg, readPng } from "./pictures.ts";
import type { Layers, SourcePage } from "./source-page.ts";
import { picturePage, sourcePagesOf } from "./source-page.ts";
import type { Unreadable } from "./unreadable.ts";
import { type OnError, troubleWith } from "./unreadable.ts";

export interface SourceFile {
  readonly pages: readonly SourcePage[];
  /** The layers in the packet; to be called after its pages are drawn. */
  readonly layers: () => Layers;
  /** Its own bookmarks. */
  readonly bookmarks: readonly FileBookmark[];
}

/** The pages of a file, ready to be drawn into the packet, or why there are none. Never throws. */
export async function openSourceFile(
  bytes: Uint8Array,
  sink: ObjectSink,
  fonts: Fonts,
  onError?: OnError,
): Promise<SourceFile | Unreadable> {
  try {
    const kind = kindOf(bytes);
    if (typeof kind === "object") return kind;
    if (kind === "pdf") return await openedPdf(bytes, sink, fonts, onError);
    const picture = kind === "jpeg" ? readJpeg(bytes) : await readPng(bytes);
    if ("reason" in picture) return picture;
    const page = await picturePage(bytes, picture, sink);
    return { pages: [page], layers: () => ({ all: [], off: [] }), bookmarks: [] };
  } catch (error) {
    return troubleWith(error, onError);
  }
}

async function openedPdf(
  bytes: Uint8Array,
  sink: ObjectSink,
  fonts: Fonts,
  onError: OnError | undefined,
): Promise<SourceFile | Unreadable> {
  const source = await openWithValues(bytes, fonts, onError);
  if ("reason" in source) return source;
  const pages = source.pages.map(({ dict }) => dict);
  return { ...sourcePagesOf(source, sink), bookmarks: bookmarksOf(source.document, pages) };
}

/** With the values of its fields drawn, for which every object of the file must be parsed. */
async function openWithValues(
  bytes: Uint8Array,
  fonts: Fonts,
  onError: OnError | undefined,
): Promise<OpenedPdf | Unreadable> {
  const source = await openPdf(bytes, onError, limitsOfExport);
  if ("reason" in source || !(await drawFieldValues(source, fonts)) || !source.raw) return source;
  const whole = await openRepaired(bytes, limitsOfExport, onError);
  if (!("reason" in whole)) await drawFieldValues(whole, fonts);
  return whole;
}
