// From the start of a program to what a person waits for: the first findings of an open file, or the output of a command.
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { BenchCase } from "./cases.ts";
import { processorTimeOfChildren } from "./processor.ts";
import type { Program, Runtime } from "./programs.ts";
import { startSession } from "./session.ts";
import { isFoundAt, withLetter } from "./typing.ts";

/** Each array has a number for each round; those of the processor are empty where the system does not tell. */
export interface Started {
  readonly wait: readonly number[];
  /** All threads, in milliseconds. */
  readonly processor: readonly number[];
  /** MiB. */
  readonly peakMemory: readonly number[];
}

/**
 * Starts the servers in turns. The file has a mistake, so that there is a finding. The first round is not counted: it
 * may write a cache of compiled code.
 */
export async function startInTurn(
  programs: readonly Program[],
  { node }: Runtime,
  { text, places: [place] }: BenchCase,
  caseFile: string,
  rounds: number,
): Promise<readonly Started[]> {
  const started = programs.map(() => ({
    wait: [] as number[],
    processor: [] as number[],
    peakMemory: [] as number[],
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, program] of programs.entries()) {
      const begun = performance.now();
      const session = await startSession(program, caseFile, { node });
      session.open(withLetter(text, place));
      await session.findings((found) => found.length === 0 || isFoundAt(found, place));
      const wait = performance.now() - begun;
      const taken = session.processor()?.all;
      const peak = session.memory();
      await session.close();
      if (round === 0) continue;
      started[index]?.wait.push(wait);
      if (taken !== undefined) started[index]?.processor.push(taken);
      if (peak !== undefined) started[index]?.peakMemory.push(peak);
    }
  }
  return started;
}

/** A command and its parts, as arguments of Node. */
export interface MeasuredCommand {
  readonly name: string;
  readonly command: readonly string[];
}

/** Runs commands to their end in turns; the first round is not counted. */
export function runInTurn(
  commands: readonly MeasuredCommand[],
  { node }: Runtime,
  rounds: number,
): readonly Started[] {
  const runs = commands.map(() => ({
    wait: [] as number[],
    processor: [] as number[],
    peakMemory: [] as number[],
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { name, command }] of commands.entries()) {
      const before = processorTimeOfChildren();
      const begun = performance.now();
      const { status, error } = spawnSync(node, [...command], { stdio: ["ignore", "ignore", "inherit"] });
      const wait = performance.now() - begun;
      if (error || status === null || status > 1) throw new Error(`${name} failed`, { cause: error });
      const after = processorTimeOfChildren();
      if (round === 0) continue;
      runs[index]?.wait.push(wait);
      if (before !== undefined && after !== undefined) runs[index]?.processor.push(after - before);
    }
  }
  return runs;
}

/** What the command line is compared with: Node alone, and the yaml library alone. */
export function commandsOn(cli: string, caseFile: string): readonly MeasuredCommand[] {
  return [
    { name: "--version", command: [cli, "--version"] },
    { name: "node -e 0", command: ["-e", "0"] },
    { name: "check", command: [cli, "check", caseFile] },
    { name: "bare parse", command: [path.join(import.meta.dirname, "bare-parse.cjs"), caseFile] },
  ];
}
