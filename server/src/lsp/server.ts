// The language server: what the protocol asks, answered from the core. The only folder that knows the protocol.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeResult,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { languageOf } from "../core/message/bundle.ts";
import { english } from "../core/message/english.ts";
import type { Language } from "../core/message/language.ts";
import { abilitiesOf } from "./abilities.ts";
import { rememberCases } from "./cases.ts";
import { type ClientSettings, settingNames, settingsOf } from "./client-settings.ts";
import { closedCases } from "./closed/cases.ts";
import { checkProgress } from "./closed/progress.ts";
import { features } from "./features/index.ts";
import { guardOf } from "./guard.ts";
import { openCases } from "./open-cases.ts";
import { otherCases } from "./others.ts";
import { isSettingsUri } from "./practice-names.ts";
import { answerOutdated, nobodyWaits } from "./refusals.ts";
import type { Runtime } from "./runtime.ts";
import type { Serving } from "./serving.ts";
import { settingsFileFindings } from "./settings-files.ts";
import { trustOf } from "./trust.ts";
import { uriKey } from "./uris.ts";

/** Serves one client until it says shutdown. */
export function startServer(connection: Connection, ofHost: Runtime): void {
  const trust = trustOf(connection);
  const runtime = trust.applied(ofHost);
  const everyDocument = new TextDocuments(TextDocument);
  const documents = openCases(everyDocument);
  const guard = guardOf(runtime);
  const { guarded } = guard;
  let abilities = abilitiesOf({ capabilities: {} });
  let folders: readonly string[] = [];
  /** What the client has said of its settings last. */
  let toldSettings = "";
  let settings: ClientSettings = settingsOf([]);
  let language: Promise<Language> = Promise.resolve(english);
  const waitingForSettings: (() => void)[] = [];
  const waitingForFolders: (() => void)[] = [];
  const waitingForFiles: ((changes: readonly FileEvent[]) => void | Promise<void>)[] = [];
  const settingsFiles = settingsFileFindings(connection, () => settings.language);
  const others = otherCases(
    () => folders,
    (key) => documents.all().some(({ uri }) => uriKey(uri) === key),
  );
  const cases = rememberCases(runtime, others, () => settings, settingsFiles.tell);
  /** Kept until the settings are known, so that nothing is said by one edition and taken back by another. */
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });

  connection.onInitialize((params): InitializeResult => {
    abilities = abilitiesOf(params);
    trust.begin(params.initializationOptions);
    language = runtime.wordsFor(params.locale).then(
      (words) => languageOf(words),
      () => english,
    );
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const ofServer: ServerCapabilities = {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return {
      serverInfo: { name: "parole-case" },
      capabilities: Object.assign(ofServer, ...features.map((feature) => feature.capabilities(abilities))),
    };
  });

  connection.onInitialized(() =>
    guarded("initialized", async () => {
      settings = { ...settings, language: await language };
      await takeSettings().finally(settle);
      if (abilities.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: "parole-case" });
      }
      if (abilities.registersWatchers) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Of a folder that is deleted, or put there as a whole, editors tell without telling of what is in it.
          watchers: [
            { globPattern: "**/*.{pdf,PDF,jpg,JPG,jpeg,JPEG,png,PNG,yaml,yml,YAML,YML}" },
            { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
          ],
        });
      }
      if (abilities.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((folder) => folder.uri));
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
          for (const tell of waitingForFolders) tell();
        });
      }
    }),
  );

  connection.onDidChangeConfiguration(() => guarded("didChangeConfiguration", takeSettings));

  connection.onDidChangeWatchedFiles(({ changes }) =>
    guarded("didChangeWatchedFiles", async () => {
      await Promise.all(waitingForFiles.map((tell) => tell(changes)));
    }),
  );

  const takeSettings = async (): Promise<void> => {
    if (!abilities.givesConfiguration) return;
    const given: unknown[] = await connection.workspace.getConfiguration(
      settingNames.map((section) => ({ section })),
    );
    const told = JSON.stringify(given);
    if (told === toldSettings) return;
    toldSettings = told;
    const before = settings.corrections;
    settings = settingsOf(given, await language);
    for (const message of settings.corrections.filter((one) => !before.includes(one))) {
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    for (const tell of waitingForSettings) tell();
  };
  trust.onGranted(() => {
    cases.forgetSettings();
    for (const tell of waitingForSettings) tell();
  });

  const serving: Omit<Serving, "closed"> = {
    ...guard,
    connection,
    runtime,
    documents,
    settingsDocument: (uri) =>
      everyDocument.all().find((one) => uriKey(one.uri) === uriKey(uri) && isSettingsUri(one.uri)),
    cases,
    others,
    settingsFiles,
    progress: checkProgress(
      connection,
      guard,
      () => folders,
      () => settings.language,
    ),
    settled,
    abilities: () => abilities,
    folders: () => folders,
    settings: () => settings,
    isTrusted: trust.isTrusted,
    onSettings: (then) => void waitingForSettings.push(then),
    onFolders: (then) => void waitingForFolders.push(then),
    onFiles: (then) => void waitingForFiles.push(then),
    ...renewals(),
    aboutCase: (name, { textDocument }, token, otherwise, answer) =>
      guarded(name, async () => {
        const document = documents.get(textDocument.uri);
        const version = document?.version;
        await settled;
        if (!document) return otherwise;
        await cases.ready(document);
        if (token.isCancellationRequested) throw nobodyWaits();
        if (documents.get(textDocument.uri) !== document) return otherwise;
        if (document.version !== version) throw answerOutdated();
        return answer(cases.of(document));
      }),
    aboutText: (name, { textDocument }, token, otherwise, answer) =>
      guarded(name, () => {
        if (token.isCancellationRequested) throw nobodyWaits();
        const document = documents.get(textDocument.uri);
        return document ? answer(cases.textOf(document)) : otherwise;
      }),
  };
  const closed = closedCases(serving, everyDocument);
  for (const feature of features) feature.listen({ ...serving, closed });
  everyDocument.listen(connection);
  connection.listen();
}

/** Who wants to hear that cases are renewed, told once for all that is renewed at one time. */
function renewals(): Pick<Serving, "renewed" | "onRenewed"> {
  const waiting: (() => void)[] = [];
  let isDue = false;
  return {
    onRenewed: (then) => void waiting.push(then),
    renewed() {
      if (isDue) return;
      isDue = true;
      setImmediate(() => {
        isDue = false;
        for (const tell of waiting) tell();
      });
    },
  };
}
