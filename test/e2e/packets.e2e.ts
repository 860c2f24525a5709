// The packets of sample cases, as the command line writes them, pass common PDF checkers, and show whose they are.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { installSystemPackages } from "../../scripts/provision-debian.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { readCaseText } from "../../server/src/host/find-cases.ts";

await installSystemPackages(["PDF tools"], (line) => console.log(line));

const samples = path.join(import.meta.dirname, "..", "cases");
let root = "";
before(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "packets é "));
});
after(() => rm(root, { recursive: true, force: true }));

const packets = [
  { name: "child-medical", today: "2015-08-17", preset: "paper" },
  { name: "re-parole", today: "2015-08-17", preset: "paper" },
  { name: "removal-proceedings", today: "2015-08-17", preset: "paper" },
  { name: "family-of-four", today: "2015-12-01", preset: "paper", perBeneficiary: true },
  { name: "2026-child-medical", today: "2026-10-19", preset: "paper" },
  { name: "2026-child-medical", today: "2026-10-19", preset: "online" },
  { name: "2026-re-parole", today: "2026-10-19", preset: "online" },
] as const;

for (const { name, today, preset, ...more } of packets) {
  test(`${name}, ${preset}: passes qpdf and poppler without warnings`, async () => {
    const folder = path.join(root, `${name} ${preset}`);
    await cp(path.join(samples, name), folder, { recursive: true });
    const file = path.join(folder, `${name}.parole.yaml`);
    const made = await exportPacket({
      file,
      text: await readCaseText(file),
      edition: "uscis-2015-08-17",
      today,
      draft: false,
      target: { folder },
      preset,
      ...more,
    });
    assert.equal(made.kind, "written");
    let pages = 0;
    for (const pdf of made.files) {
      const check = spawnSync("qpdf", ["--check", pdf], { encoding: "utf8" });
      assert.equal(check.status, 0, check.stdout + check.stderr);
      const said = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
      assert.match(said, /^Title: +Request for (?:humanitarian parole|re-parole), \S/m);
      assert.match(said, /^Page size: +612 x 792 pts \(letter\)$/m);
      assert.match(said, /^Encrypted: +no$/m);
      pages += Number(/^Pages: +(\d+)$/m.exec(said)?.[1]);
      const drawn = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 });
      assert.deepEqual([drawn.status, drawn.stderr], [0, ""]);
      assert.match(drawn.stdout, /Packet page i of [ivxlc]+[\s\S]+Exhibit A, page 1 of \d+/);
    }
    assert.equal(pages, made.pages);
  });
}
