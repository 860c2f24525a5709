// What the command line prints and writes, and with which exit status it ends, as in the files of `scenarios`.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { commandLine, withCommandsBelow } from "../../server/src/programs/commands.ts";
import { played, runInTerminal } from "../support/scenarios.ts";

const folder = path.join(import.meta.dirname, "scenarios");
const files = readdirSync(folder);

describe("scenarios of the command line", () => {
  for (const name of files) {
    it(name.replace(/\.txt$/, "").replaceAll("-", " "), async () => {
      const file = path.join(folder, name);
      const expected = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
      const found = await played(expected);
      if (process.env.GOLDEN === "write") await writeFile(file, found);
      else assert.equal(found, expected);
    });
  }
});

describe("the help", () => {
  const silent = {
    today: "2015-08-20",
    print: async () => undefined,
    isTerminal: false,
    readInput: async () => Buffer.from(""),
    printError: () => undefined,
    untilStopped: () => new AbortController().signal,
    status: 0 as const,
  };
  const commands = withCommandsBelow(commandLine(silent)).filter(({ commands: below }) => below.length === 0);

  it("of every command has examples of that command", async () => {
    for (const command of commands) {
      const names = command.parent?.parent ? [command.parent.name(), command.name()] : [command.name()];
      const { stdout, status } = await runInTerminal([...names, "--help"]);
      assert.equal(status, 0);
      assert.ok(stdout.includes(`\nExamples:\n  $ parole-case ${names.join(" ")}`), stdout);
    }
  });

  it("has every option in one of the scenarios or another test of the command line", async () => {
    const tests = path.join(import.meta.dirname);
    const texts = await Promise.all([
      ...files.map((name) => readFile(path.join(folder, name), "utf8")),
      ...readdirSync(tests)
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => readFile(path.join(tests, name), "utf8")),
    ]);
    const all = texts.join("\n");
    // The tests of the language server start it.
    const tested = commands.filter((command) => command.name() !== "lsp");
    const untested = tested.flatMap((command) =>
      command.options
        .filter((option) => !all.includes(option.long ?? "") && !all.includes(`${option.attributeName()}:`))
        .map(({ long }) => `${command.name()} ${long}`),
    );
    assert.deepEqual(untested, []);
  });
});
