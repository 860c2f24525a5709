// Draws the documents of an export in a thread of its own, so that the server stays responsive. Ends the thread when the
// export is canceled, or when a file takes too much time or memory.
import { type ResourceLimits, Worker } from "node:worker_threads";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { DrawAnswer, DrawNotice, DrawOrder } from "./draw-orders.ts";
import type { Drawing, DrawnPacketFile, DrawOptions } from "./drawing.ts";
import { type Cost, threadFile, threadOptions, watchCost } from "./threads.ts";

/** What one order to draw may cost. */
export interface DrawLimits extends Cost {
  /** Additional milliseconds of processor time for each megabyte of the files. */
  readonly timePerMegabyte: number;
  /** Megabytes of objects. */
  readonly memory: Pick<ResourceLimits, "maxOldGenerationSizeMb" | "maxYoungGenerationSizeMb">;
}

/** Larger than those to look at a file: a file that could be looked at can also be drawn. */
export const drawLimits: DrawLimits = {
  time: 120_000,
  timePerMegabyte: 200,
  patience: 3_600_000,
  memory: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 },
};

/** The thread starts with the first order. */
export function drawingInThread(limits: DrawLimits = drawLimits): Drawing {
  const state: { worker: Worker | undefined } = { worker: undefined };
  const end = (): void => {
    void state.worker?.terminate();
    state.worker = undefined;
  };
  const ordered: Ordered = async (order, watch) => {
    watch.signal?.throwIfAborted();
    state.worker ??= new Worker(threadFile("draw-worker"), threadOptions(limits.memory));
    const time = limits.time + (watch.size / 1_000_000) * limits.timePerMegabyte;
    const { worker } = state;
    worker.ref();
    try {
      return await answerOf(worker, order, watch, { time, patience: limits.patience });
    } catch (error) {
      end();
      throw error;
    } finally {
      worker.unref();
    }
  };
  return {
    async placeholderPage(...given) {
      const answer = await ordered({ kind: "placeholderPage", given }, unwatched);
      return answer.kind === "placeholderPage" ? answer.result : refuse(answer);
    },
    async officeSheet(...given) {
      const answer = await ordered({ kind: "officeSheet", given }, unwatched);
      return answer.kind === "officeSheet" ? answer.result : refuse(answer);
    },
    async verify(...given) {
      const answer = await ordered({ kind: "verify", given }, unwatched);
      return answer.kind === "verify" ? answer.result : refuse(answer);
    },
    async plan(...given) {
      try {
        const answer = await ordered({ kind: "plan", given }, unwatched);
        return answer.kind === "plan" ? answer.result : refuse(answer);
      } catch (error) {
        if (error instanceof TooCostly) return undefined;
        throw error;
      }
    },
    render: (...given) => renderedBy(ordered, ...given),
    end,
  };
}

/** What is done with the notices that come before the answer. */
interface Watch extends Pick<DrawOptions, "write" | "onProgress" | "onError" | "signal"> {
  /** The bytes of all files together. */
  readonly size: number;
}

const unwatched: Watch = { size: 0 };

type Ordered = (order: DrawOrder, watch: Watch) => Promise<DrawAnswer>;

function refuse(answer: DrawAnswer): never {
  if (answer.kind !== "failed") throw new Error("The thread gave a wrong answer");
  const { error, code } = answer;
  throw error instanceof Error && code !== "" ? Object.assign(error, { code }) : error;
}

async function renderedBy(
  ordered: Ordered,
  ...[content, sources, options]: Parameters<Drawing["render"]>
): Promise<DrawnPacketFile> {
  const { day, measuresPages = false, write } = options;
  const order = {
    kind: "render",
    content,
    sources,
    day,
    measuresPages,
    isInPieces: write !== undefined,
  } as const;
  try {
    const answer = await ordered(order, { ...options, size: sources.size });
    return answer.kind === "render" ? answer.result : refuse(answer);
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error;
    const refused = [{ path: error.file ?? "The packet", ...fileProblems[error.kind] }];
    return { rendered: { refused }, inputs: new Map() };
  }
}

/** The thread reached a limit while it worked on a file. */
class TooCostly extends Error {
  readonly kind: "too-slow" | "too-much-memory";
  readonly file: string | undefined;
  constructor(kind: "too-slow" | "too-much-memory", file: string | undefined) {
    super("Drawing reached a limit");
    this.kind = kind;
    this.file = file;
  }
}

/** Rejects if the thread ends before its answer, or must be ended: after that it cannot be used. */
async function answerOf(
  worker: Worker,
  order: DrawOrder,
  { write, onProgress, onError, signal }: Watch,
  cost: Cost,
): Promise<DrawAnswer> {
  const post = (content: DrawOrder): void => worker.postMessage(content);
  const settle = settling<DrawAnswer>();
  const at: { file: string | undefined } = { file: undefined };
  const take = (message: DrawNotice | DrawAnswer): void => {
    switch (message.kind) {
      case "progress":
        at.file = message.progress.file ?? at.file;
        onProgress?.(message.progress);
        break;
      case "error":
        onError?.(message.error);
        break;
      case "piece":
        void write?.(message.bytes).then(() => post({ kind: "next" }), settle.reject);
        break;
      default:
        settle.resolve(message);
    }
  };
  const fail = (error: unknown): void => {
    const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    settle.reject(isMemory ? new TooCostly("too-much-memory", at.file) : error);
  };
  const stop = (): void => settle.reject(signal?.reason);
  const leave = (): void => settle.reject(new Error("The thread has ended"));
  worker.on("message", take).on("error", fail).on("exit", leave);
  signal?.addEventListener("abort", stop);
  const stopWatching = watchCost(worker, cost, () => settle.reject(new TooCostly("too-slow", at.file)));
  try {
    post(order);
    return await settle.settled;
  } finally {
    stopWatching();
    signal?.removeEventListener("abort", stop);
    worker.off("message", take).off("error", fail).off("exit", leave);
    // An error of a thread that is ended belongs to no order.
    worker.on("error", () => undefined);
  }
}

function settling<Result>() {
  const made: { resolve: (result: Result) => void; reject: (reason: unknown) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };
  const settled = new Promise<Result>((resolve, reject) => {
    Object.assign(made, { resolve, reject });
  });
  return {
    settled,
    resolve: (result: Result) => made.resolve(result),
    reject: (reason: unknown) => made.reject(reason),
  };
}
