// Has packets, letters, reports, and calendars written in a worker of their own, which starts with the first of them.
import type { PacketOrder } from "../lsp/runtime.ts";
import { startDocumentsWorker } from "./documents-start.ts";
import type { WriteAnswer, WriteMessage, WriteOrder, WriteResults } from "./write-orders.ts";

/** What is reported while an order is carried out, and what cancels it. */
export interface Watch {
  readonly onProgress?: PacketOrder["onProgress"] | undefined;
  readonly onError?: PacketOrder["onError"] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rejects if the order fails, or is canceled. */
export async function written<Order extends WriteOrder>(
  order: Order,
  watch: Watch = {},
): Promise<WriteResults[Order["kind"]]> {
  watch.signal?.throwIfAborted();
  started.worker ??= startWriter();
  const worker = await started.worker;
  const id = ++started.last;
  const cancel = (): void => worker.postMessage({ id, isCanceled: true } satisfies WriteMessage);
  watch.signal?.addEventListener("abort", cancel);
  try {
    const result = await new Promise<WriteResults[WriteOrder["kind"]]>((resolve, reject) => {
      waiting.set(id, { watch, resolve, reject });
      worker.postMessage({ id, order } satisfies WriteMessage);
    });
    // The worker answers each order with its own kind of result.
    return result as WriteResults[Order["kind"]];
  } finally {
    waiting.delete(id);
    watch.signal?.removeEventListener("abort", cancel);
  }
}

interface Waiting {
  readonly watch: Watch;
  readonly resolve: (result: WriteResults[WriteOrder["kind"]]) => void;
  readonly reject: (reason: unknown) => void;
}

const started: { worker: Promise<Worker> | undefined; last: number } = { worker: undefined, last: 0 };
const waiting = new Map<number, Waiting>();

async function startWriter(): Promise<Worker> {
  const worker = await startDocumentsWorker("write");
  worker.onmessage = ({ data }: MessageEvent<WriteAnswer>) => {
    const order = waiting.get(data.id);
    if ("progress" in data) order?.watch.onProgress?.(data.progress);
    else if ("error" in data) order?.watch.onError?.(data.error);
    else if ("failure" in data) order?.reject(data.failure);
    else order?.resolve(data.result);
  };
  worker.onerror = () => {
    started.worker = undefined;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error("The worker failed"));
  };
  return worker;
}
