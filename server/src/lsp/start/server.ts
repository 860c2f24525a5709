// The language server: answers the protocol's requests from the core. Only this folder knows the protocol. This file
// assembles its parts; each part is in a file of its own.
import {
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { caseAnswers } from "../case-answers.ts";
import { caseCache } from "../cases.ts";
import { caseworkCases } from "../casework-cases.ts";
import { caseCheck } from "../check-case.ts";
import { clientSession } from "../client-session.ts";
import { closedCases } from "../closed/cases.ts";
import { checkProgress } from "../closed/progress.ts";
import { type ErrorLog, keepErrors } from "../error-log.ts";
import { features } from "../features/index.ts";
import { type Guard, guardOf } from "../guard.ts";
import { guardedConnection } from "../guarded-connection.ts";
import { openCases } from "../open-cases.ts";
import { otherCases } from "../others.ts";
import { isSettingsUri } from "../practice-names.ts";
import { openDoor } from "../request-door.ts";
import type { Runtime } from "../runtime.ts";
import { listeners, oncePerTurn } from "../scheduling.ts";
import type { Renewals, Services } from "../services.ts";
import { settingsFileFindings } from "../settings-files.ts";
import { soundDocuments } from "../sound-documents.ts";
import { trustOf } from "../trust.ts";
import { uriKey } from "../uris.ts";

/** Serves one client until it requests shutdown. */
export function startServer(ofClient: Connection, ofHost: Runtime): void {
  const errors = keepErrors(ofHost);
  const guard = guardOf(errors);
  const connection = guardedConnection(ofClient, guard);
  const trust = trustOf(connection);
  const runtime = withLoggedFiles(trust.applied(ofHost), errors);
  const client = clientSession(connection, runtime, guard);
  const language = () => client.settings().language;
  const everyDocument = new TextDocuments(TextDocument);
  const documents = openCases(everyDocument);
  const settingsFiles = settingsFileFindings(connection, language);
  const others = otherCases(
    client.folders,
    (key) => documents.all().some(({ uri }) => uriKey(uri) === key),
    guard,
  );
  const check = caseCheck(client.settings, errors);
  const cases = caseCache(runtime, others, check, settingsFiles.tell);

  connection.onInitialize((params) => {
    client.begin(params);
    trust.begin(params.initializationOptions);
    const ofServer: ServerCapabilities = {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    const ofFeatures = features.map(({ capabilities }) => capabilities(client.abilities()));
    return {
      serverInfo: { name: "parole-case" },
      capabilities: Object.assign(ofServer, ...ofFeatures),
    };
  });
  trust.onGranted(() => {
    cases.forgetSettings();
    client.tellSettings();
  });

  const open: Omit<Services, "closed" | "casework"> = {
    ...guard,
    ...client,
    connection,
    requests: openDoor(connection, guard),
    runtime,
    errors,
    documents,
    settingsDocument: (uri) =>
      everyDocument.all().find((one) => uriKey(one.uri) === uriKey(uri) && isSettingsUri(one.uri)),
    cases,
    check,
    others,
    settingsFiles,
    progress: checkProgress(connection, guard, client.folders, language),
    isTrusted: trust.isTrusted,
    ...renewals(guard),
    ...caseAnswers(documents, cases, client.ready, guard),
  };
  const services: Services = {
    ...open,
    closed: closedCases(open, everyDocument),
    casework: caseworkCases(open),
  };
  for (const feature of features) feature.listen(services);
  everyDocument.listen(soundDocuments(connection));
  connection.listen();
}

/** Logs each error in the program because of which a file of a case counts as damaged. */
function withLoggedFiles(runtime: Runtime, errors: ErrorLog): Runtime {
  return {
    ...runtime,
    lookIntoFolder: (caseFile, names) =>
      runtime.lookIntoFolder(caseFile, names, (error) => errors.add("case-file", error)),
  };
}

/** Listeners for renewed cases, called once for all that are renewed at the same time. */
function renewals({ inBackground }: Pick<Guard, "inBackground">): Renewals {
  const waiting = listeners();
  return {
    onInvalidated: waiting.add,
    invalidated: oncePerTurn(() => inBackground("findings/renewal", waiting.tell)),
  };
}
