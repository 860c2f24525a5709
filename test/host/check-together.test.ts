// How messages name other cases that are checked together.
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { amongOneAnother, commonFolder, nameFrom } from "../../server/src/host/check-together.ts";

const { posix, win32 } = path;

describe("the name of another case", () => {
  it("is its path from the checked folder, with the platform's separator", () => {
    assert.equal(
      nameFrom("/home/ana/cases", "/home/ana/cases/2026/luis é.parole.yaml", posix),
      "2026/luis é.parole.yaml",
    );
    assert.equal(nameFrom("C:\\Cases", "C:\\Cases\\2026\\luis.parole.yaml", win32), "2026\\luis.parole.yaml");
  });

  it("is its path from the common parent of the checked folders", () => {
    assert.equal(commonFolder(["/cases/one", "/cases/two/a"], posix), "/cases");
    assert.equal(commonFolder(["/cases/one"], posix), "/cases/one");
    assert.equal(commonFolder(["/cases/one", "/cases/one-more"], posix), "/cases");
    assert.equal(commonFolder(["/cases", "/cases/..one"], posix), "/cases");
    assert.equal(commonFolder(["C:\\Cases\\one", "C:\\Cases\\two"], win32), "C:\\Cases");
  });

  it("is the full path where the folders share at most the root", () => {
    const root = commonFolder(["/cases/one", "/other"], posix);
    assert.equal(nameFrom(root, "/other/luis.parole.yaml", posix), "/other/luis.parole.yaml");
    const drive = commonFolder(["C:\\Cases", "D:\\Cases"], win32);
    assert.equal(nameFrom(drive, "D:\\Cases\\luis.parole.yaml", win32), "D:\\Cases\\luis.parole.yaml");
  });
});

describe("a case that cannot be compared", () => {
  it("is omitted, and passed on with the error", async () => {
    const failed: string[] = [];
    const noText: string = JSON.parse("null");
    const cases = ["one", "two"].map((file) => ({ file, text: noText }));
    const among = await amongOneAnother(cases, "2015-08-20", ".", (file, error) => {
      failed.push(`${file} ${error instanceof TypeError}`);
    });
    assert.deepEqual(failed, ["one true", "two true"]);
    assert.equal(among("one").caseload.size, 0);
  });
});
