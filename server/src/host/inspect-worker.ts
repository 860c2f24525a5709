// The thread that looks at the files of cases. What it runs is apart, so that the built program loads it with its cache
// of compiled code.
import { parentPort } from "node:worker_threads";

void import("./inspections.ts").then(({ answerOrders }) => {
  if (parentPort) answerOrders(parentPort);
});
