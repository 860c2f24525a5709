// The cache of compiled code: it is written as a whole when the program ends, and whatever is in its place is harmless.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

const loader = pathToFileURL(
  path.join(import.meta.dirname, "../../server/src/host/compiled-program.ts"),
).href;
const keepCode = new URL("./keep-code.ts", loader).href;
const folder = mkdtempSync(path.join(tmpdir(), "compiled-"));
const cache = path.join(folder, "kept", "compiled");
const [build, otherBuild] = ["0123456789abcdef", "fedcba9876543210"];

mkdirSync(path.join(folder, "parts"));
writeFileSync(
  path.join(folder, "program.cjs"),
  `const { basename } = require("node:path");
exports.part = () => require("./parts/part.cjs").name + " in " + basename(__dirname);
exports.broken = () => { throw new Error("broken"); };
`,
);
writeFileSync(
  path.join(folder, "parts", "part.cjs"),
  `const program = require("../program.cjs");
exports.name = typeof program.part + " " + require("node:path").basename(__filename);
`,
);

/** Runs code with the exports of the program in a process of its own, and returns what it prints. */
function run(code: string, id = build, place = cache): string {
  const script = `import { programLoader } from ${JSON.stringify(loader)};
const program = programLoader(${JSON.stringify(folder)}, ${JSON.stringify(id)})("program.cjs");
${code}`;
  const options = ["--input-type=module", "--eval", script, "--", `--code-cache=${place}`];
  return execFileSync(process.execPath, options, { encoding: "utf8" });
}
const call = "process.stdout.write(program.part())";
const expected = `function part.cjs in ${path.basename(folder)}`;

describe("the cache of compiled code", () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("is written as a whole at the end, one file for each file that was loaded", () => {
    assert.equal(run(call), expected);
    assert.deepEqual(
      readdirSync(cache).map((name) => name.split(".").slice(0, 3).join(".")),
      [`part.cjs.${build}`, `program.cjs.${build}`],
    );
  });

  it("is used by the next start, and left as it is", () => {
    const before = readdirSync(cache).map((name) => readFileSync(path.join(cache, name)));
    assert.equal(run(call), expected);
    assert.deepEqual(
      readdirSync(cache).map((name) => readFileSync(path.join(cache, name))),
      before,
    );
  });

  it("is replaced where it is torn, changed, or something else", () => {
    for (const spoil of [
      (whole: Buffer) => whole.subarray(0, whole.length >> 1),
      (whole: Buffer) => whole.fill(7, whole.length >> 1, (whole.length >> 1) + 64),
      () => Buffer.from("something else"),
      () => Buffer.alloc(0),
    ]) {
      for (const name of readdirSync(cache)) {
        const file = path.join(cache, name);
        writeFileSync(file, spoil(readFileSync(file)));
      }
      assert.equal(run(call), expected);
      for (const name of readdirSync(cache)) {
        assert.ok(readFileSync(path.join(cache, name)).length > 100, name);
      }
    }
  });

  it("of another build is removed, and nothing else in the folder", () => {
    writeFileSync(path.join(cache, "notes.txt"), "");
    assert.equal(run(call, otherBuild), expected);
    assert.deepEqual(
      readdirSync(cache).map((name) => name.split(".").slice(0, 3).join(".")),
      ["notes.txt", `part.cjs.${otherBuild}`, `program.cjs.${otherBuild}`],
    );
  });

  it("is left out where its folder cannot be made", () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    assert.equal(run(call, build, path.join(file, "compiled")), expected);
    assert.equal(readFileSync(file, "utf8"), "");
  });

  it("is written by a thread when it has done what it is for, since it may be ended at any time", () => {
    const place = path.join(folder, "of-a-thread");
    const published = run(
      `program.part();
const { codeToKeep } = await import(${JSON.stringify(keepCode)});
const { readdirSync } = await import("node:fs");
codeToKeep.publish(undefined);
process.stdout.write(readdirSync(${JSON.stringify(place)}).map((name) => name.split(".")[0]).join(" "));`,
      build,
      place,
    );
    assert.equal(published, "part program");
  });

  it("leaves the positions of frames as they are in the file", () => {
    const frame = run("try { program.broken(); } catch (error) { process.stdout.write(error.stack); }");
    assert.match(frame, /program\.cjs:3:32\)/);
  });
});
