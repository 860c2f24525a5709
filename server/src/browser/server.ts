// The language server in a worker of the browser, as VS Code for the Web starts it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import * as z from "zod";
import { errorEntry, errorReport } from "../core/engine/error-report.ts";
import { caseFileAccess } from "../host/case-file-access.ts";
import { fillOrderedForms } from "../host/fill-order.ts";
import { writeOrderedLetter } from "../host/letter-order.ts";
import { version } from "../host/program.ts";
import { onNewDay, today } from "../host/today.ts";
import type { Runtime } from "../lsp/runtime.ts";
import { startServer } from "../lsp/start/server.ts";
import { useFiles } from "./client-files.ts";
import type { WorkerStart } from "./file-requests.ts";
import { usePrograms } from "./programs.ts";
import { loadWords } from "./words.ts";
import { workerScope } from "./worker-scope.ts";
import { written } from "./writer.ts";

// Editors allow no code that is made from text.
z.config({ jitless: true });

workerScope().onmessage = ({ data }: MessageEvent<WorkerStart>) => {
  useFiles(data.files);
  usePrograms(data);
  serve(data.client);
};

function serve(client: MessagePort): void {
  const connection = createConnection(new BrowserMessageReader(client), new BrowserMessageWriter(client));
  const runtime: Runtime = {
    version,
    machine: "browser",
    today,
    onNewDay,
    ...caseFileAccess,
    exportPacket: ({ onProgress, onError, signal, ...order }) =>
      written({ kind: "packet", order }, { onProgress, onError, signal }),
    packetPages: (...pages) => written({ kind: "packetPages", given: pages }),
    calendar: (...entries) => written({ kind: "calendar", given: entries }),
    newId: () => crypto.randomUUID(),
    fillForms: (order) => fillOrderedForms(order, today()),
    writeLetter: (order) => writeOrderedLetter(order, today()),
    writeReport: (target, report, missing, onError) =>
      written({ kind: "report", given: [target, report, missing] }, { onError }),
    wordsFor: loadWords,
    log: (line) => connection.console.error(line),
  };
  globalThis.addEventListener("unhandledrejection", ({ reason }) =>
    runtime.log(errorEntry("unhandled", errorReport(reason), version)),
  );
  startServer(connection, runtime);
}
