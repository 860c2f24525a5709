// The language server: what the protocol asks, answered from the core. The only code that knows the protocol.
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { settingsFileName, settingsFrom } from "../core/engine/settings.ts";
import { rulePage } from "../core/explain/rule-page.ts";
import { defaultEdition, isEditionId } from "../core/law/editions.ts";
import { allRules } from "../core/rules/index.ts";
import type { ParsedText } from "../core/text/parse.ts";
import { type ClientSettings, rememberCases } from "./cases.ts";
import { checkAllCases } from "./check-all.ts";
import { actionsFor, everythingEdit, insertEverythingKind } from "./code-actions.ts";
import { diagnosticOf, settingsDiagnostics } from "./diagnostics.ts";
import {
  checkAllRequest,
  type PacketParams,
  type PacketResult,
  packetRequest,
  type RulePageParams,
  rulePageRequest,
} from "./requests.ts";
import type { Runtime } from "./runtime.ts";

/** What the client can do, as far as the server cares. */
interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly givesConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly takesSnippets: boolean;
  readonly changesFolders: boolean;
  readonly resolvesEdits: boolean;
  readonly explainsRules: boolean;
}

/** Serves one client until it says shutdown. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  let abilities = abilitiesOf({ capabilities: {} });
  let folders: readonly string[] = [];
  /** What the client has said of its settings last. */
  let toldSettings = "";
  let settings: ClientSettings = { edition: defaultEdition, rules: new Map() };
  const cases = rememberCases(
    runtime,
    () => settings,
    ({ file, text, problems }) => {
      if (file !== undefined) void connection.sendDiagnostics(settingsDiagnostics(file, text, problems));
    },
  );
  /** Documents whose push is due once the edits that have arrived are all taken in. */
  const due = new Set<string>();

  /** Runs a handler; a mistake in it is logged by name and class alone, and answered as such. */
  const guarded = async <T>(name: string, handler: () => T | Promise<T>): Promise<T> => {
    try {
      return await handler();
    } catch (error) {
      const kind = error instanceof Error ? error.constructor.name : typeof error;
      runtime.log(`${name}: ${kind}`);
      throw new ResponseError(-32603, `${name} failed`);
    }
  };

  /** The same for work that nobody waits for: a mistake in it ends with its line in the log. */
  const unwaited = (name: string, work: () => unknown): void => {
    guarded(name, async () => void (await work())).catch(() => undefined);
  };

  connection.onInitialize((params): InitializeResult => {
    abilities = abilitiesOf(params);
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    return {
      serverInfo: { name: "parole-case" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, insertEverythingKind],
          resolveProvider: true,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(abilities.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: "parole-case",
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
      },
    };
  });

  /** Kept until the settings are known, so that nothing is said by one edition and taken back by another. */
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });

  connection.onInitialized(() =>
    guarded("initialized", async () => {
      await takeSettings().finally(settle);
      if (abilities.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: "parole-case" });
      }
      if (abilities.registersWatchers) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: "**/*.{pdf,PDF,jpg,JPG,jpeg,JPEG,png,PNG,parole.yaml,parole.yml,config.yaml}" },
          ],
        });
      }
      if (abilities.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((folder) => folder.uri));
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        });
      }
    }),
  );

  connection.onDidChangeConfiguration(() => guarded("didChangeConfiguration", takeSettings));

  const takeSettings = async (): Promise<void> => {
    if (!abilities.givesConfiguration) return;
    const given: unknown[] = await connection.workspace.getConfiguration([
      { section: "parole-case.edition" },
      { section: "parole-case.rules" },
    ]);
    const told = JSON.stringify(given);
    if (told === toldSettings) return;
    toldSettings = told;
    const [edition, rules] = given;
    settings = {
      edition: typeof edition === "string" && isEditionId(edition) ? edition : defaultEdition,
      rules: settingsFrom(
        rules,
        allRules.map(({ id }) => id),
      ),
    };
    cases.forgetChecks();
    renewAll();
  };

  documents.onDidOpen(({ document }) => unwaited("files", () => lookAtFiles(document)));
  documents.onDidChangeContent(({ document }) => pushSoon(document));
  documents.onDidSave(({ document }) => {
    if (!abilities.registersWatchers) unwaited("files", () => lookAtFiles(document, "again"));
  });
  documents.onDidClose(({ document }) => {
    cases.forget(document.uri);
    due.delete(document.uri);
    if (!abilities.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  runtime.onNewDay(() => {
    cases.forgetChecks();
    renewAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guarded("didChangeWatchedFiles", async () => {
      if (changes.some(({ uri }) => uri.endsWith(`/${settingsFileName}`))) {
        cases.forgetSettings();
        renewAll();
      }
      await Promise.all(documents.all().map((document) => lookAtFiles(document, "again")));
    }),
  );

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
    if (!abilities.pullsDiagnostics) pushSoon(document);
    else if (abilities.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  };

  /** Pushes once, after all edits that have already arrived: many keystrokes are one check. */
  const pushSoon = (document: TextDocument): void => {
    if (abilities.pullsDiagnostics || due.has(document.uri)) return;
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

  connection.languages.diagnostics.on(({ textDocument }) =>
    guarded("textDocument/diagnostic", async () => {
      await settled;
      const document = documents.get(textDocument.uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      await cases.ready(document);
      const { findings } = cases.of(document).checked;
      unwaited("files", () => lookAtFiles(document));
      const items = findings.map((finding) => diagnosticOf(finding, document));
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    guarded("textDocument/codeAction", () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { parsed, checked } = cases.of(document);
      return actionsFor({
        document,
        parsed,
        findings: checked.findings,
        check: (text) => cases.checkAs(document, text).findings,
        range,
        only: context.only ?? [],
        ...abilities,
      });
    }),
  );
  connection.onCodeActionResolve((action) =>
    guarded("codeAction/resolve", () => {
      const document = documents.get(uriIn(action.data) ?? "");
      if (!document || action.edit) return action;
      const { parsed } = cases.of(document);
      const check = (text: ParsedText) => cases.checkAs(document, text).findings;
      return { ...action, edit: everythingEdit({ document, parsed, check }) };
    }),
  );

  connection.onRequest<string | null, unknown>(rulePageRequest, ({ rule }: RulePageParams) =>
    guarded(rulePageRequest, () => {
      const known = allRules.find(({ id }) => id === rule);
      return known ? rulePage(known) : null;
    }),
  );

  connection.onRequest<PacketResult, unknown>(packetRequest, ({ uri, draft, target }: PacketParams) =>
    guarded(packetRequest, async (): Promise<PacketResult> => {
      const text = documents.get(uri)?.getText() ?? (await runtime.readText(uri));
      if (text === undefined) {
        return { kind: "refused", reason: "The case file could not be read", files: [] };
      }
      return runtime.exportPacket({
        uri,
        text,
        edition: settings.edition,
        ruleSettings: settings.rules,
        draft,
        target,
      });
    }),
  );

  connection.onRequest(checkAllRequest, () =>
    guarded(checkAllRequest, () =>
      checkAllCases({ connection, runtime, documents, cases, folders, settings }),
    ),
  );

  documents.listen(connection);
  connection.listen();
}

function abilitiesOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, "capabilities" | "initializationOptions">): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    givesConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    explainsRules: explainsRules(initializationOptions),
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
  };
}

/** A client says that it can show the page of a rule. */
function explainsRules(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    "explainsRules" in options &&
    options.explainsRules === true
  );
}

/** The document that an action without its edit is about; the edit itself is made from the text as it is now. */
function uriIn(sent: unknown): string | undefined {
  const uri = typeof sent === "object" && sent !== null && "uri" in sent ? sent.uri : undefined;
  return typeof uri === "string" ? uri : undefined;
}
