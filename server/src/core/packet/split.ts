// Splits a packet into files that are small enough to be uploaded. An exhibit stays in one file if possible.
import { numberingOf } from "./numbering.ts";
import type { ContentsPart, IndexEntry, Packet, PacketPart } from "./packet.ts";

/** What is known about a part once the whole packet has been made. */
export interface Measured {
  readonly pages: number;
  /** How many bytes each page takes. */
  readonly bytesPerPage: readonly number[];
}

export type Split =
  | { readonly files: readonly PacketFile[] }
  /** A page of a part, from 1, that exceeds the size limit of a file; `position` is that of the part in the packet. */
  | { readonly tooLarge: { readonly position: number; readonly page: number } };

export interface PacketFile {
  readonly packet: Packet;
  /** Its content, for the file name: "forms", "forms and exhibits A to C", "exhibit D". */
  readonly holds: string;
}

/**
 * The packet in files of at most `capacity` bytes. Page numbers continue from file to file, the index names the file of
 * every exhibit, and each file begins with a list of its contents; a packet that is small enough is unchanged.
 */
export function inFiles(packet: Packet, measured: readonly Measured[], capacity: number): Split {
  const cut = cutAt(packet, measured, capacity - ownOfEachFile);
  if ("tooLarge" in cut) return cut;
  const { files } = cut;
  if (files.length < 2) return { files: [{ packet, holds: holdsOf(packet, files[0] ?? []) }] };
  return {
    files: files.map((pieces, index) => ({
      packet: fileOf(packet, measured, files, index),
      holds: holdsOf(packet, pieces),
    })),
  };
}

/** About the size of the list of contents, the fonts, and the bookmarks of a file, in bytes. */
const ownOfEachFile = 90_000;

/** A part of the packet, or some of its pages; from 1, `last` inclusive. */
interface Piece {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

type Cut =
  | { readonly files: readonly (readonly Piece[])[] }
  | { readonly tooLarge: { readonly position: number; readonly page: number } };

function cutAt(packet: Packet, measured: readonly Measured[], capacity: number): Cut {
  const files: Piece[][] = [[]];
  let room = capacity;
  const put = (piece: Piece, weight: number) => {
    if (weight > room && files.at(-1)?.length !== 0) {
      files.push([]);
      room = capacity;
    }
    files.at(-1)?.push(piece);
    room -= weight;
  };
  for (const [position, part] of packet.parts.entries()) {
    const { pages, bytesPerPage } = measured[position] ?? { pages: 0, bytesPerPage: [] };
    const whole = sum(bytesPerPage);
    if (pages === 0) continue;
    if (whole <= capacity || !isCuttable(part)) {
      put({ position, from: 1, to: pages }, whole);
      continue;
    }
    const pieces = piecesOf(bytesPerPage, capacity);
    const over = pieces.find(({ weight }) => weight > capacity);
    if (over) return { tooLarge: { position, page: over.from } };
    for (const { from, to, weight } of pieces) put({ position, from, to }, weight);
  }
  return { files };
}

/** Runs of pages that fit, each as long as possible. */
function piecesOf(
  bytesPerPage: readonly number[],
  capacity: number,
): readonly { readonly from: number; readonly to: number; readonly weight: number }[] {
  const pieces: { from: number; to: number; weight: number }[] = [];
  for (const [index, weight] of bytesPerPage.entries()) {
    const last = pieces.at(-1);
    if (last && last.weight + weight <= capacity) {
      last.to = index + 1;
      last.weight += weight;
    } else {
      pieces.push({ from: index + 1, to: index + 1, weight });
    }
  }
  return pieces;
}

function isCuttable({ kind }: PacketPart): boolean {
  return kind === "file" || kind === "exhibit";
}

function fileOf(
  packet: Packet,
  measured: readonly Measured[],
  files: readonly (readonly Piece[])[],
  index: number,
): Packet {
  const whole = numberingOf(
    packet,
    measured.map(({ pages }) => pages),
  );
  const own = files[index] ?? [];
  const before = files.slice(0, index).flat();
  const isFront = ({ position }: Piece) => position < whole.frontParts;
  const pagesOf = (pieces: readonly Piece[]) => sum(pieces.map(({ from, to }) => to - from + 1));
  const contents: ContentsPart = {
    kind: "contents",
    title: `File ${index + 1} of ${files.length}`,
    about: [packet.title, ...(packet.matter === undefined ? [] : [`Matter ${packet.matter}`])],
  };
  const { front, body } = whole;
  return {
    ...packet,
    parts: [contents, ...own.map((piece) => partOf(packet, measured, files, piece))],
    numbering: {
      frontParts: 1 + own.filter(isFront).length,
      front: { first: front.first + pagesOf(before.filter(isFront)), of: front.of },
      body: { first: body.first + pagesOf(before.filter((piece) => !isFront(piece))), of: body.of },
    },
  };
}

function partOf(
  packet: Packet,
  measured: readonly Measured[],
  files: readonly (readonly Piece[])[],
  piece: Piece,
): PacketPart {
  const { position, from, to } = piece;
  const part = packet.parts[position];
  if (!part) throw new Error("A piece of no part");
  if (part.kind === "index") return { ...part, entries: entriesOf(packet, measured, files, piece) };
  const isWhole = from === 1 && to === measured[position]?.pages;
  if (isWhole || (part.kind !== "file" && part.kind !== "exhibit")) return part;
  return { ...part, excerpt: { from, to } };
}

/** The rows of the index in this file: every exhibit with its file, and its part if that is in the same file. */
function entriesOf(
  packet: Packet,
  measured: readonly Measured[],
  files: readonly (readonly Piece[])[],
  index: Piece,
): readonly IndexEntry[] {
  const home = files.findIndex((pieces) => pieces.includes(index));
  const { frontParts } = numberingOf(
    packet,
    measured.map(({ pages }) => pages),
  );
  const pagesBefore = (position: number) =>
    sum(measured.slice(frontParts, position).map(({ pages }) => pages));
  return packet.parts.flatMap((part, position) => {
    if (part.kind !== "exhibit") return [];
    const { label, title, notes } = part;
    const pages = measured[position]?.pages ?? 0;
    const file = files.findIndex((pieces) => pieces.some((piece) => piece.position === position));
    const begins = pages > 0 && file >= 0;
    const inFile = files[home]?.findIndex((piece) => piece.position === position) ?? -1;
    return [
      {
        label,
        title,
        notes,
        pages,
        firstPage: begins ? pagesBefore(position) + 1 : undefined,
        file: begins ? file + 1 : undefined,
        // The list of contents is before all of them.
        part: begins && file === home ? inFile + 1 : undefined,
      },
    ];
  });
}

function holdsOf({ parts }: Packet, pieces: readonly Piece[]): string {
  const held = pieces.flatMap(({ position }) => parts[position] ?? []);
  const labels = held.flatMap((part) => (part.kind === "exhibit" ? [part.label] : []));
  const [first = "", last = first] = [labels[0], labels.at(-1)];
  const exhibits =
    labels.length === 0 ? [] : first === last ? [`exhibit ${first}`] : [`exhibits ${first} to ${last}`];
  return [...(held.length > labels.length ? ["forms"] : []), ...exhibits].join(" and ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
