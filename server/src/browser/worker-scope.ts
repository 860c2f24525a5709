// The worker in which a script runs.
import type { MessagePort as NodePort } from "node:worker_threads";

/** What the scripts use of it. */
export interface WorkerScope {
  postMessage(content: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** The scope as the port that a thread of Node has to its parent. */
export function nodePort(scope: WorkerScope): Pick<NodePort, "on" | "postMessage"> {
  return {
    on(_message: string, listen: (content: never) => void) {
      scope.onmessage = ({ data }: MessageEvent) => listen(data as never);
      return this as NodePort;
    },
    postMessage: (content) => scope.postMessage(content),
  };
}

export function workerScope(): WorkerScope {
  return globalThis as unknown as WorkerScope;
}
