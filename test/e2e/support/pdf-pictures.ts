// Pages of a PDF as poppler renders them, and the difference between two such pictures.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A picture in color, three bytes per pixel, from the upper left. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Every page of a PDF at this resolution in dots per inch: the visible area, upright. Empty if it cannot be opened. */
export function pagePictures(pdf: Uint8Array, resolution: number): readonly PagePicture[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pages-"));
  try {
    const file = path.join(folder, "file.pdf");
    writeFileSync(file, pdf);
    const options = ["-cropbox", "-r", `${resolution}`, file, path.join(folder, "page")];
    const run = spawnSync("pdftoppm", options, { stdio: "ignore" });
    if (run.error) throw run.error;
    const names = readdirSync(folder).filter((name) => name.endsWith(".ppm"));
    return names.toSorted().map((name) => picture(readFileSync(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A part of a picture. */
export function part(
  { width, dots }: PagePicture,
  left: number,
  top: number,
  across: number,
  down: number,
): PagePicture {
  const rows = Array.from({ length: down }, (_, row) => {
    const start = ((top + row) * width + left) * 3;
    return dots.subarray(start, start + across * 3);
  });
  return { width: across, height: down, dots: Buffer.concat(rows) };
}

/**
 * The difference of two pictures where they differ most, from 0 to 255: compares the mean colors of small squares, with
 * one picture moved by up to a pixel, since poppler aligns each page to whole pixels.
 */
export function distance(one: PagePicture, other: PagePicture): number {
  const moves = [0, 1, -1].flatMap((across) => [0, 1, -1].map((down) => [across, down] as const));
  let least = 255;
  for (const [across, down] of moves) {
    least = Math.min(least, distanceMoved(one, other, across, down));
    if (least < closeEnough) break;
  }
  return least;
}

/** The color in the middle of a part of a picture. */
export function colorAt(
  { width, height, dots }: PagePicture,
  x: number,
  y: number,
): readonly [number, number, number] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
  return [dots[at] ?? 0, dots[at + 1] ?? 0, dots[at + 2] ?? 0];
}

const square = 8;

const closeEnough = 10;

function distanceMoved(one: PagePicture, other: PagePicture, across: number, down: number): number {
  const width = Math.min(one.width, other.width) - 1;
  const height = Math.min(one.height, other.height) - 1;
  let most = 0;
  for (let top = 1; top + square <= height; top += square) {
    for (let left = 1; left + square <= width; left += square) {
      for (const channel of [0, 1, 2]) {
        const here = mean(one, left, top, channel);
        most = Math.max(most, Math.abs(here - mean(other, left + across, top + down, channel)));
      }
    }
  }
  return most;
}

/** The mean of one color channel in a square. */
function mean({ width, dots }: PagePicture, left: number, top: number, channel: number): number {
  let sum = 0;
  for (let y = top; y < top + square; y++) {
    for (let x = left; x < left + square; x++) sum += dots[(y * width + x) * 3 + channel] ?? 0;
  }
  return sum / square ** 2;
}

/** Parses the PPM format that poppler writes: "P6 WIDTH HEIGHT 255" and the pixels. */
function picture(bytes: Uint8Array): PagePicture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString("latin1"));
  if (!head) throw new Error("pdftoppm wrote something else than a picture");
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) };
}
