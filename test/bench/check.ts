// `npm run bench:check [-- FILES]`: `parole-case check` over a folder of case files about different people, beside the
// bare parse of the same files with the library `yaml`, one after the other in turns; also with results that are kept,
// the first time and again. Processor time, time, and memory of each.
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { caseOfLines } from "./cases.ts";
import { caseOfOwn } from "./own-case.ts";
import { buildScript, isBuildStale, ourCommandLine } from "./programs.ts";
import { percentile, shown } from "./table.ts";

const count = Number(process.argv[2] ?? 2000);
const rounds = 3;
const lines = 165;

if (process.argv[3] === undefined && isBuildStale())
  execFileSync(process.execPath, [buildScript], { stdio: "inherit" });
/** Another build can be measured by its path. */
const program = process.argv[3] ?? ourCommandLine;
const folder = mkdtempSync(path.join(tmpdir(), "parole-case-check-"));
const usageFile = path.join(folder, "usage.json");
const cases = path.join(folder, "cases");

/** Prints what a program has used when it exits. */
const usage = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`;
const bareParse = `import { readdirSync, readFileSync } from "node:fs";
import { parseDocument } from ${JSON.stringify(import.meta.resolve("yaml"))};
let contents = 0;
for (const folder of readdirSync(${JSON.stringify(cases)})) {
  const text = readFileSync(${JSON.stringify(cases)} + "/" + folder + "/case.parole.yaml", "utf8");
  if (parseDocument(text).contents) contents++;
}
process.stdout.write(contents + "\\n");`;

interface Used {
  /** Of the processor. */
  readonly seconds: number;
  readonly wall: number;
  readonly memory: number;
}

function used(args: readonly string[]): Used {
  const out = openSync(path.join(folder, "out.txt"), "w");
  const begun = performance.now();
  const asModule = `data:text/javascript,${encodeURIComponent(usage)}`;
  try {
    execFileSync(process.execPath, ["--import", asModule, ...args], { stdio: ["ignore", out, "inherit"] });
  } catch (error) {
    // Findings are exit status 1.
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  } finally {
    closeSync(out);
  }
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, "utf8"));
  const wall = (performance.now() - begun) / 1000;
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, wall, memory: maxRSS / 1024 };
}

try {
  const { text } = caseOfLines(lines);
  for (let number = 1; number <= count; number++) {
    const place = path.join(cases, String(number).padStart(5, "0"));
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, "case.parole.yaml"), caseOfOwn(text, number));
  }
  const measured: Record<"bare" | "check" | "first" | "again", Used[]> = {
    bare: [],
    check: [],
    first: [],
    again: [],
  };
  const cache = path.join(folder, "cache");
  for (let round = 0; round < rounds; round++) {
    measured.bare.push(used(["--input-type=module", "-e", bareParse]));
    const check = [program, "check", cases, "--as-of", "2015-08-20"];
    measured.check.push(used(check));
    rmSync(cache, { recursive: true, force: true });
    measured.first.push(used([...check, "--cache", cache]));
    measured.again.push(used([...check, "--cache", cache]));
  }
  const median = (runs: readonly Used[], key: keyof Used) =>
    percentile(
      runs.map((run) => run[key]),
      50,
    );
  console.log(`${count} case files of ${lines} lines, Node ${process.versions.node}, median of ${rounds}`);
  for (const [name, runs] of Object.entries(measured)) {
    const [seconds, wall, memory] = [median(runs, "seconds"), median(runs, "wall"), median(runs, "memory")];
    const ratio = seconds / median(measured.bare, "seconds");
    console.log(
      `${name.padEnd(6)} ${shown(seconds)} s of processor time, ${shown(ratio)} × bare, in ${shown(wall)} s, ${shown(memory)} MiB at most`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
