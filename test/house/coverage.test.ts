// The output of `npm run coverage`, and that `npm test` runs it with a minimum.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { coverageTable } from "../../scripts/report-coverage.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the core with this many lines and branches, and this many of them covered. */
function file(name: string, lines: number, covered: number, branches: number, coveredBranches: number) {
  return {
    path: path.join(root, "server", "src", "core", name),
    totalLineCount: lines,
    coveredLineCount: covered,
    totalBranchCount: branches,
    coveredBranchCount: coveredBranches,
  };
}

describe("npm run coverage", () => {
  it("prints a line for each folder, the files with most uncovered lines, and the total", () => {
    const files = [
      file("law/law.ts", 100, 100, 10, 10),
      file("fix/apply.ts", 200, 150, 20, 19),
      file("fix/write.ts", 100, 90, 4, 4),
    ];
    const table = coverageTable({ files, totals: file("", 400, 340, 34, 33) });
    assert.deepEqual(
      table.split("\n").map((line) => line.trim().replaceAll(/ +/g, " ")),
      [
        "Coverage of server/src/core: lines, branches",
        "fix 80.0% 95.8%",
        "law 100.0% 100.0%",
        "Files with most lines that no test runs",
        "fix/apply.ts 75.0% 95.0%",
        "fix/write.ts 90.0% 100.0%",
        "all 85.0% 97.0%",
        "",
      ],
    );
  });

  it("is part of npm test, and fails below a floor for lines and branches of the core", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    assert.match(scripts.test, /npm run coverage\b/);
    assert.match(scripts.coverage, /--test-coverage-include="server\/src\/core\/\*\*"/);
    for (const kind of ["lines", "branches"]) {
      const [, floor = "0"] = new RegExp(`--test-coverage-${kind}=(\\d+)`).exec(scripts.coverage) ?? [];
      assert.ok(Number(floor) >= 90, kind);
    }
    assert.match(scripts.coverage, /"test\/\*\*\/\*\.test\.ts"$/);
  });
});
