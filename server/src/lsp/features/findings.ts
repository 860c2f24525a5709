// What is found in the open cases: pulled where the client can, else pushed with the version that it is of.
import { type Diagnostic, DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KnownCase } from "../cases.ts";
import { affectedBy, changesSettings } from "../changed-files.ts";
import { diagnosticOf } from "../diagnostics.ts";
import { findingsOutdated, nobodyWaits } from "../refusals.ts";
import type { Feature } from "../serving.ts";
import { uriKey } from "../uris.ts";

export const findings: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "parole-case",
            interFileDependencies: true,
            // What is found in files that are not open is pushed: most clients would never ask for it.
            workspaceDiagnostics: false,
          },
        }
      : {},
  listen({
    connection,
    runtime,
    documents,
    cases,
    closed,
    others,
    settingsFiles,
    abilities,
    settled,
    onSettings,
    onFiles,
    renewed,
    guarded,
    unwaited,
  }) {
    /** Documents whose push is due once the edits that have arrived are all taken in. */
    const due = new Set<string>();
    const resultIds = countedResults();
    let isRefreshDue = false;

    documents.onDidOpen(({ document }) => unwaited("files", () => lookAtFiles(document)));
    documents.onDidChangeContent(({ document }) => pushSoon(document));
    documents.onDidSave(({ document }) => {
      if (!abilities().registersWatchers) unwaited("files", () => lookAtFiles(document, "again"));
    });
    documents.onDidClose(({ document: { uri, version }, isStillOpen }) => {
      cases.forget(uri);
      due.delete(uri);
      if (isStillOpen && !abilities().pullsDiagnostics) {
        unwaited("publishDiagnostics", () => connection.sendDiagnostics({ uri, version, diagnostics: [] }));
      }
    });
    const checkAnew = (): void => {
      cases.forgetChecks();
      renewAll();
    };
    others.onOutdated((outdated) => {
      const keys = new Set(outdated.map(({ key }) => key));
      for (const document of documents.all()) {
        if (!keys.has(uriKey(document.uri))) continue;
        cases.forgetChecksOf(document.uri);
        renew(document);
      }
    });
    onSettings(checkAnew);
    runtime.onNewDay(checkAnew);
    onFiles(async (changes) => {
      settingsFiles.takeBack(changes);
      if (changesSettings(changes)) {
        cases.forgetSettings();
        renewAll();
      }
      const isAffected = affectedBy(changes);
      const affected = documents.all().filter(({ uri }) => isAffected(uriKey(uri)));
      await Promise.all(affected.map((document) => lookAtFiles(document, "again")));
    });

    /** For a client that watches no files, they are looked at again when a case is saved. */
    const lookAtFiles = async (document: TextDocument, again?: "again"): Promise<void> => {
      const isOpen = () => documents.get(document.uri) === document;
      await settled;
      await cases.ready(document);
      if (isOpen() && (await cases.lookIntoFolder(document, again)) && isOpen()) renew(document);
    };

    const renewAll = (): void => {
      for (const document of documents.all()) renew(document);
    };
    const renew = (document: TextDocument): void => {
      renewed();
      const { pullsDiagnostics, refreshesDiagnostics } = abilities();
      if (!pullsDiagnostics) pushSoon(document);
      else if (refreshesDiagnostics) refreshSoon();
    };

    /** Asks once for all documents. */
    const refreshSoon = (): void => {
      if (isRefreshDue) return;
      isRefreshDue = true;
      setImmediate(() => {
        isRefreshDue = false;
        unwaited("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh());
      });
    };

    /** Pushes once, after all edits that have already arrived: many keystrokes are one check. */
    const pushSoon = (document: TextDocument): void => {
      if (abilities().pullsDiagnostics || due.has(document.uri)) return;
      due.add(document.uri);
      setImmediate(() => {
        unwaited("publishDiagnostics", async () => {
          await settled;
          await cases.ready(document);
          if (!due.delete(document.uri)) return;
          const current = documents.get(document.uri);
          if (!current) return;
          const known = cases.of(current);
          closed.giveWayTo(current.uri);
          const { version } = known;
          await connection.sendDiagnostics({ uri: current.uri, version, diagnostics: diagnosticsOf(known) });
          unwaited("files", () => lookAtFiles(current));
        });
      });
    };

    connection.languages.diagnostics.on((params, token) =>
      guarded("textDocument/diagnostic", async () => {
        const document = documents.get(params.textDocument.uri);
        const version = document?.version;
        await settled;
        if (document) await cases.ready(document);
        if (token.isCancellationRequested) throw nobodyWaits();
        if (!document || documents.get(document.uri) !== document)
          return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        if (document.version !== version) throw findingsOutdated();
        const known = cases.of(document);
        unwaited("files", () => lookAtFiles(document));
        closed.giveWayTo(document.uri);
        const resultId = resultIds(known);
        if (params.previousResultId === resultId)
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(known) };
      }),
    );
  },
};

function diagnosticsOf({ document, checked }: KnownCase): Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, document, checked.matter.language));
}

/** A name for what was found in one check, which no other check has. */
function countedResults(): (known: KnownCase) => string {
  const ids = new WeakMap<KnownCase, string>();
  let count = 0;
  return (known) => {
    const id = ids.get(known) ?? String(++count);
    ids.set(known, id);
    return id;
  };
}
