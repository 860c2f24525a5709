// What is found in the open cases: pulled where the client can, else pushed. Here it is decided what has to be checked and
// shown again, and when.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { affectedBy, changesSettings } from "../changed-files.ts";
import { pullFindings } from "../findings/pull.ts";
import { pushFindings } from "../findings/push.ts";
import { oncePerTurn } from "../listeners.ts";
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
  | "settled"
  | "onSettings"
  | "onFiles"
  | "renewed"
  | "guarded"
  | "unwaited";

export const findings: Feature<Needs> = {
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
  listen(services) {
    const { connection, documents, cases, abilities, guarded, unwaited } = services;
    const lookSoon = (document: TextDocument, again?: "again"): void =>
      unwaited("files", () => look(document, again));
    const push = pushFindings(services, lookSoon);
    const renew = renewal(services, push.soon);
    const look = filesLook(services, renew);

    documents.onDidOpen(({ document }) => lookSoon(document));
    documents.onDidChangeContent(({ document }) => {
      if (!abilities().pullsDiagnostics) push.soon(document);
    });
    documents.onDidSave(({ document }) => {
      // For a client that watches no files, they are looked at again when a case is saved.
      if (!abilities().registersWatchers) lookSoon(document, "again");
    });
    documents.onDidClose(({ document: { uri, version }, isStillOpen }) => {
      cases.forget(uri);
      push.forget(uri);
      if (isStillOpen && !abilities().pullsDiagnostics) {
        unwaited("publishDiagnostics", () => connection.sendDiagnostics({ uri, version, diagnostics: [] }));
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
    renewed,
    unwaited,
  }: Pick<Services, "connection" | "abilities" | "renewed" | "unwaited">,
  pushSoon: (document: TextDocument) => void,
): (document: TextDocument) => void {
  const refreshSoon = oncePerTurn(() =>
    unwaited("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh()),
  );
  return (document) => {
    renewed();
    const { pullsDiagnostics, refreshesDiagnostics } = abilities();
    if (!pullsDiagnostics) pushSoon(document);
    else if (refreshesDiagnostics) refreshSoon();
  };
}

/** Looks at the files that a case names, and has the case shown again where they differ from what was known. */
function filesLook(
  { documents, cases, settled }: Pick<Services, "documents" | "cases" | "settled">,
  renew: (document: TextDocument) => void,
): (document: TextDocument, again?: "again") => Promise<void> {
  return async (document, again) => {
    const isOpen = () => documents.get(document.uri) === document;
    await settled;
    await cases.ready(document);
    if (isOpen() && (await cases.lookIntoFolder(document, again)) && isOpen()) renew(document);
  };
}

/** Settings, the date, other cases, and files: each change has the cases that it concerns checked again. */
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
    settingsFiles.takeBack(changes);
    if (changesSettings(changes)) {
      cases.forgetSettings();
      renewAll();
    }
    const isAffected = affectedBy(changes);
    const affected = documents.all().filter(({ uri }) => isAffected(uriKey(uri)));
    await Promise.all(affected.map((document) => look(document, "again")));
  });
}
