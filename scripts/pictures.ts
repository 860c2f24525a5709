// Makes the screenshots of the README and of the walkthrough from the last run of the editor tests: run it after `npm
// run test:editor` when the window or the packet looks different.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium, installSystemPackages } from "./provision-debian.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const output = path.join(root, "out");
const media = path.join(root, "client", "media");

installSystemPackages(["chromium", "PDF tools"], (line) => console.log(line));
for (const folder of ["readme", "walkthrough"]) await mkdir(path.join(media, folder), { recursive: true });
const seen = (name: string) => readFile(path.join(output, "screenshots", `${name}.png`));
const pages = await pagesOfPacket(path.join(output, "packet-of-the-half-written-case.pdf"));
/** The area of the window that each step of the walkthrough is about. */
const steps: Readonly<Record<string, Area>> = {
  "1-sample": { left: 380, top: 88, width: 720, height: 520 },
  "2-begin": { left: 396, top: 6, width: 610, height: 276 },
  "3-read": { left: 358, top: 642, width: 760, height: 318 },
  "4-mend": { left: 380, top: 340, width: 620, height: 310 },
};
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox"],
});
try {
  await draw(
    "readme/findings",
    crop(await seen("1-findings"), { left: 350, top: 34, width: 1050, height: 938 }),
  );
  await draw(
    "readme/quick-fix",
    crop(await seen("2-quick-fix"), { left: 350, top: 90, width: 1050, height: 548 }),
  );
  await draw("readme/packet", packet("#e8eaee", 620));
  for (const [theme, behind] of [
    ["light", "#e8eaee"],
    ["dark", "#2b2d30"],
  ] as const) {
    for (const [step, area] of Object.entries(steps)) {
      const [, name = ""] = step.split("-");
      await draw(`walkthrough/${step}-${theme}`, crop(await seen(`walkthrough-${name}-${theme}`), area));
    }
    await draw(`walkthrough/5-export-${theme}`, packet(behind, 440));
  }
} finally {
  await browser.close();
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function packet(behind: string, height: number): string {
  return `<div style="display: flex; gap: 24px; padding: 24px; background: ${behind}; width: max-content">
      ${pages.map((page) => `<img src="${address(page)}" style="height: ${height}px; box-shadow: 0 1px 6px #0005">`).join("")}
    </div>`;
}

function crop(picture: Buffer, { left, top, width, height }: Area): string {
  const view = `width: ${width}px; height: ${height}px; background: url(${address(picture)}) -${left}px -${top}px`;
  return `<div style="${view}"></div>`;
}

async function draw(name: string, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.setContent(`<style>* { margin: 0 }</style>${html}`);
  await page
    .locator("div")
    .first()
    .screenshot({ path: path.join(media, `${name}.png`) });
  await page.close();
}

/** The cover letter and the index of exhibits, as PNG. */
async function pagesOfPacket(packet: string): Promise<Buffer[]> {
  const words = execFileSync("pdftotext", [packet, "-"], { encoding: "utf8" }).split("\f");
  const index = words.findIndex((text) => text.trimStart().startsWith("Index of Exhibits")) + 1;
  const folder = await mkdtemp(path.join(os.tmpdir(), "parole-case-pictures-"));
  for (const page of [1, index].map(String)) {
    execFileSync("pdftoppm", ["-png", "-r", "80", "-f", page, "-l", page, packet, path.join(folder, "page")]);
  }
  const files = (await readdir(folder)).sort();
  const drawn = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  await rm(folder, { recursive: true });
  return drawn;
}

function address(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString("base64")}`;
}
