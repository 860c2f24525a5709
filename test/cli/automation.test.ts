// The examples of docs/automation.md, tried.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { commandLine, withCommandsBelow } from "../../server/src/programs/commands.ts";

const root = path.join(import.meta.dirname, "..", "..");
const page = readFileSync(path.join(root, "docs", "automation.md"), "utf8").replaceAll("\r\n", "\n");

function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );
}

describe("docs: commands of the command line", () => {
  it("use commands and options that exist", () => {
    const program = commandLine({
      today: "2015-08-20",
      print: async () => undefined,
      isTerminal: false,
      readInput: async () => Buffer.from(""),
      printError: () => undefined,
      untilStopped: () => new AbortController().signal,
      status: 0,
    });
    const known = new Map(
      withCommandsBelow(program).map((command) => [
        command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name(),
        new Set(command.options.map(({ long }) => long)),
      ]),
    );
    const unknown: string[] = [];
    let count = 0;
    for (const name of readdirSync(path.join(root, "docs")).filter((file) => file.endsWith(".md"))) {
      const text = readFileSync(path.join(root, "docs", name), "utf8");
      for (const [line, words = ""] of text.matchAll(
        /(?<![\w/.-])parole-case ((?:case )?[a-z]+(?: [^\n`|]*)?)/g,
      )) {
        const [first = "", second = ""] = words.split(" ");
        const options = known.get(`${first} ${second}`) ?? known.get(first);
        if (!options) continue;
        count++;
        for (const [option] of words.replace(/ {2,}.*/, "").matchAll(/--[a-z-]+/g))
          if (!options.has(option) && option !== "--help") unknown.push(`${name}: ${line}`);
      }
    }
    assert.ok(count > 20, `${count} commands`);
    assert.deepEqual(unknown, []);
  });
});

describe("docs: a pre-commit hook", () => {
  const hasTools = ["git", "sh"].every((tool) => spawnSync(tool, ["--version"]).error === undefined);

  it("stops a commit with an error in a changed case, and lets any other pass", (t) => {
    if (!hasTools || process.platform === "win32") return t.skip("git and sh are not installed");
    const folder = mkdtempSync(path.join(tmpdir(), "hook-"));
    const tools = path.join(folder, "tools");
    mkdirSync(tools);
    const program = path.join(root, "server", "src", "programs", "cli.ts");
    writeFileSync(
      path.join(tools, "parole-case"),
      `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
    );
    chmodSync(path.join(tools, "parole-case"), 0o755);
    const office = path.join(folder, "office");
    mkdirSync(office);
    const person = { name: "Ana", email: "ana@example.org" };
    const git = (...args: readonly string[]) =>
      spawnSync("git", args, {
        cwd: office,
        encoding: "utf8",
        env: {
          ...process.env,
          PATH: `${tools}${path.delimiter}${process.env.PATH}`,
          GIT_CONFIG_GLOBAL: path.join(folder, "none"),
          GIT_AUTHOR_NAME: person.name,
          GIT_AUTHOR_EMAIL: person.email,
          GIT_COMMITTER_NAME: person.name,
          GIT_COMMITTER_EMAIL: person.email,
        },
      });
    git("init", "--quiet");
    const [hook = ""] = blocks("sh");
    mkdirSync(path.join(office, ".git", "hooks"), { recursive: true });
    writeFileSync(path.join(office, ".git", "hooks", "pre-commit"), hook, { mode: 0o755 });
    writeFileSync(path.join(office, "notes.txt"), "Notes\n");
    git("add", "notes.txt");
    assert.equal(git("commit", "--quiet", "-m", "Notes").status, 0);
    const name = "ana muñoz.parole.yaml";
    writeFileSync(path.join(office, name), "parole_case: 1\n");
    git("add", name);
    const { status, stdout, stderr } = git("commit", "-m", "A case");
    assert.equal(status, 1, stdout + stderr);
    assert.match(stdout + stderr, /ana muñoz\.parole\.yaml:1:1: error/);
    rmSync(folder, { recursive: true });
  });
});

describe("docs: an action and a workflow", () => {
  it("are YAML, the action declares each input that it uses, and the workflow uses the action", () => {
    const [action, workflow] = blocks("yaml").map((text): unknown => parse(text));
    const text = blocks("yaml")[0] ?? "";
    assert.ok(typeof action === "object" && action !== null && "inputs" in action && "runs" in action);
    const used = [...text.matchAll(/\$\{\{ inputs\.(\w+) \}\}/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(action.inputs ?? {}).toSorted(), used.toSorted());
    assert.match(JSON.stringify(workflow), /"uses":"\.\/\.github\/actions\/parole-case"/);
  });
});
