// Reads a packet back with a different library than the one that wrote it.
import { getDocumentProxy } from "unpdf";

export interface PacketPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Packet pages that the page's links open, from the top of the page down. */
  readonly links: readonly number[];
}

/** A piece of text with the beginning of its baseline, from the page's lower left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PacketBookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly PacketBookmark[];
}

export interface ReadPacket {
  readonly title: string;
  readonly pages: readonly PacketPage[];
  readonly bookmarks: readonly PacketBookmark[];
  readonly labels: readonly string[] | null;
}

export async function readPacket(bytes: Uint8Array): Promise<ReadPacket> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const outline: readonly OutlineItem[] = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  return {
    title: "Title" in info ? String(info.Title) : "",
    pages: await Promise.all(numbers.map((number) => readPage(document, number))),
    bookmarks: await Promise.all(outline.map((item) => readBookmark(document, item))),
    labels: await document.getPageLabels(),
  };
}

/** All bookmarks with those below them, in their order. */
export function flat(bookmarks: readonly PacketBookmark[]): readonly PacketBookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);
}

type Reader = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The fields that are used of the library's own types. */
interface TextItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
}

interface Annotation {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly dest?: unknown;
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

async function readPage(document: Reader, number: number): Promise<PacketPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const items: readonly TextItem[] = (await page.getTextContent()).items;
  const annotations: readonly Annotation[] = await page.getAnnotations();
  const links = annotations
    .filter(({ subtype, dest }) => subtype === "Link" && Array.isArray(dest))
    .sort((one, other) => other.rect[1] - one.rect[1]);
  return {
    text: items.map(({ str = "", hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join(""),
    width,
    height,
    pieces: items.flatMap(({ str = "", transform = [], width: length = 0 }) =>
      str.trim() === "" ? [] : [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: length }],
    ),
    links: await Promise.all(links.map((link) => pageOf(document, link.dest))),
  };
}

async function readBookmark(document: Reader, item: OutlineItem): Promise<PacketBookmark> {
  const children = await Promise.all(item.items.map((child) => readBookmark(document, child)));
  return { title: item.title, page: await pageOf(document, item.dest), children };
}

async function pageOf(document: Reader, destination: unknown): Promise<number> {
  const reference: unknown = Array.isArray(destination) ? destination[0] : undefined;
  const leads =
    typeof reference === "object" && reference !== null && "num" in reference && "gen" in reference;
  if (!leads) throw new Error("A link or bookmark leads to no page");
  return (await document.getPageIndex({ num: Number(reference.num), gen: Number(reference.gen) })) + 1;
}
