// Scenarios of the command line: a command, its files, and what is expected of it, in one text each.
//
//   $ parole-case check ana.parole.yaml
//   status 1
//   --- file ana.parole.yaml
//   …
//   --- stdout
//   …
//   --- stderr
//   …
//   --- written ana.parole.yaml
//   …
//
// Paths of files in the command begin with `./`, which stands for the folder of the scenario in the output too. Several
// commands follow one another in the same folder. GOLDEN=write renews what is expected.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../../server/src/programs/commands.ts";
import type { Terminal } from "../../server/src/programs/terminal.ts";

export interface ScenarioRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 1 | 2;
}

/** Runs a command as the program does, without a process of its own. */
export async function runInTerminal(
  given: readonly string[],
  options: Partial<Terminal> = {},
): Promise<ScenarioRun> {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    today: "2015-08-20",
    print: async (text) => void printed.push(text),
    isTerminal: false,
    readInput: async () => Buffer.from(""),
    printError: (text) => void complained.push(text),
    untilStopped: () => new AbortController().signal,
    status: 0,
    ...options,
  };
  await runCommand(given, terminal);
  return { stdout: printed.join(""), stderr: complained.join(""), status: terminal.status };
}

/** The text of a scenario with what its commands really give. */
export async function played(text: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "scenario-"));
  try {
    const parts = text.split(/^(?=\$ )/m);
    const results: string[] = [];
    for (const part of parts) results.push(part.startsWith("$ ") ? await playedCommand(part, folder) : part);
    return results.join("");
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function playedCommand(text: string, folder: string): Promise<string> {
  const [head = "", ...sections] = text.split(/^--- /m);
  const [command = ""] = head.split("\n");
  const named = sections.map((section) => {
    const [title = "", ...lines] = section.split("\n");
    return { title, text: lines.join("\n") };
  });
  const given = named.filter(({ title }) => title.startsWith("file ") || title === "stdin");
  for (const { title, text: content } of given) {
    if (title === "stdin") continue;
    const file = path.join(folder, title.slice("file ".length));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const stdin = given.find(({ title }) => title === "stdin");
  const words = wordsOf(command.replace(/^\$ parole-case ?/, "")).map((word) =>
    word.replace(/^(!?)\.\//, `$1${folder.replaceAll("\\", "/")}/`),
  );
  const { stdout, stderr, status } = await runInTerminal(words, {
    ...(stdin && { readInput: async () => Buffer.from(stdin.text) }),
  });
  const shown = (output: string) =>
    output
      .replaceAll(JSON.stringify(folder).slice(1, -1), ".")
      .replaceAll(folder, ".")
      .replaceAll("\\", "/")
      .replaceAll("\u001b", "␛")
      .replaceAll(/\b\d+\.\d+\.\d+\b/g, "VERSION");
  const written = await Promise.all(
    named
      .filter(({ title }) => title.startsWith("written "))
      .map(async ({ title }) => {
        const file = path.join(folder, title.slice("written ".length));
        return { title, text: existsSync(file) ? shown(await readFile(file, "utf8")) : "(no such file)\n" };
      }),
  );
  const result = [
    ...given,
    ...(stdout === "" ? [] : [{ title: "stdout", text: shown(stdout) }]),
    ...(stderr === "" ? [] : [{ title: "stderr", text: shown(stderr) }]),
    ...written,
  ];
  const blocks = result.map((one) => `--- ${one.title}\n${one.text.replace(/\n?$/, "\n")}`);
  return `${command}\nstatus ${status}\n${blocks.join("")}`;
}

/** The words of a command, as a shell takes them apart; only double quotation marks are known. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}
