// Threads that check case files. It does not know what an order is; the program of the threads does
// (programs/check-worker.ts). A thread that ends is replaced, and the caller is notified, so that no file is left out.
import { existsSync } from "node:fs";
import path from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { threadOptions } from "./threads.ts";

export interface CheckThreads<Order, Answer> {
  /**
   * The answer to an order, after those that already wait. Rejects if the thread ended before it answered, for example
   * because it ran out of memory, or if its program failed: then the caller must do the work itself.
   */
  ask(order: Order): Promise<Answer>;
  /** Ends the threads. They are started again for the next order. */
  end(): void;
}

export interface ThreadsOptions {
  readonly count: number;
  /** The folder of the store of results; if omitted, none are kept. */
  readonly store: string | undefined;
  /** Milliseconds after which an idle thread ends, so that its memory is free. */
  readonly keptFor?: number;
  readonly memory?: ResourceLimits;
  /** The program of the threads. */
  readonly program?: string;
}

/** What a thread receives, and what it posts for each order, in order. */
export interface ThreadOrder<Order> {
  readonly order: Order;
}
export type ThreadAnswer<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed" };

/** The data with which a thread starts. */
export interface ThreadStart {
  readonly store: string | undefined;
}

/** The space for new objects is small, since the objects of one case are of no use to the next. */
const usualMemory: ResourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

interface Job<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Thread<Order, Answer> {
  readonly worker: Worker;
  job: Job<Order, Answer> | undefined;
  idle: NodeJS.Timeout | undefined;
  hasAnswered: boolean;
}

/** A thread starts when an order finds none free; at most `count` run. */
export function checkThreads<Order, Answer>({
  count,
  store,
  keptFor = 60_000,
  memory = usualMemory,
  program = workerFile(),
}: ThreadsOptions): CheckThreads<Order, Answer> {
  const threads = new Set<Thread<Order, Answer>>();
  const waiting: Job<Order, Answer>[] = [];
  /** Threads in a row that have never answered: the program cannot be started here. */
  const failed = { starts: 0 };

  const assign = (): void => {
    for (const thread of threads) if (!thread.job) take(thread);
    while (waiting.length > 0 && threads.size < count && failed.starts < mostFailedStarts) take(start());
    if (threads.size > 0) return;
    for (const job of waiting.splice(0)) job.reject(new Error("No thread could be started"));
  };

  const take = (thread: Thread<Order, Answer>): void => {
    thread.job = waiting.shift();
    clearTimeout(thread.idle);
    if (!thread.job) {
      thread.worker.unref();
      thread.idle = setTimeout(() => void thread.worker.terminate(), keptFor).unref();
      return;
    }
    thread.worker.ref();
    try {
      thread.worker.postMessage({ order: thread.job.order } satisfies ThreadOrder<Order>);
    } catch (error) {
      settle(thread, ({ reject }) => reject(asError(error)));
    }
  };

  const settle = (thread: Thread<Order, Answer>, how: (job: Job<Order, Answer>) => void): void => {
    const { job } = thread;
    thread.job = undefined;
    if (job) how(job);
    assign();
  };

  const start = (): Thread<Order, Answer> => {
    const worker = new Worker(program, {
      ...threadOptions(memory),
      workerData: { store } satisfies ThreadStart,
    });
    const thread: Thread<Order, Answer> = { worker, job: undefined, idle: undefined, hasAnswered: false };
    threads.add(thread);
    worker.on("message", (message: ThreadAnswer<Answer>) => {
      thread.hasAnswered = true;
      failed.starts = 0;
      settle(thread, ({ resolve, reject }) =>
        message.kind === "answer" ? resolve(message.answer) : reject(new Error("The thread has failed")),
      );
    });
    const end = (error: Error): void => {
      if (!threads.delete(thread)) return;
      clearTimeout(thread.idle);
      if (!thread.hasAnswered) failed.starts++;
      settle(thread, ({ reject }) => reject(error));
    };
    worker.on("error", (error) => end(asError(error)));
    worker.on("exit", () => end(new Error("The thread has ended")));
    return thread;
  };

  return {
    ask(order) {
      return new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        assign();
      });
    },
    end() {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

const mostFailedStarts = 3;

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(typeof error);
}

/** Among the parts of the bundled program, or as source. */
function workerFile(): string {
  const places = [
    path.join(import.meta.dirname, "parts", "check-worker.cjs"),
    path.join(import.meta.dirname, "check-worker.cjs"),
  ];
  const source = path.join(import.meta.dirname, "..", "programs", "check-worker.ts");
  return places.find((place) => existsSync(place)) ?? source;
}
