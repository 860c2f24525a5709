// Completion in shells: the scripts name every command and every option, and a shell that is installed runs them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { commandLine, withCommandsBelow } from "../../server/src/programs/commands.ts";
import { shells } from "../../server/src/programs/completion.ts";
import { runInTerminal } from "../support/scenarios.ts";

const program = commandLine({
  today: "2015-08-20",
  print: async () => undefined,
  isTerminal: false,
  readInput: async () => Buffer.from(""),
  printError: () => undefined,
  untilStopped: () => new AbortController().signal,
  status: 0,
});

/** What bash offers after the words, of which the last is being typed. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInTerminal(["completion", "bash"]);
  const run = `${stdout}\nCOMP_WORDS=(parole-case ${words.map((word) => `'${word}'`).join(" ")})\nCOMP_CWORD=${words.length}\n_parole_case\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout: lines } = spawnSync("bash", ["--norc", "-c", run], { encoding: "utf8" });
  return lines.split("\n").filter((line) => line !== "");
}

const hasBash = spawnSync("bash", ["--version"]).status === 0;

describe("completion", () => {
  for (const shell of shells) {
    it(`names every command and option for ${shell}`, async () => {
      const { stdout, status } = await runInTerminal(["completion", shell]);
      assert.equal(status, 0);
      const missing = withCommandsBelow(program)
        .flatMap((command) => [
          command.name(),
          ...command.options.map(({ long }) => (long ?? "").replace(/^--/, "")),
        ])
        .filter((word) => !stdout.includes(word));
      assert.deepEqual(missing, []);
    });
  }

  it("offers commands, then the options of the command, in bash", async (t) => {
    if (!hasBash) return t.skip("bash is not installed");
    assert.deepEqual(await offered("ch"), ["check"]);
    assert.deepEqual(await offered("check", "--form"), ["--format"]);
    assert.deepEqual(await offered("check", "cases", "--max"), ["--max-warnings"]);
    assert.deepEqual(await offered("case", "n"), ["new"]);
    assert.deepEqual(await offered("case", "new", "--fr"), ["--from"]);
    assert.deepEqual(await offered("packet", "--form"), []);
  });
});
