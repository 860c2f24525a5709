// Fills in a form in a thread of its own, so that the server stays responsive, and ends the thread if the form takes too
// much time or memory.
import { type MessagePort, Worker } from "node:worker_threads";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import { type FillOrder, fillForm } from "../forms-pdf/fill-form.ts";
import { threadFile, threadOptions, watchCost } from "./threads.ts";

type Answer = Awaited<ReturnType<typeof fillForm>>;

interface Order {
  readonly bytes: Uint8Array;
  readonly order: FillOrder;
}

/** The same as `fillForm`. */
export async function fillInThread(
  bytes: Uint8Array,
  order: FillOrder,
  onError?: (error: unknown) => void,
): Promise<Answer> {
  const data: Order = { bytes, order };
  const worker = new Worker(threadFile("fill-worker"), { ...threadOptions(memory), workerData: data });
  const end: { unwatch?: () => void } = {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      end.unwatch = watchCost(worker, cost, () => resolve(fileProblems["too-slow"]));
      worker.on("message", ({ answer, errors }: Reply) => {
        for (const error of errors) onError?.(error);
        resolve(answer);
      });
      worker.on("error", (error) => {
        const isTooLarge = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
        if (isTooLarge) resolve(fileProblems["too-much-memory"]);
        else reject(error);
      });
      worker.on("exit", () => resolve(fileProblems["too-slow"]));
    });
  } finally {
    end.unwatch?.();
    await worker.terminate();
  }
}

/** Official forms take about a second. */
const cost = { time: 30_000, patience: 300_000 };

/** Megabytes. */
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

interface Reply {
  readonly answer: Answer;
  readonly errors: readonly unknown[];
}

/** Runs in the thread. */
export async function answerFillOrder({ bytes, order }: Order, port: MessagePort): Promise<void> {
  const errors: unknown[] = [];
  const answer = await fillForm(bytes, order, (error) => void errors.push(error));
  const reply: Reply = { answer, errors };
  port.postMessage(reply);
}
