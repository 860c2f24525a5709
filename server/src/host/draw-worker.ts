// The thread that draws packets. What it runs is apart, so that the built program loads it with its cache of compiled
// code.
import { parentPort } from "node:worker_threads";

void import("./draw-orders.ts").then(({ answerDrawOrders }) => {
  if (parentPort) answerDrawOrders(parentPort);
});
