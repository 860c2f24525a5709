// Every difficult file in a packet looks there like poppler renders it alone.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { installSystemPackages } from "../../scripts/provision-debian.ts";
import { fitted } from "../../server/src/packet-pdf/assemble/placement.ts";
import type { Size } from "../../server/src/packet-pdf/geometry.ts";
import { upright } from "../../server/src/packet-pdf/geometry.ts";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import { difficultFiles } from "../packet/difficult/index.ts";
import { exhibit, packetOf, rendered } from "../packet/packets.ts";
import type { PagePicture } from "./support/pdf-pictures.ts";
import { colorAt, distance, pagePictures, part } from "./support/pdf-pictures.ts";

await installSystemPackages(["PDF tools"], (line) => console.log(line));

/** Resolution of the rendered pages, in dots per inch. */
const resolution = 60;

/** A missing or moved shape results in 90 and more; letters in another typeface, in less. */
const most = 60;

test("in the packet, each page looks as poppler renders the file", async () => {
  const files = (await difficultFiles()).filter(({ outcome }) => "pages" in outcome);
  const packet = packetOf(files.map(({ name }, index) => exhibit(`${index + 1}`, name, name)));
  const { bytes, exhibits } = await rendered(
    packet,
    Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  );
  const sheets = pagePictures(bytes, resolution);
  const differing: string[] = [];
  for (const [index, file] of files.entries()) {
    const source = await openPdf(file.bytes);
    assert.ok("pages" in source);
    const alone = pagesAlone(file.looksLike ?? file.bytes);
    for (const [at, { visible, rotation, unit }] of source.pages.entries()) {
      const sheet = sheets[(exhibits[index]?.firstPage ?? 0) - 1 + at];
      assert.ok(sheet, file.name);
      const { size } = upright(visible, rotation);
      const upon = { width: size.width * unit, height: size.height * unit };
      const apart = distanceIn(sheet, (resolution) => alone(at + 1, resolution), upon, unit);
      if (!(apart <= most)) differing.push(`${file.name}, page ${at + 1}: ${Math.round(apart)}`);
    }
  }
  assert.deepEqual(differing, []);
});

test("the packet of all difficult files passes qpdf and poppler without warnings", async () => {
  const files = (await difficultFiles()).filter(({ outcome }) => !("refused" in outcome));
  const packet = packetOf(files.map(({ name }, index) => exhibit(`${index + 1}`, name, name)));
  const { bytes, pages } = await rendered(
    packet,
    Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  );
  const folder = mkdtempSync(path.join(os.tmpdir(), "difficult-"));
  try {
    const file = path.join(folder, "packet.pdf");
    writeFileSync(file, bytes);
    const check = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    assert.equal(check.status, 0, check.stdout + check.stderr);
    assert.match(
      spawnSync("pdfinfo", [file], { encoding: "utf8" }).stdout,
      new RegExp(`^Pages: +${pages}$`, "m"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("in the packet, each picture is upright and in its own colors", async () => {
  const files = (await difficultFiles()).flatMap(({ name, bytes, outcome }) =>
    "quarters" in outcome ? [{ name, bytes, quarters: outcome.quarters }] : [],
  );
  const packet = packetOf(files.map(({ name }, index) => exhibit(`${index + 1}`, name, name)));
  const { bytes } = await rendered(packet, Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  const sheets = pagePictures(bytes, resolution);
  const seen = files.map(({ name }, index) => {
    const sheet = sheets[index];
    assert.ok(sheet, name);
    return [name, quartersOf(sheet).join(", ")];
  });
  assert.deepEqual(
    seen,
    files.map(({ name, quarters }) => [name, quarters.join(", ")]),
  );
});

/** The colors in the quarters of a picture of 64 by 64 points in the middle of the space above the stamps. */
function quartersOf(sheet: PagePicture): readonly string[] {
  const [middle, height] = [612 / 2, 792 - (36 + 792 - 18) / 2];
  const places = [
    [-16, -16],
    [16, -16],
    [16, 16],
    [-16, 16],
  ] as const;
  return places.map(([x, y]) => nearest(colorAt(sheet, (middle + x) / 612, (height + y) / 792)));
}

const colors = {
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [20, 20, 200],
  white: [255, 255, 255],
  black: [0, 0, 0],
  gray: [128, 128, 128],
} as const;

/** The blue is between that of CMYK and that of RGB. */
function nearest(color: readonly number[]): string {
  const apart = Object.entries(colors).map(([name, own]) => ({
    name,
    distance: Math.hypot(...own.map((value, index) => value - (color[index] ?? 0))),
  }));
  return apart.toSorted((one, other) => one.distance - other.distance)[0]?.name ?? "";
}

/** The difference between a page of a file and the area of the packet's page where it is placed. */
function distanceIn(
  sheet: PagePicture,
  alone: (resolution: number) => PagePicture | undefined,
  size: Size,
  unit: number,
): number {
  const { sheet: whole, matrix } = fitted(size, 1);
  const [scale, , , , x, y] = matrix;
  const dots = resolution / 72;
  const across = Math.max(1, Math.round(size.width * scale * dots));
  const down = Math.max(1, Math.round(size.height * scale * dots));
  const left = Math.round(x * dots);
  const top = Math.round((whole.height - y - size.height * scale) * dots);
  const picture = alone(resolution * scale * unit);
  return picture ? distance(part(sheet, left, top, across, down), picture) : Number.NaN;
}

/** The pages of a file alone, all rendered at once for each requested resolution. */
function pagesAlone(file: Uint8Array): (page: number, resolution: number) => PagePicture | undefined {
  const drawn = new Map<number, readonly PagePicture[]>();
  return (page, resolution) => {
    const pictures = drawn.get(resolution) ?? pagePictures(file, resolution);
    drawn.set(resolution, pictures);
    return pictures[page - 1];
  };
}
