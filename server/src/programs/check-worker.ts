// A thread that checks case files, one after the other: for the command line, or for the language server the files
// that no editor has open.
import { parentPort, workerData } from "node:worker_threads";
import { type CheckOne, checksForReport, type OrderToThread } from "../cli/check-one.ts";
import { checkStore } from "../host/check-store.ts";
import type { ThreadAnswer, ThreadOrder, ThreadStart } from "../host/check-threads.ts";
import { closedChecks } from "../host/closed-checks.ts";
import type { ClosedOrder } from "../lsp/closed-order.ts";

export type CheckOrder = { readonly kind: "closed"; readonly order: ClosedOrder } | OrderToThread;

const { store: folder }: ThreadStart = workerData;
const store = folder === undefined ? undefined : checkStore(folder);
const checkClosed = closedChecks(store);
const forReport: { check?: CheckOne } = {};

async function answerTo(given: CheckOrder): Promise<unknown> {
  if (given.kind === "closed") return checkClosed(given.order);
  forReport.check ??= checksForReport(given.options, store);
  return forReport.check(given.one);
}

/** Milliseconds without an order after which entries that are no longer used are deleted, once. */
const sweepAfter = 10_000;
const sweeping: { isDone: boolean; due: NodeJS.Timeout | undefined } = { isDone: false, due: undefined };

function sweepWhenIdle(): void {
  clearTimeout(sweeping.due);
  if (!store || sweeping.isDone) return;
  sweeping.due = setTimeout(() => {
    sweeping.isDone = true;
    store.sweep();
  }, sweepAfter).unref();
}

parentPort?.on("message", async ({ order }: ThreadOrder<CheckOrder>) => {
  const post = (message: ThreadAnswer<unknown>) => parentPort?.postMessage(message);
  try {
    post({ kind: "answer", answer: await answerTo(order) });
  } catch {
    post({ kind: "failed" });
  }
  sweepWhenIdle();
});
