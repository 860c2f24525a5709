// A logged stack frame of a bundle, and the source line for it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { build } from "esbuild";
import { resolveFrames } from "../../scripts/resolve-frames.ts";

const report = path.join(import.meta.dirname, "../../server/src/core/engine/error-report.ts");

describe("the frames of a released program", () => {
  it("are resolved to the file and line of the source", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "frames-"));
    writeFileSync(
      path.join(folder, "broken.ts"),
      `// A comment that the bundle leaves out.\nexport function broken(): never {\n  throw new RangeError("A098765432");\n}\n`,
    );
    writeFileSync(
      path.join(folder, "main.ts"),
      `import { errorReport, reportLines } from ${JSON.stringify(report)};
import { broken } from "./broken.ts";
try {
  broken();
} catch (error) {
  console.log(reportLines(errorReport(error)).join("\\n"));
}
`,
    );
    await build({
      absWorkingDir: folder,
      entryPoints: { server: "main.ts" },
      outdir: "dist",
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      platform: "node",
      minifySyntax: true,
      minifyWhitespace: true,
      sourcemap: "external",
      logLevel: "silent",
    });
    const logged = execFileSync(process.execPath, [path.join(folder, "dist/server.mjs")], {
      encoding: "utf8",
    });
    const resolved = resolveFrames(logged, folder).split("\n");
    rmSync(folder, { recursive: true });
    assert.equal(resolved[0], "RangeError");
    assert.match(resolved[1] ?? "", /^ {4}at broken \(dist\/server\.mjs:\d+:\d+ = broken\.ts:3:9\)$/);
    assert.match(resolved[2] ?? "", /^ {4}at dist\/server\.mjs:\d+:\d+ = main\.ts:4:3$/);
  });

  it("stay as they are where there is no map", () => {
    const frame = "    at draftsOf (dist/parts/node-AB12.mjs:12:345)\n    at node:internal/timers:5:6\n";
    assert.equal(resolveFrames(frame, os.tmpdir()), frame);
  });
});
