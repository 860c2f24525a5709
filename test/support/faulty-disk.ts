// A file system that counts the steps of what is written, and in which one of them fails, or ends the program.
import type { FileHandle } from "node:fs/promises";
import { type Disk, thisDisk } from "../../server/src/host/disk.ts";

export interface Step {
  /** From 1. */
  readonly number: number;
  /** `rename`, `write`, `sync`, and so on. */
  readonly operation: string;
  readonly file: string;
  readonly to?: string;
  readonly bytes?: Uint8Array;
  /** Omitted if it succeeds. */
  readonly fault?: Fault;
}

/**
 * How a step fails: before it does anything, in the middle of a write, or after it, as a network drive does that loses
 * the answer.
 */
export interface Fault {
  readonly code: string;
  readonly when?: "before" | "after";
}

type Decide = (step: Step) => Fault | undefined;

/** Each step is added to `steps` before it is done. Reading counts as a step too if `countsReads` is set. */
export function faultyDisk(
  decide: Decide,
  countsReads = false,
): { readonly disk: Disk; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  const run: Run = async (step, work, half = async () => undefined) => {
    const now = { ...step, number: steps.length + 1 };
    const fault = decide(now);
    steps.push({ ...now, ...(fault && { fault }) });
    if (!fault) return await work();
    if (fault.when === "after") await closed(await work());
    else await half();
    throw Object.assign(new Error(fault.code), {
      code: fault.code,
      syscall: step.operation,
      ...(step.to !== undefined && { dest: step.to }),
    });
  };
  const read: Run = async (step, work) => (countsReads ? await run(step, work) : await work());
  return { disk: diskWith(run, read), steps };
}

/** A file whose opening seems to have failed is closed by no one else. */
async function closed(result: unknown): Promise<void> {
  if (typeof result !== "object" || result === null || !("close" in result)) return;
  if (typeof result.close === "function") await result.close();
}

type Run = <Result>(
  step: Omit<Step, "number">,
  work: () => Promise<Result>,
  half?: () => Promise<unknown>,
) => Promise<Result>;

function diskWith(run: Run, read: Run): Disk {
  const paths = ["mkdir", "rm", "rmdir"] as const;
  const pairs = ["copyFile", "link", "rename"] as const;
  const reads = ["readFile", "readdir", "realpath", "stat"] as const;
  return new Proxy(thisDisk, {
    get(disk, name: keyof Disk) {
      return async (...args: [string, ...unknown[]]) => {
        const own = (): Promise<unknown> => Reflect.apply(disk[name], disk, args);
        const step = { operation: name, file: String(args[0]) };
        if (isOneOf(paths, name)) return await run(step, own);
        if (isOneOf(pairs, name)) return await run({ ...step, to: String(args[1]) }, own);
        if (isOneOf(reads, name)) return await read(step, own);
        const isNew = args[1] === "wx";
        const handle = await (isNew ? run : read)(step, () => disk.open(step.file, String(args[1] ?? "r")));
        return watched(handle, step.file, isNew, run);
      };
    },
  });
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((one) => one === name);
}

function watched(handle: FileHandle, file: string, isNew: boolean, run: Run): FileHandle {
  return new Proxy(handle, {
    get(own, name: keyof FileHandle) {
      if (name === "writeFile") {
        return (bytes: Uint8Array) =>
          run(
            { operation: "write", file, bytes },
            () => own.writeFile(bytes),
            () => own.writeFile(bytes.subarray(0, bytes.length / 2)),
          );
      }
      if (name === "sync") return () => run({ operation: "sync", file }, () => own.sync());
      if (name === "close" && isNew) {
        return () =>
          run(
            { operation: "close", file },
            () => own.close(),
            () => own.close(),
          );
      }
      const other: unknown = Reflect.get(own, name);
      return typeof other === "function" ? other.bind(own) : other;
    },
  });
}
