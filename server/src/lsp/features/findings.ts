// What is found in the open cases: pulled where the client can, else pushed with the version that it is of.
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { settingsFileName } from "../../core/engine/settings.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { Feature } from "../serving.ts";

export const findings: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "parole-case",
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  listen({
    connection,
    runtime,
    documents,
    cases,
    abilities,
    settled,
    onSettings,
    onFiles,
    guarded,
    unwaited,
  }) {
    /** Documents whose push is due once the edits that have arrived are all taken in. */
    const due = new Set<string>();

    documents.onDidOpen(({ document }) => unwaited("files", () => lookAtFiles(document)));
    documents.onDidChangeContent(({ document }) => pushSoon(document));
    documents.onDidSave(({ document }) => {
      if (!abilities().registersWatchers) unwaited("files", () => lookAtFiles(document, "again"));
    });
    documents.onDidClose(({ document }) => {
      cases.forget(document.uri);
      due.delete(document.uri);
      if (!abilities().pullsDiagnostics)
        void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    const checkAnew = (): void => {
      cases.forgetChecks();
      renewAll();
    };
    onSettings(checkAnew);
    runtime.onNewDay(checkAnew);
    onFiles(async (changes) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${settingsFileName}`))) {
        cases.forgetSettings();
        renewAll();
      }
      await Promise.all(documents.all().map((document) => lookAtFiles(document, "again")));
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
      const { pullsDiagnostics, refreshesDiagnostics } = abilities();
      if (!pullsDiagnostics) pushSoon(document);
      else if (refreshesDiagnostics) connection.languages.diagnostics.refresh();
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
          const { version, checked } = cases.of(current);
          const diagnostics = checked.findings.map((finding) => diagnosticOf(finding, current));
          await connection.sendDiagnostics({ uri: current.uri, version, diagnostics });
          unwaited("files", () => lookAtFiles(current));
        });
      });
    };

    connection.languages.diagnostics.on((params, token) =>
      guarded("textDocument/diagnostic", async () => {
        await settled;
        const document = documents.get(params.textDocument.uri);
        if (!document || token.isCancellationRequested)
          return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        await cases.ready(document);
        const { checked } = cases.of(document);
        unwaited("files", () => lookAtFiles(document));
        const items = checked.findings.map((finding) => diagnosticOf(finding, document));
        return { kind: DocumentDiagnosticReportKind.Full, items };
      }),
    );
  },
};
