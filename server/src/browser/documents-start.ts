// Starts workers with the script for documents, whether from the server's worker or from one of them.
import { portForFiles } from "./client-files.ts";
import { documentsScript, type Programs, programs } from "./programs.ts";

/** The first message to such a worker: what it is for, and how it reaches files. */
export interface DocumentsStart extends Programs {
  readonly role: "look" | "write";
  readonly files: MessagePort;
}

/** It answers once it has begun. */
export async function startDocumentsWorker(role: DocumentsStart["role"]): Promise<Worker> {
  const worker = new Worker(await documentsScript());
  const files = portForFiles();
  worker.postMessage({ role, files, ...programs() } satisfies DocumentsStart, [files]);
  return worker;
}
