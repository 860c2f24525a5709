// Damaged PDFs. Each is read, or refused in words, and none keeps the program busy. The seed is fixed, so that all runs
// are equal; `PAROLE_FUZZ=all` takes another seed each time, and 100,000 files.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { caseFolders } from "../support/case-folders.ts";
import { diceFor } from "./damage.ts";
import { damagedPdf } from "./damaged-pdf.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const first = isThorough ? Date.now() : 2015_08_17;
const count = isThorough ? 100_000 : 400;

const files = caseFolders().flatMap(({ file }) =>
  ["forms", "exhibits"].flatMap((folder) => pdfsIn(path.join(path.dirname(file), folder))),
);

test("any PDF is read, or refused with a message", async () => {
  const states = new Set<string>();
  for (let seed = first; seed < first + count; seed++) {
    const dice = diceFor(seed);
    const report = await inspectFile(damagedPdf(dice.oneOf(files), dice), loadFonts);
    states.add(report.state);
    if (report.state === "readable") assert.ok(report.pages > 0, `seed ${seed}`);
    else assert.match(`${report.reason} ${report.advice}`, /^[a-z].* [A-Z].*\.$/, `seed ${seed}`);
  }
  assert.deepEqual([...states].toSorted(), ["readable", "unreadable"]);
});

function pdfsIn(folder: string): Buffer[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => readFileSync(path.join(folder, name)));
  } catch {
    return [];
  }
}
