// The language server on this machine, for any editor: over standard input and output, or as VS Code starts it.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { errorEntry, errorReport } from "../core/engine/error-report.ts";
import type { ClosedAnswer, ClosedOrder } from "../lsp/closed-order.ts";
import type { Runtime } from "../lsp/runtime.ts";
import { startServer } from "../lsp/start/server.ts";
import { settingsFor } from "./case-settings.ts";
import { lookIntoFolder } from "./check-file.ts";
import { checkThreads } from "./check-threads.ts";
import { errorInWords, isProgramError } from "./errors-in-words.ts";
import { caseFilesIn, readCaseText } from "./find-cases.ts";
import { writeOrderedLetter } from "./letter-order.ts";
import { exportOrderedPacket } from "./packet-order.ts";
import { version } from "./program.ts";
import { now, onNewDay, today } from "./today.ts";
import { writeReport } from "./word-files.ts";
import { loadWords } from "./words.ts";

/** Serves the client on the connection that the command line or the environment names, until it disconnects. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  const threads = checkThreads<{ readonly kind: "closed"; readonly order: ClosedOrder }, ClosedAnswer>({
    count: 1,
    store: storeFolder(),
  });
  const runtime: Runtime = {
    version,
    machine: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    today,
    onNewDay,
    async lookIntoFolder(caseFile, names, onError) {
      const file = pathOf(caseFile);
      return file === undefined
        ? { files: new Map(), papers: [] }
        : lookIntoFolder(path.dirname(file), names, onError);
    },
    async settingsFor(caseFile) {
      const file = pathOf(caseFile);
      if (file === undefined) return { file, text: "", rules: new Map(), letterhead: [], problems: [] };
      const found = await settingsFor(file);
      return { ...found, file: found.file === undefined ? undefined : uriOf(found.file) };
    },
    async caseFilesIn(places, most = Number.POSITIVE_INFINITY, stop, tell, missed) {
      const isStopped = () => stop?.isCancellationRequested === true;
      const paths = places.flatMap((place) => pathOf(place) ?? []);
      const found = await caseFilesIn(paths, {
        most,
        isStopped,
        tell: (file) => tell?.(uriOf(file)),
        missed: (place) => missed?.(uriOf(place)),
      });
      return found.map(uriOf);
    },
    async readText(caseFile) {
      const file = pathOf(caseFile);
      return file === undefined ? undefined : readCaseText(file).catch(() => undefined);
    },
    checkElsewhere: (order) => threads.ask({ kind: "closed", order }).catch(() => undefined),
    exportPacket: (order) => exportOrderedPacket(order, today()),
    async packetPages(packet, pagesOfFiles) {
      const [{ plannedPages }, { loadFonts }] = await Promise.all([
        import("../packet-pdf/layout/planned-pages.ts"),
        import("./fonts.ts"),
      ]);
      return plannedPages(packet, pagesOfFiles, { fonts: await loadFonts(), day: today() });
    },
    async calendar(entries, about) {
      const { calendarFile } = await import("../documents/calendar-file.ts");
      return calendarFile(entries, { now: now(), ...about });
    },
    newId: () => randomUUID(),
    writeLetter: (order) => writeOrderedLetter(order, today()),
    async writeReport(target, report, missing, onError) {
      try {
        return await writeReport(URI.parse(target).fsPath, report, missing);
      } catch (error) {
        if (isProgramError(error)) onError?.(error);
        return { refused: errorInWords("The report", error) };
      }
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

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : undefined;
}

/** Written like VS Code does, with the same percent-encoding. */
function uriOf(file: string): string {
  return URI.file(file).toString();
}
