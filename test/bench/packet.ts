// `npm run bench:packet`: how much processor time and memory a packet takes, compared with programs that only concatenate
// the same files. The rounds of all programs take turns, so that a busy machine slows each of them.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onPath } from "../../scripts/provision-debian.ts";
import type { BenchPacket } from "./packet-files.ts";
import { writeBenchPacket } from "./packet-files.ts";
import { processorTimeOfChildren } from "./processor.ts";
import { buildScript, isBuildStale } from "./programs.ts";

const packets: readonly BenchPacket[] = [
  { name: "20 exhibits, 300 pages, 30 MB", exhibits: 20, pages: 300, bytesOfPage: 100_000 },
  { name: "20 exhibits, 1,000 pages, 300 MB", exhibits: 20, pages: 1000, bytesOfPage: 300_000 },
];
const rounds = 3;
const cli = path.join(import.meta.dirname, "..", "..", "dist", "cli.cjs");

if (isBuildStale()) {
  console.log("Building, because something has changed since the last build …");
  execFileSync(process.execPath, [buildScript], { stdio: "inherit" });
}
for (const program of ["qpdf", "mutool"]) {
  if (!onPath(program)) console.log(`Left out: ${program}, which is not installed here\n`);
}
for (const packet of packets) await measure(packet);

interface Contestant {
  readonly name: string;
  readonly program: string;
  readonly options: readonly string[];
  /** The file that it writes. */
  readonly target: string;
}

function contestants(folder: string, caseFile: string, files: readonly string[]): readonly Contestant[] {
  const out = path.join(folder, "out");
  const merged = path.join(folder, "merged.pdf");
  const preserve = ["--stream-data=preserve", "--empty", "--pages", ...files, "--", merged];
  return [
    {
      name: "parole-case packet",
      program: process.execPath,
      options: [cli, "packet", caseFile, "--draft", "--out", out],
      target: path.join(out, "bench-packet-draft.pdf"),
    },
    ...[
      { name: "qpdf", program: "qpdf", options: ["--empty", "--pages", ...files, "--", merged] },
      { name: "qpdf --stream-data=preserve", program: "qpdf", options: preserve },
      { name: "mutool merge", program: "mutool", options: ["merge", "-o", merged, ...files] },
    ].flatMap((peer) => (onPath(peer.program) ? [{ ...peer, target: merged }] : [])),
  ];
}

async function measure(packet: BenchPacket): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parole-case-packet-"));
  try {
    const { caseFile, files } = await writeBenchPacket(folder, packet);
    const all = contestants(folder, caseFile, files).map((one) => ({
      ...one,
      runs: [] as Run[],
      written: 0,
    }));
    for (let round = 0; round < rounds; round++) {
      for (const one of all) {
        rmSync(one.target, { force: true });
        one.runs.push(await run(one.program, one.options));
        one.written = statSync(one.target).size;
      }
    }
    console.log(packet.name);
    const [own, ...peers] = all.map((one) => ({ ...one, best: bestOf(one.runs) }));
    for (const { name, best, written } of own ? [own, ...peers] : []) {
      console.log(`  ${name.padEnd(28)} ${told(best)}, ${megabytes(written)} written`);
    }
    const fastest = Math.min(...peers.map(({ best }) => best.processor));
    if (own && peers.length > 0) {
      console.log(
        `  ${"ratio".padEnd(28)} ${(own.best.processor / fastest).toFixed(1)} times the fastest of them`,
      );
    }
    console.log("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  /** Seconds that passed. */
  readonly time: number;
  /** Seconds of all processors. */
  readonly processor: number;
  /** The peak memory in bytes, if the system reports it. */
  readonly memory: number | undefined;
}

/** The shortest times of several runs, and the lowest peak memory. */
function bestOf(runs: readonly Run[]): Run {
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  return {
    time: Math.min(...runs.map(({ time }) => time)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
    memory: memories.length > 0 ? Math.min(...memories) : undefined,
  };
}

async function run(program: string, options: readonly string[]): Promise<Run> {
  const start = performance.now();
  const before = processorTimeOfChildren();
  const child = spawn(program, options, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  let memory: number | undefined;
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const watch = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, 5);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${said}`);
  const time = (performance.now() - start) / 1000;
  const after = processorTimeOfChildren();
  // Elsewhere than on Linux, the time that passed counts.
  const processor = before === undefined || after === undefined ? time : (after - before) / 1000;
  return { time, processor, memory };
}

/** The peak memory of a running process so far, on Linux. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

function told({ time, processor, memory }: Run): string {
  const most = memory === undefined ? "memory not told here" : `${megabytes(memory)} of memory at most`;
  return `${processor.toFixed(2)} s of the processor, ${time.toFixed(2)} s in all, ${most}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
