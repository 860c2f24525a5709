// Opens a written packet and checks it against the packet as data: the index, the stamps, the bookmarks, the links, the
// page labels, and the pages of every file. Does not know how it was written.
import { printableText } from "../../core/packet/characters.ts";
import { pageNumbers } from "../../core/packet/numbering.ts";
import type { Packet, PacketPart } from "../../core/packet/packet.ts";
import {
  exhibitName,
  exhibitStamp,
  partTitle,
  pathsInPart,
  placeholderPagesIn,
} from "../../core/packet/packet.ts";
import { type PacketLink, type PacketReading, readPacket } from "./read-packet.ts";
import { fileOf, type ReadableFile } from "./written-file.ts";

export interface Verification {
  readonly pages: number;
  readonly checks: readonly Check[];
}

export interface Check {
  /** What was checked, as a sentence that is true if there are no problems. */
  readonly what: string;
  /** How many pages, rows, or bookmarks were checked. */
  readonly count: number;
  /** What is wrong, in words. */
  readonly trouble: readonly string[];
}

/** Whether no problems were found. */
export function isVerified({ checks }: Verification): boolean {
  return checks.every(({ trouble }) => trouble.length === 0);
}

/** What is known of the files of a packet. */
export interface KnownFiles {
  /** The page count of each file, counted separately from the packet. */
  readonly pages: ReadonlyMap<string, number>;
  /** The paths of placeholder pages for documents in a draft. */
  readonly placeholderPages?: ReadonlySet<string>;
  /** For each page of the packet, the SHA-256 of what its file has for it; undefined where it has nothing. */
  readonly contents?: readonly (string | undefined)[];
}

/** Verifies a packet as it is read back. */
export async function verifyPacket(
  content: Packet,
  file: Uint8Array | ReadableFile,
  { pages: filePages, placeholderPages = new Set(), contents = [] }: KnownFiles,
): Promise<Verification> {
  const reading = await readPacket("read" in file ? file : fileOf(file));
  if ("reason" in reading) {
    return { pages: 0, checks: [{ what: "The packet opens", count: 1, trouble: [`It ${reading.reason}`] }] };
  }
  const located = locateParts(content, reading, filePages);
  const pagesOfPlaceholders = content.parts.reduce(
    (sum, part) => sum + placeholderPagesIn(part, placeholderPages, (path) => filePages.get(path) ?? 0),
    0,
  );
  const checks = [
    checkPageCount(located, reading, pagesOfPlaceholders),
    ...(await checkContents(located, contents, reading)),
    checkBookmarks(located, reading),
    checkPageNumbers(content, located, reading),
    checkExhibitStamps(located, reading),
    await checkLists(located, reading),
    ...checkTitleAndActions(content, reading),
  ];
  return { pages: reading.pages, checks };
}

/** A part and the pages of the file where it must be; `count` is its required number of pages. */
interface LocatedPart {
  readonly part: PacketPart;
  readonly firstPage: number;
  readonly count: number;
  /** The number of pages in all of its files. */
  readonly of: number;
  /** The files of the part, with the pages of the part that come from each. */
  readonly files: readonly { readonly path: string; readonly from: number; readonly to: number }[];
}

/** Where each part must be: as long as its files, or for typeset pages up to the next bookmark. */
function locateParts(
  { parts }: Packet,
  { bookmarks, pages }: PacketReading,
  filePages: ReadonlyMap<string, number>,
): readonly LocatedPart[] {
  const located: LocatedPart[] = [];
  let firstPage = 1;
  let marked = 0;
  for (const [position, part] of parts.entries()) {
    const of = pagesOfFiles(part, filePages);
    const next = bookmarks[marked + 1]?.page ?? pages + 1;
    const isBeforeDivider = parts[position + 1]?.kind === "divider" && bookmarks.length > marked + 1;
    const count = countOf(part, of) ?? Math.max(1, next - (isBeforeDivider ? 1 : 0) - firstPage);
    located.push({ part, firstPage, count, of: of ?? count, files: filesIn(part, filePages) });
    firstPage += count;
    if (part.kind !== "divider" && count > 0) marked += 1;
  }
  return located;
}

/** The required number of pages of a part; undefined for typeset pages, whose number depends on the text. */
function countOf(part: PacketPart, of: number | undefined): number | undefined {
  if (part.kind === "divider") return 1;
  const excerpt = "excerpt" in part ? part.excerpt : undefined;
  return excerpt ? excerpt.to - excerpt.from + 1 : of;
}

function pagesOfFiles(part: PacketPart, filePages: ReadonlyMap<string, number>): number | undefined {
  if (part.kind !== "file" && part.kind !== "exhibit") return undefined;
  return filesIn(part, filePages).at(-1)?.to ?? 0;
}

function filesIn(part: PacketPart, filePages: ReadonlyMap<string, number>): LocatedPart["files"] {
  let before = 0;
  return pathsInPart(part).map((path) => {
    const from = before + 1;
    before += filePages.get(path) ?? 0;
    return { path, from, to: before };
  });
}

/** "Page 6 of the file (Exhibit A, page 1, from a.pdf)": the page of the packet, and its source. */
function pageInWords(located: readonly LocatedPart[], page: number): string {
  const found = located.find(({ firstPage, count }) => page >= firstPage && page < firstPage + count);
  if (!found) return `Page ${page} of the file`;
  const { part, firstPage, files } = found;
  const own = page - firstPage + 1 + ("excerpt" in part ? (part.excerpt?.from ?? 1) - 1 : 0);
  const file = files.find(({ from, to }) => own >= from && own <= to);
  const name =
    part.kind === "exhibit" ? exhibitName(part.label) : part.kind === "divider" ? part.heading : part.title;
  const origin = file ? `, from ${file.path}` : "";
  return `Page ${page} of the file (${name}, page ${own}${origin})`;
}

function checkPageCount(
  located: readonly LocatedPart[],
  { pages }: PacketReading,
  pagesOfPlaceholders: number,
): Check {
  const all = located.reduce((sum, { count }) => sum + count, 0);
  const trouble = all === pages ? [] : [`Expected ${all} pages, found ${pages}`];
  const among =
    pagesOfPlaceholders === 1 ? "one placeholder page" : `${pagesOfPlaceholders} placeholder pages`;
  const what =
    pagesOfPlaceholders === 0
      ? "Every file is in the packet with all its pages"
      : `Every page is in the draft, ${among} among them`;
  return { what, count: pages, trouble };
}

/**
 * Compares what each page draws with what was read from its file: its content and its annotations, with all that they
 * use, such as typefaces; of pictures the lengths, beginnings, and ends.
 */
async function checkContents(
  located: readonly LocatedPart[],
  contents: readonly (string | undefined)[],
  { contentOf }: PacketReading,
): Promise<readonly Check[]> {
  const trouble: string[] = [];
  let count = 0;
  for (const [index, expected] of contents.entries()) {
    if (expected === undefined) continue;
    count += 1;
    if ((await contentOf(index + 1)) === expected) continue;
    trouble.push(`${pageInWords(located, index + 1)} does not show what its file has for it`);
  }
  return count === 0
    ? []
    : [
        {
          what: "Every page from a PDF has the content, typefaces, filled-in fields, and notes of its file, unchanged (pictures were compared by length, beginning, and end)",
          count,
          trouble,
        },
      ];
}

/** Each part with pages has exactly one bookmark, to its first page. */
function checkBookmarks(located: readonly LocatedPart[], { bookmarks }: PacketReading): Check {
  const expected = located.flatMap(({ part, firstPage, count }) =>
    part.kind === "divider" || count === 0 ? [] : [{ title: partTitle(part), page: firstPage }],
  );
  const trouble = expected.flatMap(({ title, page }, index) => {
    const found = bookmarks[index];
    if (found?.title === title && found.page === page) return [];
    const where = found ? `"${found.title}" at page ${found.page ?? "?"} of the file` : "nothing";
    return [`The bookmark "${title}" should open page ${page} of the file; found ${where}`];
  });
  if (bookmarks.length > expected.length) trouble.push("There are more bookmarks than documents");
  return { what: "Every bookmark opens the correct page", count: expected.length, trouble };
}

function checkPageNumbers(
  content: Packet,
  located: readonly LocatedPart[],
  { labels, stamps }: PacketReading,
): Check {
  const numbers = pageNumbers(
    content,
    located.map(({ count }) => count),
  ).flat();
  const trouble = numbers.flatMap(({ label, stamp }, index) => {
    const onPage = stamps[index]?.filter((text) => text.startsWith("Packet page ")) ?? [];
    const isRight = stamp === "" ? onPage.length === 0 : onPage.length === 1 && onPage[0] === stamp;
    const page = pageInWords(located, index + 1);
    return [
      ...(isRight ? [] : [`${page} should show "${stamp}" but shows "${onPage.join(" ")}"`]),
      ...(labels[index] === label
        ? []
        : [`${page} should be labeled ${label} but is labeled ${labels[index] ?? "nothing"}`]),
    ];
  });
  return {
    what: "Every printed page number matches the page number that a PDF reader shows",
    count: numbers.length,
    trouble,
  };
}

function checkExhibitStamps(located: readonly LocatedPart[], { stamps }: PacketReading): Check {
  const expected = located.flatMap(({ part, firstPage, count, of }) =>
    part.kind !== "exhibit"
      ? []
      : Array.from({ length: count }, (_, index) => {
          const number = index + (part.excerpt?.from ?? 1);
          return { page: firstPage + index, number, of, label: part.label };
        }),
  );
  const trouble = expected.flatMap(({ page, label, number, of }) => {
    const stamp = printableText(exhibitStamp(label, number, of));
    const isSaid = stamps[page - 1]?.some(
      (text) => text === stamp || (isFromTheRight(stamp) && isEnd(text, stamp)),
    );
    return isSaid ? [] : [`${pageInWords(located, page)} does not show "${stamp}"`];
  });
  return { what: "Every page of an exhibit carries its label", count: expected.length, trouble };
}

/** Right-to-left letters are not extracted in their order. */
function isFromTheRight(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text);
}

function isEnd(text: string, stamp: string): boolean {
  return text.endsWith(/, page \d+ of \d+$/.exec(stamp)?.[0] ?? stamp);
}

/** The numbers in the index and in the list of contents match the pages that their links open. */
async function checkLists(located: readonly LocatedPart[], reading: PacketReading): Promise<Check> {
  const trouble: string[] = [];
  let count = 0;
  for (const { part, firstPage, count: length } of located) {
    if (part.kind !== "index" && part.kind !== "contents") continue;
    const links: PacketLink[] = [];
    for (let page = firstPage; page < firstPage + length && page <= reading.pages; page++)
      links.push(...(await reading.linksOn(page)));
    const numbers = links.filter(isNumberOfPage);
    count += numbers.length;
    for (const { text, page } of numbers) {
      const label = page === undefined ? undefined : reading.labels[page - 1];
      if (label === text) continue;
      trouble.push(`"${part.title}" gives page ${text}, but its link opens page ${label ?? "?"}`);
    }
    const firstPages = firstPagesIn(part, located);
    const opened = numbers.map(({ page }) => page);
    if (firstPages.length !== opened.length || firstPages.some((page, index) => page !== opened[index])) {
      trouble.push(`"${part.title}" does not link to the first page of each document, in order`);
    }
  }
  return { what: "The index gives the correct page of every exhibit and links to it", count, trouble };
}

/** The first pages of the entries of a list, as far as they are in this file. */
function firstPagesIn(
  list: Extract<PacketPart, { kind: "index" | "contents" }>,
  located: readonly LocatedPart[],
): readonly number[] {
  if (list.kind === "index" && list.entries) {
    return list.entries.flatMap(({ part }) => (part === undefined ? [] : [located[part]?.firstPage ?? 0]));
  }
  const isNamed = ({ kind }: PacketPart) =>
    list.kind === "index" ? kind === "exhibit" : kind !== "contents" && kind !== "divider";
  return located.filter(({ part, count }) => isNamed(part) && count > 0).map(({ firstPage }) => firstPage);
}

/**
 * Packet page numbers are in the last column of a list, an inch from the edge of the page, in decimal or roman
 * numerals.
 */
function isNumberOfPage({ fromRight, text }: PacketLink): boolean {
  return fromRight < 82 && /^(?:\d+|[ivxlcdm]+)$/.test(text);
}

/** Listed only if there is a problem: a packet is pages under the title of the request, without active content. */
function checkTitleAndActions({ title }: Packet, reading: PacketReading): readonly Check[] {
  const trouble = [
    ...(reading.title === title
      ? []
      : [`The title of the file should be "${title}" but is "${reading.title}"`]),
    ...reading.active.map((kind) => `The file contains ${kind}`),
  ];
  const what = "The file has the title of the request and neither form fields nor scripts";
  return trouble.length === 0 ? [] : [{ what, count: 1, trouble }];
}
