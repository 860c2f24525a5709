// Makes one PDF of a packet: typeset pages, forms, and exhibits in their order, every page numbered.

import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import { printableText } from "../../core/packet/characters.ts";
import type { Packet } from "../../core/packet/packet.ts";
import { joined } from "../bytes.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { unprintable } from "../fonts/unprintable.ts";
import { type PageRange, pageRanges } from "../layout/pagination.ts";
import { typesetPages } from "../layout/typeset-pages.ts";
import {
  isProgramError,
  NotReadable,
  type ObjectSink,
  type OnError,
  openFile,
  referenceTo,
  type Unreadable,
} from "../read/index.ts";
import { type CachedFile, cachedFile, type LoadedFile } from "./file-cache.ts";
import {
  layerSettings,
  linkTo,
  type PageTarget,
  pageLabels,
  putBookmarks,
  textString,
} from "./navigation.ts";
import { ObjectSizes, PacketFile, type Write } from "./packet-file.ts";
import { drawPart, filesOfPart } from "./pages.ts";
import { type PlannedPart, pagesFromFiles, pathsOf, planParts, type UnusableFile } from "./plan.ts";
import { type StampFonts, stampFonts } from "./stamp-fonts.ts";
import type { StampedPage } from "./stamps.ts";

export interface RenderOptions {
  readonly fonts: Fonts;
  /** YYYY-MM-DD, stored in the PDF as its creation date. The same inputs and date give the same bytes. */
  readonly day: string;
  /** Whether to report how many bytes each page takes, so that the packet can be split into files. */
  readonly measuresPages?: boolean;
  /**
   * Receives the packet in pieces while it is made; if omitted, the packet is returned as a whole. A piece may not be
   * used after the promise for it is fulfilled.
   */
  readonly write?: Write;
  /** Receives the bytes of each file that was read, when they are not needed any more. */
  readonly release?: (bytes: Uint8Array) => void;
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
  /** The path of the file that is being worked on, if it is one. */
  readonly file?: string | undefined;
}

export type RenderedPacket = Rendered | { readonly refused: readonly UnusableFile[] };

export interface Rendered {
  /** Empty if it was written in pieces. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** One for each part, in the packet's order. */
  readonly parts: readonly RenderedPart[];
  readonly exhibits: readonly RenderedExhibit[];
  /** For each page, the SHA-256 of what its file has for it, as stored; undefined for a picture and an empty page. */
  readonly contents: readonly (string | undefined)[];
}

export interface RenderedPart {
  /** Page of the file, from 1, whether it is numbered or not; for a part without a page, the next one. */
  readonly firstPage: number;
  readonly pages: number;
  /**
   * How many bytes each page takes, if requested. Objects that several pages of a file share count for the first of
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
  const chunks: Uint8Array[] = [];
  const sizes = options.measuresPages === true ? new ObjectSizes() : undefined;
  const packet = new PacketFile(
    options.write ?? (async (bytes) => void chunks.push(new Uint8Array(bytes))),
    sizes,
  );

  const { files, unusable } = await openFiles(paths, read, packet, options, step);
  const refused: UnusableFile[] = [...unprintable(content, fonts), ...unusable];
  if (refused.length > 0) return { refused };

  const written = await typesetPages(content, pagesFromFiles(content, files), fonts, created, packet);
  const parts = planParts(content, files, written);
  const places = pageRanges(parts.map(({ pages }) => pages.length));
  const total = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  const texts = parts.flatMap(({ pages }) =>
    pages.flatMap(({ stamp, number }) => [printableText(stamp), number.stamp]),
  );
  const stamping = { draft: content.draft, fonts: await stampFonts(fonts, packet, texts) };
  const drawn: StampedPage[] = [];
  const lastUse = new Map(
    parts.flatMap((part, position) => filesOfPart(part).map((path) => [path, position])),
  );
  for (const [position, part] of parts.entries()) {
    const { firstPage, pages } = places[position] ?? { firstPage: 0, pages: 0 };
    const where = pages > 0 ? `, page ${firstPage} of ${total}` : "";
    const [file] = filesOfPart(part);
    await step(`Placing ${part.bookmark?.title ?? "an exhibit without a file"}${where}`, file);
    const add = (page: StampedPage) => void drawn.push(page);
    refused.push(...(await drawPart(packet, part, files, { stamping, add }, options)));
    if (refused.length > 0) continue;
    await packet.flush();
    for (const path of filesOfPart(part)) if (lastUse.get(path) === position) files.get(path)?.evict();
  }
  if (refused.length > 0) return { refused };

  await step("Writing the packet");
  stamping.fonts.finish();
  const pages = await putDocument(packet, content, created, { drawn, parts, places, files });
  options.signal?.throwIfAborted();
  const measured = sizes ? bytesPerPage(sizes, pages, parts, stamping.fonts) : [];
  return {
    bytes: joined(chunks),
    pages: pages.length,
    parts: places.map((place, position) => ({ ...place, bytesPerPage: measured[position] ?? [] })),
    exhibits: exhibitsOf(content, parts),
    contents: drawn.map(({ fingerprint }) => fingerprint),
  };
}

/** Opens each file once; a file is kept in memory as long as there is room. */
async function openFiles(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
  sink: ObjectSink,
  options: RenderOptions,
  step: (message: string, file?: string) => Promise<void>,
): Promise<{
  readonly files: ReadonlyMap<string, CachedFile>;
  readonly unusable: readonly UnusableFile[];
}> {
  const files = new Map<string, CachedFile>();
  const unusable: UnusableFile[] = [];
  const counted = counting(read);
  for (const path of paths) {
    await step(`Reading ${path}`, path);
    const open = () => openedFile(path, counted.read, sink, options);
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

interface DrawnPacket {
  readonly drawn: readonly StampedPage[];
  readonly parts: readonly PlannedPart[];
  readonly places: readonly PageRange[];
  readonly files: ReadonlyMap<string, CachedFile>;
}

/** Puts the pages with their links, the bookmarks, labels, and layers, and writes the rest of the file. */
async function putDocument(
  packet: PacketFile,
  { title, language, matter }: Packet,
  created: Date,
  { drawn, parts, places, files }: DrawnPacket,
): Promise<readonly PageTarget[]> {
  const pages = drawn.map(({ sheet }) => ({ number: packet.reserve(), height: sheet.height }));
  const tree = packet.reserve();
  const planned = parts.flatMap((part) => part.pages);
  drawn.forEach(({ sheet, contents, resources }, index) => {
    const links = (planned[index]?.links ?? []).flatMap(({ area, part }) => {
      const target = pages[(places[part]?.firstPage ?? 1) - 1];
      return target ? [linkTo(target, area)] : [];
    });
    const annotations = links.length > 0 ? ` /Annots [${links.join(" ")}]` : "";
    const box = `/MediaBox [0 0 ${sheet.width} ${sheet.height}]`;
    packet.put(
      pages[index]?.number ?? 0,
      `<</Type /Page /Parent ${referenceTo(tree)} ${box} /Resources ${resources} /Contents ${contents}${annotations}>>`,
    );
  });
  const kids = pages.map(({ number }) => referenceTo(number)).join(" ");
  packet.put(tree, `<</Type /Pages /Count ${pages.length} /Kids [${kids}]>>`);
  const bookmarks = parts.flatMap(({ bookmark }) => bookmark ?? []);
  const outlines = putBookmarks(packet, bookmarks, pages);
  const layers = layerSettings([...files.values()].map((file) => file.layers()));
  const catalog = [
    `/Type /Catalog /Pages ${referenceTo(tree)} /Lang ${textString(language)}`,
    "/ViewerPreferences <</DisplayDocTitle true>>",
    `/PageLabels ${pageLabels(planned.map(({ number }) => number.label))}`,
    ...(outlines ? [`/Outlines ${outlines} /PageMode /UseOutlines`] : []),
    ...(layers ? [`/OCProperties ${layers}`] : []),
  ];
  const root = packet.reserve();
  packet.put(root, `<<${catalog.join(" ")}>>`);
  const day = `(D:${created.toISOString().slice(0, 10).replaceAll("-", "")}000000Z)`;
  const program = textString("Parole Case");
  const subject = matter ? ` /Subject ${textString(`Matter ${matter}`)}` : "";
  const info = packet.reserve();
  packet.put(
    info,
    `<</Title ${textString(title)}${subject} /Creator ${program} /Producer ${program} /CreationDate ${day} /ModDate ${day}>>`,
  );
  await packet.finish(root, info);
  return pages;
}

/** For each part, the bytes of its pages. Objects that several pages of a file share count for the first of them. */
function bytesPerPage(
  sizes: ObjectSizes,
  targets: readonly PageTarget[],
  parts: readonly PlannedPart[],
  { regular, bold }: StampFonts,
): readonly (readonly number[])[] {
  const ofFonts = new Set<number>();
  for (const { number } of [regular, bold]) sizes.bytesFrom(number, new Set(), ofFonts);
  const all = new Set(targets.map(({ number }) => number));
  const waiting = [...targets].reverse();
  return parts.map(({ pages }) => {
    let seen = new Set<number>();
    return pages.map(({ path }, index) => {
      // What two files of a part share may be in two files of the packet.
      if (index > 0 && path !== pages[index - 1]?.path) seen = new Set(ofFonts);
      return sizes.bytesFrom(waiting.pop()?.number ?? 0, all, seen);
    });
  });
}

/** Reports a step and yields, so that a cancellation is noticed. */
function steps(
  of: number,
  { onProgress, signal }: RenderOptions,
): (message: string, file?: string) => Promise<void> {
  let done = 0;
  return async (message, file) => {
    onProgress?.({ message, done, of, ...(file !== undefined && { file }) });
    done += 1;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
}

async function openedFile(
  path: string,
  read: (path: string) => Promise<Uint8Array>,
  sink: ObjectSink,
  { fonts, onError, release }: RenderOptions,
): Promise<LoadedFile | Unreadable> {
  try {
    const bytes = await read(path);
    const file = await openFile(bytes, sink, fonts, onError);
    if ("reason" in file) release?.(bytes);
    return "reason" in file ? file : { ...file, release: () => release?.(bytes) };
  } catch (error) {
    if (error instanceof NotReadable) return error.trouble;
    if (isProgramError(error)) onError?.(error);
    return fileProblems["held-open"];
  }
}

/** How many bytes of files are kept between counting their pages and drawing them. */
const mostHeld = 32_000_000;

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

function exhibitsOf(content: Packet, parts: readonly PlannedPart[]): readonly RenderedExhibit[] {
  return content.parts.flatMap((part, position) => {
    if (part.kind !== "exhibit") return [];
    const pages = parts[position]?.pages ?? [];
    const first = pages[0]?.number.label;
    const firstPage = first === undefined ? undefined : Number(first);
    return [{ label: part.label, title: part.title, firstPage, pages: pages.length }];
  });
}
