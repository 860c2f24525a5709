// `npm run bench`: how long a person waits for the server and the command line, and the processor time and memory that
// it takes, compared with yaml-language-server with the JSON Schema of the case format, and with the least that is
// possible: a language server with nothing in it, Node alone, the yaml library alone. All of them run in turns. Only
// the ratios within one run on one machine are meaningful.
//
// `--check` measures less, and fails when a ratio of processor time or memory is more than 50% worse than in the table
// of README.md, or there is no table. Not compared are waits, which depend on what else the machine does, and the
// processor time of all threads for a keystroke: most of it is compilation and garbage collection, whose threads
// depend on the machine, and the kernel counts it in steps of 10 ms.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blankPage } from "./blank-page.ts";
import { type BenchCase, caseOfLines, measuredLengths } from "./cases.ts";
import {
  bareServer,
  buildScript,
  isBuildStale,
  ourCommandLine,
  ourPushed,
  type Runtime,
  runtimes,
  theirs,
} from "./programs.ts";
import { timedRules } from "./slow-rules.ts";
import { commandsOn, runInTurn, startInTurn } from "./start.ts";
import { median, percentile, type Row, ratioOf, ratiosIn, shown, table } from "./table.ts";
import { type Cost, type Typed, typeInTurn } from "./typing.ts";

const isCheck = process.argv.includes("--check");
const rounds = isCheck ? 5 : 9;
const lengths = isCheck ? [165, 5000] : measuredLengths;
const readme = path.join(import.meta.dirname, "..", "..", "README.md");

if (isBuildStale()) {
  console.log("Building, because something has changed since the last build …");
  execFileSync(process.execPath, [buildScript], { stdio: "inherit" });
}
const folder = mkdtempSync(path.join(tmpdir(), "parole-case-bench-"));
try {
  const rows = await measured();
  console.log(describeRun());
  console.log(`${table(rows, theirs.name)}\n`);
  if (isCheck) await compareWithReadme(rows);
  else printSlowRules();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const runtime of runtimes()) rows.push(...(await startRows(runtime)));
  for (const lines of lengths) rows.push(...(await typingRows(caseOfLines(lines))));
  return rows;
}

/** The day, the machine, and the versions of Node. */
function describeRun(): string {
  const day = new Date().toISOString().slice(0, 10);
  const versions = runtimes().map(({ version }) => version);
  const how =
    "Waits are medians of several tries. yaml-language-server waits 200 ms after a keystroke before it reads the text.";
  const kernel = process.platform === "linux" ? "" : " Processor time and memory are known on Linux only.";
  return `Measured on ${day} with \`npm run bench\`, ${process.platform} ${process.arch}, Node ${versions.join(" and ")}. ${how}${kernel}\n`;
}

async function startRows(runtime: Runtime): Promise<Row[]> {
  const one = caseOfLines(165);
  const caseFile = written(one, path.join(folder, `start-${runtime.name}`));
  process.stderr.write(`Starting on ${runtime.name} …\n`);
  const [own, other, bare] = await startInTurn(
    [ourPushed, theirs, bareServer],
    runtime,
    one,
    caseFile,
    rounds,
  );
  const [version, node, check, parse] = runInTurn(commandsOn(ourCommandLine, caseFile), runtime, rounds);
  if (!own || !other || !bare || !version || !node || !check || !parse) throw new Error("not measured");
  const row = (
    name: string,
    unit: Row["unit"],
    measured: readonly (readonly number[])[],
    what: string,
  ): Row => {
    const [ours = [], bareValues = [], theirValues] = measured;
    return {
      name: `${name}, ${runtime.name}`,
      unit,
      ours: median(ours),
      ...(theirValues && { theirs: median(theirValues) }),
      bare: { what, value: median(bareValues) },
    };
  };
  const server = "bare server";
  return [
    row("start to first findings", "ms", [own.wait, bare.wait, other.wait], server),
    row("the same, processor time", "ms", [own.processor, bare.processor, other.processor], server),
    row("memory at first findings", "MiB", [own.peakMemory, bare.peakMemory, other.peakMemory], server),
    row("`--version`", "ms", [version.wait, node.wait], "`node -e 0`"),
    row("`check` of one file", "ms", [check.wait, parse.wait], "parse"),
  ];
}

async function typingRows(one: BenchCase): Promise<Row[]> {
  const caseFile = written(one, path.join(folder, String(one.lines)));
  process.stderr.write(`Typing in ${one.name} …\n`);
  const { parse, typed } = await typeInTurn([ourPushed, theirs, bareServer], one, caseFile);
  const [own, other, bare] = typed;
  if (!own || !other || !bare) throw new Error("not measured");
  const row = (
    name: string,
    unit: Row["unit"],
    value: (of: Typed) => number | undefined,
    base: Row["bare"],
  ) => ({
    name: `${name}, ${one.name}`,
    unit,
    ours: value(own),
    theirs: value(other),
    bare: base,
  });
  const parsing = (value: number | undefined) => ({ what: "whole parse", value });
  const serving = (value: (of: Typed) => number | undefined) => ({ what: "bare server", value: value(bare) });
  const answer = (name: string, of: (typed: Typed) => Cost | undefined): Row[] => [
    row(name, "ms", (each) => median(of(each)?.wait ?? []), parsing(median(parse.wait))),
  ];
  return [
    row(
      "keystroke to findings",
      "ms",
      ({ keystroke }) => median(keystroke.wait),
      parsing(median(parse.wait)),
    ),
    row(
      "95 of 100 keystrokes",
      "ms",
      ({ keystroke }) => percentile(keystroke.wait, 95),
      parsing(median(parse.wait)),
    ),
    row("keystroke, processor time", "ms", ({ keystroke }) => keystroke.all, parsing(parse.all)),
    row("keystroke, main thread", "ms", ({ keystroke }) => keystroke.main, parsing(parse.main)),
    ...answer("Quick Fixes", ({ codeAction }) => codeAction),
    ...answer("hover", ({ hover }) => hover),
    ...answer("completion", ({ completion }) => completion),
    ...answer("document symbols", ({ symbols }) => symbols),
    row(
      "highest memory",
      "MiB",
      ({ peakMemory }) => peakMemory,
      serving(({ peakMemory }) => peakMemory),
    ),
    row(
      "memory after a collection",
      "MiB",
      ({ memoryInUse }) => memoryInUse,
      serving(({ memoryInUse }) => memoryInUse),
    ),
  ];
}

/** Writes the case and the files that it names, each a blank page. */
function written(one: BenchCase, place: string): string {
  for (const file of one.files) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), blankPage());
  }
  const caseFile = path.join(place, "bench.parole.yaml");
  writeFileSync(caseFile, one.text);
  return caseFile;
}

/** What is worse is measured again, up to twice: it counts if it is worse each time. */
async function compareWithReadme(rows: readonly Row[]): Promise<void> {
  const expected = ratiosIn(readFileSync(readme, "utf8"));
  if (expected.size === 0) {
    process.exitCode = 1;
    console.log("README.md has no table of measurements to compare with.");
    return;
  }
  let worse = worseThan(expected, rows);
  for (let again = 0; again < 2 && worse.size > 0; again++) {
    console.log(["More than 50% worse than in README.md:", ...worse.values()].join("\n"));
    const now = worseThan(expected, await measured());
    worse = new Map([...now].filter(([name]) => worse.has(name)));
  }
  if (worse.size > 0) process.exitCode = 1;
  console.log(
    worse.size > 0
      ? ["More than 50% worse than in README.md, three times:", ...worse.values()].join("\n")
      : `None of ${rows.filter(isSteady).length} ratios is more than 50% worse than in README.md.`,
  );
}

/** In words, by the name of the row. */
function worseThan(expected: ReadonlyMap<string, number>, rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.filter(isSteady).flatMap((row) => {
      const before = expected.get(row.name);
      const now = ratioOf(row);
      return before !== undefined && now !== undefined && now > 1.5 * before
        ? [[row.name, `${row.name}: ${now.toFixed(2)}×, and ${before.toFixed(2)}× in README.md`] as const]
        : [];
    }),
  );
}

function isSteady({ name }: Row): boolean {
  return /^the same, processor time|main thread|memory/.test(name);
}

function printSlowRules(): void {
  for (const lines of lengths) {
    const one = caseOfLines(lines);
    const slowest = timedRules(one)
      .slice(0, 5)
      .map(({ rule, time }) => `${rule} ${shown(time)} ms`);
    console.log(`The slowest rules on ${one.name}: ${slowest.join(", ")}`);
  }
}
