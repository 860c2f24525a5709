// The thread that fills in a form. What it runs is apart, so that the built program loads it with its cache of compiled
// code.
import { parentPort, workerData } from "node:worker_threads";

void import("./fill-thread.ts").then(({ answerFillOrder }) => {
  if (parentPort) void answerFillOrder(workerData, parentPort);
});
