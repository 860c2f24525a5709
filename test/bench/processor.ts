// What the kernel knows about a process: its processor time and its memory. Linux alone says so while it runs, in
// /proc; elsewhere the answers are undefined, and the tables say so.
import { readFileSync } from "node:fs";

export interface ProcessorTime {
  /** Milliseconds of the main thread. */
  readonly main: number;
  /** Milliseconds of all threads, also those that have ended, in steps of 10. */
  readonly all: number;
}

/** The processor time that a running process has taken so far. */
export function processorTime(pid: number): ProcessorTime | undefined {
  if (process.platform !== "linux") return undefined;
  const nanoseconds = Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
  const fields = statFields(String(pid));
  return { main: nanoseconds / 1e6, all: (field(fields, 14) + field(fields, 15)) * msOfTick };
}

/** The processor time of all child processes that have ended, in milliseconds, in steps of 10. */
export function processorTimeOfChildren(): number | undefined {
  if (process.platform !== "linux") return undefined;
  const fields = statFields("self");
  return (field(fields, 16) + field(fields, 17)) * msOfTick;
}

/** The highest memory of a running process so far, in MiB. */
export function peakMemory(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** The kernel counts 100 ticks a second for programs, on every architecture that Node supports. */
const msOfTick = 10;

/** By the numbers in proc(5), from 1. The second, the name of the program, may contain spaces. */
function statFields(pid: string): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return ["", pid, "", ...text.slice(text.lastIndexOf(")") + 2).split(" ")];
}

function field(fields: readonly string[], number: number): number {
  return Number(fields[number]);
}
