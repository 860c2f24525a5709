// Makes one PDF of a packet: typeset pages, forms, and exhibits in their order, every page numbered.

import { PDFDocument } from "@cantoo/pdf-lib";
import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import type { Packet } from "../../core/packet/packet.ts";
import { joined } from "../bytes.ts";
import { embedFont, type Fonts } from "../fonts/fonts.ts";
import { unprintable } from "../fonts/unprintable.ts";
import { type PageRange, pageRanges } from "../layout/pagination.ts";
import { typesetPages } from "../layout/typeset-pages.ts";
import {
  isProgramError,
  NotReadable,
  type OnError,
  openFile,
  type SourceFile,
  type Unreadable,
} from "../read/index.ts";
import { bytesPerPage } from "./bytes-per-page.ts";
import { type CachedFile, cachedFile } from "./file-cache.ts";
import { addBookmarks, addLayers, addLink, addPageLabels } from "./navigation.ts";
import { drawPart, filesOfPart } from "./pages.ts";
import { type PlannedPart, pagesFromFiles, pathsOf, planParts, type UnusableFile } from "./plan.ts";
import { pdfWriter, type Write } from "./write-pdf.ts";

export interface RenderOptions {
  readonly fonts: Fonts;
  /** YYYY-MM-DD, stored in the PDF as its creation date. The same inputs and date give the same bytes. */
  readonly day: string;
  /** Whether to report how many bytes each page takes, so that the packet can be split into files. */
  readonly measuresPages?: boolean;
  /** Receives the packet in pieces while it is made; if omitted, the packet is returned as a whole. */
  readonly write?: Write;
  readonly onProgress?: (progress: Progress) => void;
  /** Receives an error in the program because of which a file is refused as damaged. */
  readonly onError?: OnError;
  /** When it is aborted, rendering rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  /** What is being done, for example "Reading exhibits/passport.pdf". */
  readonly message: string;
  /** Steps done, of all steps. */
  readonly done: number;
  readonly of: number;
}

export type RenderedPacket = Rendered | { readonly refused: readonly UnusableFile[] };

export interface Rendered {
  /** Empty if it was written in pieces. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** One for each part, in the packet's order. */
  readonly parts: readonly RenderedPart[];
  readonly exhibits: readonly RenderedExhibit[];
}

export interface RenderedPart {
  /** Page of the file, from 1, whether it is numbered or not; for a part without a page, the next one. */
  readonly firstPage: number;
  readonly pages: number;
  /**
   * How many bytes each page takes, if requested. Objects that several pages of a part share count for the first of
   * them.
   */
  readonly bytesPerPage: readonly number[];
}

export interface RenderedExhibit {
  readonly label: string;
  readonly title: string;
  /** The number of its first packet page; undefined for an exhibit without a file. */
  readonly firstPage: number | undefined;
  readonly pages: number;
}

/**
 * Renders a packet. If files cannot go in, all of them are returned and nothing is rendered. Rejects only when it is
 * canceled.
 */
export async function renderPacket(
  content: Packet,
  read: (path: string) => Promise<Uint8Array>,
  options: RenderOptions,
): Promise<RenderedPacket> {
  const { fonts } = options;
  const paths = pathsOf(content);
  const step = steps(paths.length + content.parts.length + 1, options);
  const created = new Date(`${options.day}T00:00:00Z`);
  const packet = await emptyPacket(content, created);

  const { files, unusable } = await openFiles(paths, read, packet, options, step);
  const refused: UnusableFile[] = [...unprintable(content, fonts), ...unusable];
  if (refused.length > 0) return { refused };

  const written = await typesetPages(content, pagesFromFiles(content, files), fonts, created, packet);
  const parts = planParts(content, files, written);
  const places = pageRanges(parts.map(({ pages }) => pages.length));
  const total = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  const stamping = {
    draft: content.draft,
    fonts: {
      regular: await embedFont(packet, fonts, "regular"),
      bold: await embedFont(packet, fonts, "bold"),
    },
  };
  const chunks: Uint8Array[] = [];
  const writer = pdfWriter(packet, options.write ?? (async (bytes) => void chunks.push(bytes)));
  for (const [position, part] of parts.entries()) {
    const { firstPage, pages } = places[position] ?? { firstPage: 0, pages: 0 };
    const where = pages > 0 ? `, page ${firstPage} of ${total}` : "";
    await step(`Placing ${part.bookmark?.title ?? "an exhibit without a file"}${where}`);
    refused.push(...(await drawPart(packet, part, files, stamping, options)));
    if (refused.length > 0) continue;
    await writer.writeStreams();
    const later = new Set(parts.slice(position + 1).flatMap(filesOfPart));
    for (const path of filesOfPart(part)) if (!later.has(path)) files.get(path)?.evict();
  }
  if (refused.length > 0) return { refused };

  await step("Writing the packet");
  addNavigation(packet, parts, places, files);
  await writer.finish();
  options.signal?.throwIfAborted();
  const measured = options.measuresPages === true ? bytesPerPage(packet, places) : [];
  return {
    bytes: joined(chunks),
    pages: packet.getPageCount(),
    parts: places.map((place, position) => ({ ...place, bytesPerPage: measured[position] ?? [] })),
    exhibits: exhibitsOf(content, parts),
  };
}

/** Opens each file once; a file is kept in memory as long as there is room. */
async function openFiles(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
  packet: PDFDocument,
  options: RenderOptions,
  step: (message: string) => Promise<void>,
): Promise<{
  readonly files: ReadonlyMap<string, CachedFile>;
  readonly unusable: readonly UnusableFile[];
}> {
  const files = new Map<string, CachedFile>();
  const unusable: UnusableFile[] = [];
  const counted = counting(read);
  for (const path of paths) {
    await step(`Reading ${path}`);
    const open = () => openedFile(path, counted.read, packet, options);
    const opened = await open();
    if ("reason" in opened) {
      unusable.push({ path, ...opened });
      continue;
    }
    const cached = cachedFile(opened, open);
    files.set(path, cached);
    if (counted.bytes() > mostHeld) cached.evict();
  }
  return { files, unusable };
}

/** The links, the bookmarks, the labels of the pages, and the layers of the files. */
function addNavigation(
  packet: PDFDocument,
  parts: readonly PlannedPart[],
  places: readonly PageRange[],
  files: ReadonlyMap<string, CachedFile>,
): void {
  addLinks(packet, parts, places);
  addBookmarks(
    packet,
    parts.flatMap(({ bookmark }) => bookmark ?? []),
  );
  addPageLabels(
    packet,
    parts.flatMap(({ pages }) => pages.map(({ number }) => number.label)),
  );
  addLayers(
    packet,
    [...files.values()].map(({ layers }) => layers()),
  );
}

/** Reports a step and yields, so that a cancellation is noticed. */
function steps(of: number, { onProgress, signal }: RenderOptions): (message: string) => Promise<void> {
  let done = 0;
  return async (message) => {
    onProgress?.({ message, done, of });
    done += 1;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
}

async function emptyPacket({ title, language, matter }: Packet, created: Date): Promise<PDFDocument> {
  const packet = await PDFDocument.create({ updateMetadata: false });
  packet.setTitle(title, { showInWindowTitleBar: true });
  packet.setLanguage(language);
  if (matter) packet.setSubject(`Matter ${matter}`);
  packet.setCreator("Parole Case");
  packet.setProducer("Parole Case");
  packet.setCreationDate(created);
  packet.setModificationDate(created);
  return packet;
}

async function openedFile(
  path: string,
  read: (path: string) => Promise<Uint8Array>,
  packet: PDFDocument,
  { fonts, onError }: RenderOptions,
): Promise<SourceFile | Unreadable> {
  try {
    return await openFile(await read(path), packet, fonts, onError);
  } catch (error) {
    if (error instanceof NotReadable) return error.trouble;
    if (isProgramError(error)) onError?.(error);
    return fileProblems["held-open"];
  }
}

/** How many bytes of files are kept between counting their pages and drawing them. */
const mostHeld = 64_000_000;

/** The same reader, with a count of the bytes that it has read. */
function counting(read: (path: string) => Promise<Uint8Array>) {
  let sum = 0;
  return {
    bytes: () => sum,
    read: async (path: string) => {
      const bytes = await read(path);
      sum += bytes.length;
      return bytes;
    },
  };
}

function addLinks(
  packet: PDFDocument,
  parts: readonly PlannedPart[],
  places: readonly { readonly firstPage: number }[],
): void {
  parts
    .flatMap(({ pages }) => pages)
    .forEach(({ links }, index) => {
      for (const { area, part } of links) addLink(packet, index + 1, area, places[part]?.firstPage ?? 1);
    });
}

function exhibitsOf(content: Packet, parts: readonly PlannedPart[]): readonly RenderedExhibit[] {
  return content.parts.flatMap((part, position) => {
    if (part.kind !== "exhibit") return [];
    const pages = parts[position]?.pages ?? [];
    const first = pages[0]?.number.label;
    const firstPage = first === undefined ? undefined : Number(first);
    return [{ label: part.label, title: part.title, firstPage, pages: pages.length }];
  });
}
