// Text of a case in the output of the command line has no effect on the terminal.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { forTerminal } from "../../server/src/cli/terms.ts";

describe("terminal output: control sequences are escaped", () => {
  for (const [name, text, shown] of [
    ["escape sequences", "\u001b[31mAna\u001b[0m", "\\u001b[31mAna\\u001b[0m"],
    ["a title that is set", "\u001b]0;x\u0007", "\\u001b]0;x\\u0007"],
    ["a line that is written over", "error\rok", "error\\u000dok"],
    ["control characters of eight bits", "\u009b31m", "\\u009b31m"],
    ["text in the other direction", "\u202egnp.exe", "\\u202egnp.exe"],
    ["isolates and marks", "\u2066a\u2069\u200f", "\\u2066a\\u2069\\u200f"],
    ["line separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
    ["what has no width", "a\u200b\u2060\ufeffb", "a\\u200b\\u2060\\ufeffb"],
    ["half of a character", "a\ud800b", "a\\ud800b"],
    ["delete and backspace", "a\u007f\b", "a\\u007f\\u0008"],
  ] as const) {
    it(name, () => assert.equal(forTerminal(text), shown));
  }

  it("leaves line breaks, tabs, accents, other scripts and joined emoji as they are", () => {
    const text =
      "a\n\tRamón Núñez, \u05d0\u05d1, \u0645\u0631\u064a\u0645, \u0639\u0644\u06cc\u200c\u0631\u0636\u0627, 👩\u200d👧";
    assert.equal(forTerminal(text), text);
  });

  it("leaves JSON unchanged", () => {
    const value = { message: "\u202e\u009b\u007f \u001b" };
    assert.deepEqual(JSON.parse(forTerminal(JSON.stringify(value))), value);
  });

  it("applies to the program itself, to values and file names, in text and JSON", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "terminal-"));
    const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));
    const file = path.join(folder, "a\u202ema.parole.yaml");
    await writeFile(file, 'parole_case: 1\nrequest: { kind: "ini\\e[2Jtial\\x9b" }\n');
    for (const format of ["text", "json"]) {
      const run = promisify(execFile)(process.execPath, [program, "check", file, "--format", format]);
      const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
      assert.ok(stdout.includes("initial"), stdout + stderr);
      assert.equal(forTerminal(stdout + stderr), stdout + stderr, format);
    }
    await rm(folder, { recursive: true });
  });
});
