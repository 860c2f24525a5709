// `npm run bench:packet`: how much time and memory a packet takes, compared with `qpdf`, which only concatenates the
// same files.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onPath } from "../../scripts/provision-debian.ts";
import type { BenchPacket } from "./packet-files.ts";
import { writeBenchPacket } from "./packet-files.ts";
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
if (!onPath("qpdf")) console.log("Left out: qpdf, which is not installed here\n");
for (const packet of packets) await measure(packet);

async function measure(packet: BenchPacket): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parole-case-packet-"));
  try {
    const { caseFile, files } = await writeBenchPacket(folder, packet);
    const out = path.join(folder, "out");
    const merged = path.join(folder, "merged.pdf");
    const own = await best(process.execPath, [cli, "packet", caseFile, "--draft", "--out", out]);
    const bare = onPath("qpdf")
      ? await best("qpdf", ["--empty", "--pages", ...files, "--", merged])
      : undefined;
    console.log(packet.name);
    console.log(
      `  parole-case packet   ${told(own)}, ${megabytes(statSync(path.join(out, "bench-packet-draft.pdf")).size)} written`,
    );
    if (bare) {
      console.log(`  qpdf --pages         ${told(bare)}, ${megabytes(statSync(merged).size)} written`);
      console.log(`  ratio                ${(own.time / bare.time).toFixed(1)} times the time`);
    }
    console.log("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** The peak memory in bytes, if the system reports it. */
  readonly memory: number | undefined;
}

/** The shortest time of several runs, and the lowest peak memory. */
async function best(program: string, options: readonly string[]): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await run(program, options));
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  return {
    time: Math.min(...runs.map(({ time }) => time)),
    memory: memories.length > 0 ? Math.min(...memories) : undefined,
  };
}

async function run(program: string, options: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, options, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  let memory: number | undefined;
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const watch = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, 10);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${said}`);
  return { time: performance.now() - start, memory };
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

function told({ time, memory }: Run): string {
  return `${(time / 1000).toFixed(1)} s, ${memory === undefined ? "memory not told here" : `${megabytes(memory)} of memory at most`}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
