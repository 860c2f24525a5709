// Looks at files in a worker of their own, one at a time, and ends the worker when a file takes too long. A browser
// cannot limit the memory of a worker; what the files unpack to is limited where they are read. Stands in for
// host/file-inspector.ts.
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { FileInspector, Inspection } from "../host/file-inspector.ts";
import type { InspectAnswer, InspectOrder } from "../host/inspections.ts";
import type { OnError } from "../packet-pdf/read/unreadable.ts";
import { startDocumentsWorker } from "./documents-start.ts";

/** Milliseconds for one file, and as many more for each megabyte: a browser does not tell processor time. */
const patience = 10_000;
const patiencePerMegabyte = 100;

/** The worker starts with the first file. */
export function fileInspector(): FileInspector {
  const state: { worker: Promise<Worker> | undefined; last: Promise<unknown> } = {
    worker: undefined,
    last: Promise.resolve(),
  };
  const end = (): void => {
    void state.worker?.then((worker) => worker.terminate());
    state.worker = undefined;
  };
  const inspectNow: FileInspector["inspect"] = async (file, size, known, onError) => {
    try {
      state.worker ??= startDocumentsWorker("look");
      const worker = await state.worker;
      const limit = patience + (size / 1_000_000) * patiencePerMegabyte;
      const read = await answerTo(worker, { kind: "read", file }, limit, onError);
      if (read?.kind === "unread") return unread;
      if (read?.kind !== "read") return tooSlow(undefined, end);
      const { fingerprint } = read;
      const before = known(fingerprint);
      if (before) return { fingerprint, report: before, isLasting: true };
      const answer = await answerTo(worker, { kind: "inspect" }, limit, onError);
      if (answer?.kind !== "report") return tooSlow(fingerprint, end);
      return { fingerprint, report: answer.report, isLasting: true };
    } catch (error) {
      end();
      onError?.(error);
      return unread;
    }
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

/** Undefined if there is none in time. Rejects if the worker fails. */
function answerTo(
  worker: Worker,
  order: InspectOrder,
  limit: number,
  onError: OnError | undefined,
): Promise<InspectAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), limit);
    const settle = (use: () => void): void => {
      clearTimeout(timer);
      use();
    };
    worker.onmessage = ({ data }: MessageEvent<InspectAnswer>) => {
      if (data.kind === "error") onError?.(data.error);
      else if (data.kind !== "ready") settle(() => resolve(data));
    };
    worker.onerror = () => settle(() => reject(new Error("The worker failed")));
    worker.postMessage(order);
  });
}

function tooSlow(fingerprint: string | undefined, end: () => void): Inspection {
  end();
  const report = { state: "unreadable", ...fileProblems["too-slow"] } as const;
  return fingerprint === undefined ? unread : { fingerprint, report, isLasting: true };
}

const unread: Inspection = {
  fingerprint: undefined,
  report: { state: "unreadable", ...fileProblems["held-open"] },
  isLasting: false,
};
