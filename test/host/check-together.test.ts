// How messages name other cases that are checked together.
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { commonFolder, nameFrom } from "../../server/src/host/check-together.ts";

const { posix, win32 } = path;

describe("the name of another case", () => {
  it("is its path from the folder that is checked, with the separator of the platform", () => {
    assert.equal(
      nameFrom("/home/ana/cases", "/home/ana/cases/2026/luis é.parole.yaml", posix),
      "2026/luis é.parole.yaml",
    );
    assert.equal(nameFrom("C:\\Cases", "C:\\Cases\\2026\\luis.parole.yaml", win32), "2026\\luis.parole.yaml");
  });

  it("is its path from the folder around several that are checked", () => {
    assert.equal(commonFolder(["/cases/one", "/cases/two/a"], posix), "/cases");
    assert.equal(commonFolder(["/cases/one"], posix), "/cases/one");
    assert.equal(commonFolder(["/cases/one", "/cases/one-more"], posix), "/cases");
    assert.equal(commonFolder(["/cases", "/cases/..one"], posix), "/cases");
    assert.equal(commonFolder(["C:\\Cases\\one", "C:\\Cases\\two"], win32), "C:\\Cases");
  });

  it("is the whole path where the folders have nothing in common but the root, or not even that", () => {
    const root = commonFolder(["/cases/one", "/other"], posix);
    assert.equal(nameFrom(root, "/other/luis.parole.yaml", posix), "/other/luis.parole.yaml");
    const drive = commonFolder(["C:\\Cases", "D:\\Cases"], win32);
    assert.equal(nameFrom(drive, "D:\\Cases\\luis.parole.yaml", win32), "D:\\Cases\\luis.parole.yaml");
  });
});
