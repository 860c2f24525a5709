// The language server on this machine, for any editor: over standard input and output, or as VS Code starts it.
import { randomUUID } from "node:crypto";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { errorEntry, errorReport } from "../core/engine/error-report.ts";
import type { ClosedAnswer, ClosedOrder } from "../lsp/closed-order.ts";
import type { Runtime } from "../lsp/runtime.ts";
import { startServer } from "../lsp/start/server.ts";
import { caseFileAccess } from "./case-file-access.ts";
import { checkThreads } from "./check-threads.ts";
import { writeOrderedLetter } from "./letter-order.ts";
import { exportOrderedPacket } from "./packet-order.ts";
import { pagePlanner } from "./page-planner.ts";
import { version } from "./program.ts";
import { writeOrderedReport } from "./report-order.ts";
import { now, onNewDay, today } from "./today.ts";
import { loadWords } from "./words.ts";

/** Serves the client on the connection that the command line or the environment names, until it disconnects. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  const threads = checkThreads<{ readonly kind: "closed"; readonly order: ClosedOrder }, ClosedAnswer>({
    count: 1,
    store: storeFolder(),
  });
  const planner = pagePlanner();
  const runtime: Runtime = {
    version,
    machine: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    today,
    onNewDay,
    ...caseFileAccess,
    checkElsewhere: (order) => threads.ask({ kind: "closed", order }).catch(() => undefined),
    exportPacket: (order) => exportOrderedPacket(order, today()),
    packetPages: (packet, pagesOfFiles) => planner.plan(packet, pagesOfFiles, today()),
    async calendar(entries, about) {
      const { calendarFile } = await import("../documents/calendar-file.ts");
      return calendarFile(entries, { now: now(), ...about });
    },
    newId: () => randomUUID(),
    writeLetter: (order) => writeOrderedLetter(order, today()),
    writeReport: writeOrderedReport,
    async fillForms(order) {
      // Most sessions fill in no form.
      const { fillOrderedForms } = await import("./fill-order.ts");
      return fillOrderedForms(order, today());
    },
    wordsFor: loadWords,
    log: (line) => connection.console.error(line),
  };
  // No caller waits for what is rejected here. Otherwise the program would end, and an editor restarts it only a few times.
  process.on("unhandledRejection", (error) =>
    runtime.log(errorEntry("unhandled", errorReport(error), version)),
  );
  startServer(connection, runtime);
}

/** The folder in which the client lets results be kept. */
function storeFolder(): string | undefined {
  const option = "--check-store=";
  return process.argv.find((given) => given.startsWith(option))?.slice(option.length) || undefined;
}
