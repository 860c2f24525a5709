// Where the extension begins: it starts the language server when a case file is there or is opened, and
// offers the commands. It knows nothing of what a case file holds; that is the server's.
import path from "node:path";
import type { ExtensionContext } from "vscode";
import { commands, Uri, window } from "vscode";
import { recogniseCaseFiles, whenFirstCaseFileOpens } from "./case-files.ts";
import { checkAll, checkUnopened } from "./check-all.ts";
import { addExhibits, addToCase } from "./exhibits/add-exhibits.ts";
import { dropExhibits } from "./exhibits/drop.ts";
import { watchForCases } from "./exhibits/menu.ts";
import { takeExhibitOut } from "./exhibits/take-out.ts";
import { explainRules } from "./explain-rule.ts";
import { exportPacket } from "./export-packet.ts";
import { newCase } from "./new-case/new-case.ts";
import { showProblems } from "./problems.ts";
import { createServer } from "./server.ts";
import { noteExport, noteMending } from "./walkthrough/done.ts";
import { getStarted } from "./walkthrough/get-started.ts";
import { trySample } from "./walkthrough/sample-case.ts";

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Parole Case", { log: true });
  const server = createServer(path.join(context.extensionPath, "dist", "server.mjs"), log);
  const samplePlaces = {
    shipped: Uri.joinPath(context.extensionUri, "dist", "sample"),
    forAWhile: context.globalStorageUri,
  };
  context.subscriptions.push(
    log,
    server,
    commands.registerCommand("parole-case.exportPacket", (...from) =>
      exportPacket(server, context.workspaceState, from).then(noteExport),
    ),
    commands.registerCommand("parole-case.newCase", (...from) => newCase(server, from[0])),
    commands.registerCommand("parole-case.checkAll", () => checkAll(server)),
    commands.registerCommand("parole-case.showProblems", showProblems),
    commands.registerCommand("parole-case.restartServer", () => server.restart()),
    commands.registerCommand("parole-case.addExhibits", (...from) => addExhibits(server, from[0])),
    commands.registerCommand("parole-case.addToCase", (...from) => addToCase(server, from)),
    commands.registerCommand("parole-case.takeExhibitOut", (...from) => takeExhibitOut(server, from)),
    commands.registerCommand("parole-case.getStarted", getStarted),
    commands.registerCommand("parole-case.trySample", (...from) => trySample(samplePlaces, from[0])),
    dropExhibits(server),
    watchForCases(),
    noteMending(),
    ...explainRules(server),
    recogniseCaseFiles(),
    whenFirstCaseFileOpens(() => server.start()),
  );
  void checkUnopened(server);
}
