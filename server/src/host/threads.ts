// Threads that can be ended: where their programs are, and how much of the processor they use.
import { existsSync } from "node:fs";
import path from "node:path";
import type { ResourceLimits, Worker, WorkerOptions } from "node:worker_threads";
import { folderOption } from "./keep-code.ts";

/** The program of a thread: among the parts of the bundled program, or as source. */
export function threadFile(name: string): string {
  const places = [
    path.join(import.meta.dirname, "parts", `${name}.cjs`),
    path.join(import.meta.dirname, `${name}.cjs`),
  ];
  return places.find((place) => existsSync(place)) ?? path.join(import.meta.dirname, `${name}.ts`);
}

/** Its output is not read: libraries warn about files, and standard output belongs to the protocol. */
export function threadOptions(memory: ResourceLimits): WorkerOptions {
  const argv = process.argv.filter((option) => option.startsWith(folderOption));
  return { resourceLimits: memory, argv, stdout: true, stderr: true };
}

export interface Cost {
  /** Milliseconds of processor time. */
  readonly time: number;
  /** Milliseconds that may pass in all. */
  readonly patience: number;
}

/**
 * Calls `exceed` once the thread has used more time than it may. No version of Node before 24 says how much processor
 * time another thread has used, and a thread that hangs cannot say it. How long it was busy is known, but on a computer
 * that is busy itself that is more than it used; and what the whole program has used is known, which is at least what
 * the thread has used. The smaller of both is counted: it is exact on an idle computer, and never unfair on a busy one
 * as long as the rest of the program does little.
 */
export function watchCost(
  worker: Worker,
  { time, patience }: Cost,
  exceed: (kind: "too-slow" | "too-long") => void,
): () => void {
  const busyBefore = worker.performance.eventLoopUtilization();
  const usedBefore = process.cpuUsage();
  const watch = setInterval(() => {
    const { active } = worker.performance.eventLoopUtilization(busyBefore);
    const { user, system } = process.cpuUsage(usedBefore);
    if (Math.min(active, (user + system) / 1000) > time) exceed("too-slow");
  }, lookEach);
  const wait = setTimeout(() => exceed("too-long"), patience);
  return () => {
    clearInterval(watch);
    clearTimeout(wait);
  };
}

/** Milliseconds. */
const lookEach = 50;
