// The entry point of the extension: it starts the language server when a case file exists or is opened, and registers
// the commands. It does not know the contents of a case file; only the server does.
import type { Disposable, ExtensionContext } from "vscode";
import { commands, Uri, window } from "vscode";
import { assistantTools } from "./assistant/tools.ts";
import { listCases } from "./cases/case-list.ts";
import { type CasesView, showCases } from "./cases/cases-view.ts";
import { registerOtherCases } from "./cases/other-cases.ts";
import { closeCase, reopenCase } from "./closing/close-case.ts";
import { deadlinesViews, renewedWithCases, saveCalendar, showDeadlines } from "./deadlines/show-deadlines.ts";
import { copyDiagnostics } from "./diagnostics/copy-diagnostics.ts";
import { addExhibits, addToCase } from "./exhibits/add-exhibits.ts";
import { copyIntoCase } from "./exhibits/copy-into-case.ts";
import { dropExhibits } from "./exhibits/drop.ts";
import { removeExhibit } from "./exhibits/remove-exhibit.ts";
import { fillForms, pageOfForms } from "./forms/fill-forms.ts";
import { writeDocument, writeQuestions } from "./letters/choose-document.ts";
import { writeLetter } from "./letters/write-letter.ts";
import { exportSeveral } from "./many/export-several.ts";
import { fixManyCases } from "./many/fix-many.ts";
import { reportViews, saveReport, showReport } from "./many/week-report.ts";
import { newCaseFrom } from "./new-case/case-from.ts";
import { newCase } from "./new-case/new-case.ts";
import { exportPacketFromEditor } from "./packet/export-packet.ts";
import { moveExhibit, packetViews, previewPacket } from "./packet/preview-packet.ts";
import { pasteIntoCases } from "./paste/paste.ts";
import { followPlaceholders } from "./placeholders/placeholders.ts";
import { openReadiness, printReadinessOf, readinessViews } from "./readiness/open-readiness.ts";
import { markReviewed } from "./reviews/mark-reviewed.ts";
import { recognizeCaseFiles, watchForCases, whenFirstCaseFileOpens } from "./shared/case-files.ts";
import { checkAll, checkUnopened } from "./shared/check-all.ts";
import { explainRules } from "./shared/explain-rule.ts";
import { sayWhatWasFixed } from "./shared/fixed.ts";
import { showProblems } from "./shared/problems.ts";
import { createServer, type Server } from "./shared/server.ts";
import { serverProgram } from "./shared/server-program.ts";
import { changeEdition } from "./status/change-edition.ts";
import { showLanguageStatus } from "./status/language-status.ts";
import { showWhenNotChecking } from "./status/not-checking.ts";
import { noticeUpdates } from "./updates/update-changes.ts";
import { trySample } from "./walkthrough/sample-case.ts";
import { getStarted, recordFix } from "./walkthrough/walkthrough.ts";
import { renewedWithCase } from "./webview/one-case.ts";

/** What other extensions, and the tests, may access. */
export interface ViewControllers {
  readonly cases: CasesView;
}

export function activate(context: ExtensionContext): ViewControllers {
  const log = window.createOutputChannel("Parole Case", { log: true });
  const server = createServer(serverProgram(context), log);
  const list = listCases(server);
  const cases = showCases(server, list, context.workspaceState);
  const views = {
    readiness: readinessViews(context, server),
    packets: packetViews(context, server),
    deadlines: deadlinesViews(context, server),
    reports: reportViews(context, server),
  };
  context.subscriptions.push(
    log,
    server,
    list,
    cases,
    showLanguageStatus(list),
    showWhenNotChecking(server),
    ...commandsOnCase(context, server, views),
    ...otherCommands(context, server, views),
    ...Object.values(views),
    ...renewedWithCase([views.readiness, views.packets]),
    renewedWithCases(views.deadlines),
    renewedWithCases(views.reports),
    dropExhibits(server),
    watchForCases(),
    recordFix(),
    noticeUpdates(server, context),
    followPlaceholders(),
    pasteIntoCases(server),
    ...explainRules(server),
    pageOfForms(),
    sayWhatWasFixed(),
    assistantTools(server),
    ...registerOtherCases(),
    copyIntoCase(server),
    recognizeCaseFiles(),
    whenFirstCaseFileOpens(() => server.start()),
  );
  void checkUnopened(server);
  return { cases };
}

interface PageViews {
  readonly readiness: ReturnType<typeof readinessViews>;
  readonly packets: ReturnType<typeof packetViews>;
  readonly deadlines: ReturnType<typeof deadlinesViews>;
  readonly reports: ReturnType<typeof reportViews>;
}

/** The commands about one case: their argument, otherwise the one whose view is in front. */
function commandsOnCase(
  { globalState }: ExtensionContext,
  server: Server,
  { readiness, packets }: PageViews,
): Disposable[] {
  const onCase = (name: string, run: (from: readonly unknown[]) => unknown) =>
    commands.registerCommand(name, (given, ...more) => {
      const viewed = readiness.active() ?? packets.active();
      return run([given ?? viewed?.uri, ...more]);
    });
  return [
    onCase("parole-case.changeEdition", (from) => changeEdition(server, from)),
    onCase("parole-case.closeCase", (from) => closeCase(server, from)),
    onCase("parole-case.reopenCase", (from) => reopenCase(server, from)),
    onCase("parole-case.exportPacket", (from) => exportPacketFromEditor(server, from)),
    onCase("parole-case.exportPackets", ([given]) =>
      exportPacketFromEditor(server, [given, { perBeneficiary: true }]),
    ),
    onCase("parole-case.exportForUpload", ([given]) =>
      exportPacketFromEditor(server, [given, { preset: "online" }]),
    ),
    onCase("parole-case.addExhibits", (from) => addExhibits(server, from)),
    onCase("parole-case.takeExhibitOut", (from) => removeExhibit(server, from)),
    onCase("parole-case.markReviewed", (from) => markReviewed(server, globalState, from)),
    onCase("parole-case.openReadiness", ([given]) => openReadiness(server, readiness, given)),
    onCase("parole-case.printReadiness", (from) => printReadinessOf(server, from)),
    onCase("parole-case.writeInquiryLetter", (from) => writeLetter(server, "inquiry", from)),
    onCase("parole-case.writeCoverLetter", (from) => writeLetter(server, "cover", from)),
    onCase("parole-case.fillForms", (from) => fillForms(server, from)),
    onCase("parole-case.writeDocument", (from) => writeDocument(server, from)),
    onCase("parole-case.questionsForFamily", (from) => writeQuestions(server, from)),
    onCase("parole-case.previewPacket", ([given]) => previewPacket(server, packets, given)),
    onCase("parole-case.newCaseFrom", (from) => newCaseFrom(server, from)),
    onCase("parole-case.moveExhibit", (from) => moveExhibit(server, from)),
  ];
}

function otherCommands(
  context: ExtensionContext,
  server: Server,
  { deadlines, reports }: PageViews,
): Disposable[] {
  const samplePlaces = {
    shipped: Uri.joinPath(context.extensionUri, "dist", "sample"),
    forAWhile: context.globalStorageUri,
  };
  return [
    commands.registerCommand("parole-case.newCase", (...from) => newCase(server, from)),
    commands.registerCommand("parole-case.addToCase", (...from) => addToCase(server, from)),
    commands.registerCommand("parole-case.checkAll", () => checkAll(server)),
    commands.registerCommand("parole-case.showProblems", showProblems),
    commands.registerCommand("parole-case.restartServer", () => server.restart()),
    commands.registerCommand("parole-case.copyDiagnostics", () => copyDiagnostics(server, context)),
    commands.registerCommand("parole-case.getStarted", getStarted),
    commands.registerCommand("parole-case.trySample", (...from) => trySample(samplePlaces, from[0])),
    commands.registerCommand("parole-case.weekReport", () => showReport(reports)),
    commands.registerCommand("parole-case.saveWeekReport", (given) => saveReport(server, given)),
    commands.registerCommand("parole-case.fixManyCases", (given) => fixManyCases(server, given)),
    commands.registerCommand("parole-case.exportSeveral", (given) => exportSeveral(server, given)),
    commands.registerCommand("parole-case.showDeadlines", () => showDeadlines(deadlines)),
    commands.registerCommand("parole-case.saveCalendar", (...from) => saveCalendar(server, from[0])),
  ];
}
