// Packets of invented people for tests, and the check that a packet's contents are correct.
import assert from "node:assert/strict";
import { roman } from "../../server/src/core/packet/numbering.ts";
import type { ExhibitPart, Letter, Packet, PacketPart } from "../../server/src/core/packet/packet.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import type { Rendered, RenderedPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { renderPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { NotReadable } from "../../server/src/packet-pdf/read/unreadable.ts";
import { verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import type { PacketPage, Piece, ReadPacket } from "../support/read-packet.ts";
import { flat, readPacket } from "../support/read-packet.ts";

const fonts = await loadFonts();

export type Files = Readonly<Record<string, Uint8Array>>;

export function packetOf(parts: readonly PacketPart[], draft = false): Packet {
  return {
    title: "Request for humanitarian parole of Ana Morales",
    language: "en-US",
    matter: "2015-0417",
    draft,
    parts,
  };
}

export function letterPart(changes: Partial<Letter> = {}): PacketPart {
  const letter: Letter = {
    sender: ["Example Legal Aid", "1 Main Street, Hyattsville, MD 20781"],
    date: "August 20, 2015",
    via: "Via U.S. Postal Service",
    addressee: ["USCIS Dallas Lockbox", "PO Box 660865", "Dallas, TX 75266"],
    subject: "Request for Humanitarian Parole (Form I-131)",
    facts: [{ term: "Beneficiary", text: "Ana Morales, A-Number 012345678" }],
    salutation: "Dear Officer:",
    paragraphs: ["Her aunt lives in Boston, MA 02142."],
    closing: "Respectfully submitted,",
    signature: ["Jordan Lee", "Attorney"],
    enclosures: ["Form I-131", "Index of Exhibits"],
    ...changes,
  };
  return { kind: "letter", title: "Cover letter", letter };
}

export const indexPart: PacketPart = {
  kind: "index",
  title: "Index of Exhibits",
  about: ["Beneficiary: Ana Morales"],
};

export function filePart(path: string, title = path): PacketPart {
  return { kind: "file", title, path };
}

export function exhibit(label: string, title: string, ...paths: readonly string[]): ExhibitPart {
  const files = paths.map((path, index) => ({
    path,
    role: index === 0 ? ("original" as const) : ("translation" as const),
  }));
  return { kind: "exhibit", label, title, notes: [], files };
}

export async function render(packet: Packet, files: Files): Promise<RenderedPacket> {
  const read = async (path: string) => {
    const bytes = files[path];
    if (!bytes) throw new NotReadable({ reason: "is missing" });
    return bytes;
  };
  return await renderPacket(packet, read, { fonts, day: "2015-08-20", measuresPages: true });
}

/** Renders a packet, which must succeed, and reads it back. */
export async function rendered(packet: Packet, files: Files): Promise<Rendered & { read: ReadPacket }> {
  const result = await render(packet, files);
  if ("refused" in result) assert.fail(`refused: ${JSON.stringify(result.refused)}`);
  const read = await readPacket(result.bytes);
  const proof = await verifyPacket(packet, result.bytes, {
    pages: await pagesOf(files),
    contents: result.contents,
  });
  assert.deepEqual(
    proof.checks.flatMap(({ trouble }) => trouble),
    [],
  );
  return { ...result, read };
}

/** How many pages each file has, counted separately from a packet. */
export async function pagesOf(files: Files): Promise<ReadonlyMap<string, number>> {
  const counted = Object.entries(files).map(async ([path, bytes]) => {
    const report = await inspectFile(bytes, loadFonts);
    return [path, report.state === "readable" ? report.pages : 0] as const;
  });
  return new Map(await Promise.all(counted));
}

/** The rows of the index: each exhibit's label, number of pages, and first packet page, in order. */
export function indexRows(read: ReadPacket): readonly (readonly string[])[] {
  return indexPages(read).flatMap(({ pieces }) => {
    const lines = [...new Set(pieces.map(({ y }) => Math.round(y)))].map((y) => lineAt(pieces, y));
    return lines
      .filter((line) => line.length >= 4 && /^(\d+|–)$/.test(line.at(-1) ?? ""))
      .map((line) => [line[0] ?? "", line.at(-2) ?? "", line.at(-1) ?? ""]);
  });
}

function lineAt(pieces: readonly Piece[], line: number): readonly string[] {
  return pieces
    .filter(({ y }) => Math.round(y) === line)
    .toSorted((one, other) => one.x - other.x)
    .map(({ text }) => text.trim());
}

/** The pages with the index, recognized by the heading of its table. */
function indexPages({ pages }: ReadPacket): readonly PacketPage[] {
  return pages.filter(({ pieces }) =>
    ["Exhibit", "Document", "Pages"].every((word) => pieces.some(({ text }) => text === word)),
  );
}

/** The page of the file, from 1, with this number. */
export function pageNumbered({ labels }: ReadPacket, number: number | string | undefined): number {
  return (labels ?? []).indexOf(String(number)) + 1;
}

/**
 * Checks that index, stamps, bookmarks, links, and page labels agree with each other and with the pages, and that every
 * sheet of every file is there; `sheets` lists for each exhibit the sheets that its pages show.
 */
export function assertTrue(
  packet: Packet,
  { pages, exhibits, read }: Rendered & { read: ReadPacket },
  sheets: ReadonlyMap<string, readonly string[]>,
): void {
  assert.equal(read.pages.length, pages);
  assertNumbered(read);
  const asked = packet.parts.filter((part) => part.kind === "exhibit");
  assert.deepEqual(
    exhibits.map(({ label, title }) => ({ label, title })),
    asked.map(({ label, title }) => ({ label, title })),
  );
  const begins = exhibits.flatMap(({ firstPage }) => firstPage ?? []).map((page) => pageNumbered(read, page));
  assert.deepEqual(
    indexRows(read),
    exhibits.map(({ label, pages: count, firstPage }) => [label, `${count || "–"}`, `${firstPage ?? "–"}`]),
  );
  const links = indexPages(read).flatMap((page) => page.links);
  assert.deepEqual([...new Set(links)], begins);
  assert.deepEqual(
    flat(read.bookmarks)
      .filter(({ title }) => title.startsWith("Exhibit "))
      .map(({ page }) => page),
    begins,
  );
  for (const { label, firstPage, pages: count } of exhibits) {
    const first = pageNumbered(read, firstPage);
    const own = read.pages.slice(first - 1, first - 1 + count);
    const expected = sheets.get(label) ?? [];
    assert.equal(count, expected.length);
    own.forEach(({ text }, index) => {
      assert.match(text, new RegExp(`Exhibit ${label}, page ${index + 1} of ${count}(?!\\d)`));
      assert.ok(text.includes(expected[index] ?? "nothing expected"), `${label} ${index + 1}: ${text}`);
    });
  }
}

/**
 * Every page shows the number of its page label, in decimal or roman numerals; each kind counts from 1 without gaps.
 */
function assertNumbered({ pages, labels }: ReadPacket): void {
  const stamps = pages.map(({ text }) =>
    [...text.matchAll(/Packet page (\w+) of (\w+)/g)].map(([, number = "", of = ""]) => ({ number, of })),
  );
  assert.deepEqual(
    stamps.map((found) => found.map(({ number }) => number)),
    (labels ?? []).map((label) => (/^(\d+|[ivxlcdm]+)$/.test(label) ? [label] : [])),
  );
  const numbers = stamps.flat();
  const front = numbers.filter(({ number }) => !/^\d/.test(number));
  const body = numbers.slice(front.length);
  const expected = (kind: typeof numbers, write: (number: number) => string) =>
    kind.map((_, index) => ({ number: write(index + 1), of: write(kind.length) }));
  assert.deepEqual(front, expected(front, roman));
  assert.deepEqual(body, expected(body, String));
}
