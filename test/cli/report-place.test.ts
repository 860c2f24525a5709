// Where `check --output-file` writes: over an earlier report, and never over a document.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";

describe("the file of a report", () => {
  let folder = "";
  let file = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "report é "));
    file = path.join(folder, "ana.parole.yaml");
    await writeFile(file, "parole_case: 1\n");
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const report = (outputFile: string) =>
    check([file], { format: "text", failOn: "error", outputFile, color: true }, "2026-10-19", { threads: 0 });

  for (const [name, bytes] of [
    ["passport.pdf", "%PDF-1.4\n"],
    ["scan.tif", "II*\0\b\0"],
    ["photograph.heic", "\0\0\0\x18ftypheic"],
    ["letter.docx", "PK\x03\x04"],
    ["photograph.jpg", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ] as const) {
    it(`does not replace ${name}`, async () => {
      const target = path.join(folder, name);
      const before = Buffer.from(bytes, "latin1");
      await writeFile(target, before);
      const { status, trouble } = await report(target);
      assert.equal(status, 2);
      assert.deepEqual(trouble, [
        `${target} is a case, a settings file, or a document, which the report would replace`,
      ]);
      assert.deepEqual(await readFile(target), before);
    });
  }

  it("replaces an earlier report, in color too", async () => {
    const target = path.join(folder, "report.txt");
    await report(target);
    const first = await readFile(target, "utf8");
    assert.match(first, /ana\.parole\.yaml/);
    await report(target);
    assert.equal(await readFile(target, "utf8"), first);
  });
});
