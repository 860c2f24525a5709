// Looks at files in a thread of their own, one at a time, and ends the thread when a file costs too much: a file can
// neither delay an answer of the server nor use up its memory, whatever it says.
import { isMainThread, type ResourceLimits, Worker } from "node:worker_threads";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { ContentReport } from "../packet-pdf/read/inspect-file.ts";
import type { OnError } from "../packet-pdf/read/unreadable.ts";
import type { InspectAnswer, InspectOrder } from "./inspections.ts";
import { type Cost, threadFile, threadOptions, watchCost } from "./threads.ts";

/** What looking at one file may cost. */
export interface InspectLimits {
  /** Milliseconds of processor time, and as many more for each megabyte that the file really has. */
  readonly time: number;
  readonly timePerMegabyte: number;
  /** Milliseconds that may pass in all, as for a drive that does not answer. */
  readonly patience: number;
  /** Megabytes of objects. Bytes of files are limited where they are unpacked: see packet-pdf/read/limits.ts. */
  readonly memory: Pick<ResourceLimits, "maxOldGenerationSizeMb" | "maxYoungGenerationSizeMb">;
}

/** Two seconds and 256 MiB, which the objects of a file share with what it unpacks to. */
export const usualLimits: InspectLimits = {
  time: 2000,
  timePerMegabyte: 10,
  patience: 120_000,
  memory: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 },
};

export interface Inspection {
  /** Undefined if the file could not be read to its end. */
  readonly fingerprint: string | undefined;
  readonly report: ContentReport;
  /** Whether the report also holds as long as the file does not change. */
  readonly isLasting: boolean;
}

export interface FileInspector {
  /**
   * Reads and inspects a file of this size, after those that wait already. `known` gives the report on a content that
   * was inspected before. `onError` receives an error in the program because of which the file counts as damaged, or
   * because of which a second thread in a row gave no answer. Never rejects.
   */
  inspect(
    file: string,
    size: number,
    known: (fingerprint: string) => ContentReport | undefined,
    onError: OnError | undefined,
  ): Promise<Inspection>;
  /** Ends the thread when those that wait already are done, so that its memory is free. The next file starts another. */
  rest(): Promise<void>;
}

/** The thread starts with the first file, and ends when there was none for a while. */
export function fileInspector(limits: InspectLimits = usualLimits): FileInspector {
  const state: {
    thread: InspectThread | undefined;
    last: Promise<unknown>;
    idle: NodeJS.Timeout | undefined;
  } = {
    thread: undefined,
    last: Promise.resolve(),
    idle: undefined,
  };

  const end = (): void => {
    state.thread?.end();
    state.thread = undefined;
  };

  const inspectOnce = async (...one: Parameters<FileInspector["inspect"]>): Promise<Inspection | Failure> => {
    const [file, size, known, onError] = one;
    // A thread can also end while it is idle.
    if (state.thread?.hasEnded()) end();
    try {
      state.thread ??= startThread(limits);
      const { thread } = state;
      const inspection = await inspectIn(thread, file, known, onError, costOf(size, limits));
      if (thread.hasEnded() || thread.heap() > mostKept) end();
      return inspection;
    } catch (error) {
      end();
      return { kind: "failed", error };
    }
  };

  const inspectNow: FileInspector["inspect"] = async (...one) => {
    clearTimeout(state.idle);
    let inspection = await inspectOnce(...one);
    if ("kind" in inspection) inspection = await inspectOnce(...one);
    state.idle = setTimeout(end, keptFor).unref();
    if (!("kind" in inspection)) return inspection;
    one[3]?.(inspection.error);
    return unread;
  };

  return {
    inspect(...one) {
      const own = state.last.then(() => inspectNow(...one));
      state.last = own;
      return own;
    },
    async rest() {
      const { last } = state;
      await last;
      if (state.last === last) end();
    },
  };
}

/** Milliseconds after which an idle thread ends, so that its memory is free. */
const keptFor = 30_000;

/** Bytes: the library keeps names and numbers of all files. A thread that keeps more is not used again. */
const mostKept = 100 * 2 ** 20;

/** A thread that checks cases and one that looks at their files share each processor: both count as busy. */
const threadsOnProcessor = 2;

function costOf(size: number, { time, timePerMegabyte, patience }: InspectLimits): Cost {
  const share = isMainThread ? 1 : threadsOnProcessor;
  return { time: share * (time + (size / 1_000_000) * timePerMegabyte), patience };
}

async function inspectIn(
  thread: InspectThread,
  file: string,
  known: (fingerprint: string) => ContentReport | undefined,
  onError: OnError | undefined,
  cost: Cost,
): Promise<Inspection | Failure> {
  const read = await thread.order({ kind: "read", file }, cost, onError);
  if (read.kind !== "read") return withoutReport(read, undefined);
  const { fingerprint } = read;
  const before = known(fingerprint);
  if (before) return { fingerprint, report: before, isLasting: true };
  const answered = await thread.order({ kind: "inspect" }, cost, onError);
  if (answered.kind !== "report") return withoutReport(answered, fingerprint);
  return { fingerprint, report: answered.report, isLasting: true };
}

const unread: Inspection = {
  fingerprint: undefined,
  report: { state: "unreadable", ...fileProblems["held-open"] },
  isLasting: false,
};

/** A file that reaches a limit reaches it each time. For a thread that ended by itself, no file is to blame. */
function withoutReport(
  end: InspectAnswer | ThreadEnd,
  fingerprint: string | undefined,
): Inspection | Failure {
  switch (end.kind) {
    case "too-slow":
    case "too-much-memory":
      return {
        fingerprint,
        report: { state: "unreadable", ...fileProblems[end.kind] },
        isLasting: true,
      };
    case "unread":
    case "too-long":
      return unread;
    case "failed":
      return end;
    default:
      return { kind: "failed", error: new Error("The thread gave a wrong answer") };
  }
}

/** Why the thread gave no answer. */
type ThreadEnd = { readonly kind: "too-slow" | "too-much-memory" | "too-long" } | Failure;

/** It ended, or could not start, for a reason that is none of the limits. */
interface Failure {
  readonly kind: "failed";
  readonly error: unknown;
}

interface InspectThread {
  /** The answer to an order, or why the thread has ended, or was ended, before it. */
  order(order: InspectOrder, cost: Cost, onError: OnError | undefined): Promise<InspectAnswer | ThreadEnd>;
  /** The memory that its objects took after the last file. */
  heap(): number;
  hasEnded(): boolean;
  end(): void;
}

function startThread({ memory }: InspectLimits): InspectThread {
  const worker = new Worker(threadFile("inspect-worker"), threadOptions(memory));
  worker.unref();
  const state: ThreadState = { ended: undefined, heap: 0, settle: () => undefined, onError: undefined };
  const ready = nextAnswer(state);
  const finish = (end: ThreadEnd): void => {
    state.ended ??= end;
    state.settle(state.ended);
  };
  worker.on("message", (answer: InspectAnswer) => {
    if (answer.kind === "error") return state.onError?.(answer.error);
    if (answer.kind === "report") state.heap = answer.heap;
    state.settle(answer);
  });
  worker.on("error", (error) => {
    const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    finish(isMemory ? { kind: "too-much-memory" } : { kind: "failed", error });
  });
  worker.on("exit", () => finish({ kind: "failed", error: new Error("The thread has ended") }));

  return {
    async order(order, cost, onError) {
      worker.ref();
      await ready;
      if (state.ended) return state.ended;
      state.onError = onError;
      const answered = nextAnswer(state);
      worker.postMessage(order);
      const stopWatching = watchCost(worker, cost, (kind) => {
        finish({ kind });
        void worker.terminate();
      });
      const answer = await answered;
      stopWatching();
      worker.unref();
      return answer;
    },
    heap: () => state.heap,
    hasEnded: () => state.ended !== undefined,
    end: () => void worker.terminate(),
  };
}

interface ThreadState {
  ended: ThreadEnd | undefined;
  heap: number;
  /** Takes the next answer. */
  settle: (answer: InspectAnswer | ThreadEnd) => void;
  onError: OnError | undefined;
}

function nextAnswer(state: ThreadState): Promise<InspectAnswer | ThreadEnd> {
  return new Promise((resolve) => {
    state.settle = resolve;
  });
}
