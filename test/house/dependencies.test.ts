// The libraries of package.json and the page that explains them: each has a row, with the license that it states itself.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";

const root = path.join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read("package.json")) as Manifest;
const libraries = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

const rows = [...read("docs/DEPENDENCIES.md").matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(
  ([, name = "", cells = ""]) => ({ name, cells: cells.split("|").map((cell) => cell.trim()) }),
);

describe("docs/DEPENDENCIES.md", () => {
  it("has one row for each library in package.json, and none for another", () => {
    assert.deepEqual(
      rows.map(({ name }) => name).toSorted(),
      libraries.toSorted(),
      "Add or remove the row in docs/DEPENDENCIES.md when you add or remove a library",
    );
  });

  it("says of each why, license, maintainer, size, and what we would do without it", () => {
    const incomplete = rows.filter(({ cells }) => cells.length !== 5 || cells.some((cell) => cell === ""));
    assert.deepEqual(incomplete, []);
  });

  it("gives the license that the library states", () => {
    const stated = rows.map(({ name }) => {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest;
      return { name, license: license?.replace(/^\((.*)\)$/, "$1") };
    });
    assert.deepEqual(
      rows.map(({ name, cells }) => ({ name, license: cells[1] })),
      stated,
    );
  });

  it("names exact versions, except for the types of Node", () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+(\.\d+\.\d+)?$/.test(version))
      .map(([name]) => name);
    assert.deepEqual(ranges, ["@types/node"]);
  });

  it("is true that the lockfile names no registry", () => {
    assert.doesNotMatch(read("package-lock.json"), /"resolved": "http/);
  });
});
