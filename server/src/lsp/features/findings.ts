// The findings of the open cases: pulled if the client can, otherwise pushed. This file decides what is checked and
// shown again, and when.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { affectedBy, changesSettings } from "../changed-files.ts";
import { pullFindings } from "../findings/pull.ts";
import { pushFindings } from "../findings/push.ts";
import { oncePerTurn } from "../scheduling.ts";
import type { Feature, Services } from "../services.ts";
import { uriKey } from "../uris.ts";

type Needs =
  | "connection"
  | "runtime"
  | "documents"
  | "cases"
  | "closed"
  | "others"
  | "settingsFiles"
  | "abilities"
  | "ready"
  | "onSettings"
  | "onFiles"
  | "invalidated"
  | "guarded"
  | "inBackground";

export const findings: Feature<Needs> = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "parole-case",
            interFileDependencies: true,
            // Findings in files that are not open are pushed: most clients would never request them.
            workspaceDiagnostics: false,
          },
        }
      : {},
  listen(services) {
    const { connection, documents, cases, abilities, guarded, inBackground } = services;
    const lookSoon = (document: TextDocument, again?: "again"): void =>
      inBackground("files", () => look(document, again));
    const push = pushFindings(services, lookSoon);
    const renew = renewal(services, push.soon);
    const look = filesLook(services, renew);

    documents.onDidOpen(({ document }) => lookSoon(document));
    documents.onDidChangeContent(({ document }) => {
      if (!abilities().pullsDiagnostics) push.soon(document);
    });
    documents.onDidSave(({ document }) => {
      // If the client watches no files, they are looked at again when a case is saved.
      if (!abilities().registersWatchers) lookSoon(document, "again");
    });
    documents.onDidClose(({ document: { uri, version }, isStillOpen }) => {
      cases.forget(uri);
      push.forget(uri);
      if (isStillOpen && !abilities().pullsDiagnostics) {
        inBackground("publishDiagnostics", () =>
          connection.sendDiagnostics({ uri, version, diagnostics: [] }),
        );
      }
    });
    followChanges(services, renew, look);
    const pull = pullFindings(services, lookSoon);
    connection.languages.diagnostics.on((params, token) =>
      guarded("textDocument/diagnostic", () => pull(params, token)),
    );
  },
};

/** Has a document's findings shown again: pushed, or pulled once for all documents. */
function renewal(
  {
    connection,
    abilities,
    invalidated,
    inBackground,
  }: Pick<Services, "connection" | "abilities" | "invalidated" | "inBackground">,
  pushSoon: (document: TextDocument) => void,
): (document: TextDocument) => void {
  const refreshSoon = oncePerTurn(() =>
    inBackground("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh()),
  );
  return (document) => {
    invalidated();
    const { pullsDiagnostics, refreshesDiagnostics } = abilities();
    if (!pullsDiagnostics) pushSoon(document);
    else if (refreshesDiagnostics) refreshSoon();
  };
}

/** Looks at the files that a case names, and updates its findings if the files have changed. */
function filesLook(
  { documents, cases, ready }: Pick<Services, "documents" | "cases" | "ready">,
  renew: (document: TextDocument) => void,
): (document: TextDocument, again?: "again") => Promise<void> {
  return async (document, again) => {
    const isOpen = () => documents.get(document.uri) === document;
    await ready;
    await cases.ready(document);
    if (isOpen() && (await cases.lookIntoFolder(document, again)) && isOpen()) renew(document);
  };
}

/** After a change of settings, the date, other cases, or files, checks the affected cases again. */
function followChanges(
  {
    runtime,
    documents,
    cases,
    others,
    settingsFiles,
    onSettings,
    onFiles,
  }: Pick<
    Services,
    "runtime" | "documents" | "cases" | "others" | "settingsFiles" | "onSettings" | "onFiles"
  >,
  renew: (document: TextDocument) => void,
  look: (document: TextDocument, again?: "again") => Promise<void>,
): void {
  const renewAll = (): void => documents.all().forEach(renew);
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
    settingsFiles.clearFindings(changes);
    if (changesSettings(changes)) {
      cases.forgetSettings();
      renewAll();
    }
    const isAffected = affectedBy(changes);
    const affected = documents.all().filter(({ uri }) => isAffected(uriKey(uri)));
    await Promise.all(affected.map((document) => look(document, "again")));
  });
}
