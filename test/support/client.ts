// A client of the language server for tests: the real server in this process, connected with streams.
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { CaseFolder } from "../../server/src/core/files/report.ts";
import type { ParamsOf, RequestMethod, RequestType } from "../../server/src/lsp/protocol/index.ts";
import type { Runtime } from "../../server/src/lsp/runtime.ts";
import { startServer } from "../../server/src/lsp/start/server.ts";
import { usualDay } from "./check.ts";
import { confirmCheck } from "./confirm-check.ts";

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** The capabilities that the server has announced. */
  readonly offered: InitializeResult["capabilities"];
  readonly log: readonly string[];
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** The answer to a request of our own. */
  ask<Method extends RequestMethod, Result>(
    request: RequestType<Method, Result>,
    params: ParamsOf<Method> & object,
  ): Promise<Result>;
  /** Opens a document and resolves to the first findings for it. */
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  /** The next push that matches, or one that has already arrived and was not taken yet. */
  nextPush(fits?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** The next request of the server to pull its findings again, or one that has already arrived. */
  refreshed(): Promise<void>;
  stop(): Promise<void>;
}

/** An entry of the log without the stack frames. */
export function headOfEntry(entry: string): string {
  return entry.split("\n", 1)[0] ?? "";
}

/** A machine for the server on which there are no other files; what is logged is added to `log`. */
export function runtimeAlone(log: string[]): Runtime {
  return {
    version: "0.0.0",
    machine: "Node 24.0.0, linux x64",
    today: () => usualDay,
    onNewDay: () => undefined,
    lookIntoFolder: async (_, names): Promise<CaseFolder> => ({
      files: new Map(names.map((name) => [name, { state: "readable", kind: "pdf", pages: 2, bytes: 2000 }])),
      papers: [],
    }),
    settingsFor: async () => ({ file: undefined, text: "", rules: new Map(), letterhead: [], problems: [] }),
    caseFilesIn: async () => [],
    readText: async () => undefined,
    exportPacket: async () => ({ kind: "refused", reason: "Nothing is exported here", files: [] }),
    packetPages: async ({ parts }) =>
      parts.map((_, position) => ({ pages: 2, first: `${2 * position + 1}`, last: `${2 * position + 2}` })),
    calendar: async (entries) => ({ text: `${entries.length} entries`, canceled: 0, kept: 0 }),
    newId: () => "6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10",
    writeReport: async () => ({ refused: "Nothing is written here" }),
    fillForms: async () => ({ forms: [], failed: "Nothing is written here" }),
    writeLetter: async () => ({ kind: "refused", reason: "Nothing is written here" }),
    wordsFor: async () => undefined,
    log: (line) => void log.push(line),
    confirmCheck,
  };
}

/** Starts a server, and a client with the given capabilities. */
export async function startClient(
  capabilities: ClientCapabilities = {},
  more: {
    readonly runtime?: Partial<Runtime>;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly folders?: readonly string[];
    readonly options?: object;
    readonly locale?: string;
  } = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const log: string[] = [];
  const runtime: Runtime = { ...runtimeAlone(log), ...more.runtime };
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, runtime);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const pushed: PublishDiagnosticsParams[] = [];
  const waiting: {
    fits: (params: PublishDiagnosticsParams) => boolean;
    take: (params: PublishDiagnosticsParams) => void;
  }[] = [];
  const untaken: PublishDiagnosticsParams[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.push(params);
    const index = waiting.findIndex(({ fits }) => fits(params));
    if (index < 0) untaken.push(params);
    else waiting.splice(index, 1)[0]?.take(params);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => more.settings?.[section] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  let refreshes = 0;
  const refreshWaiting: (() => void)[] = [];
  connection.onRequest("workspace/diagnostic/refresh", () => {
    const waiter = refreshWaiting.shift();
    if (waiter) waiter();
    else refreshes++;
    return null;
  });
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: null,
    capabilities,
    ...(more.locale !== undefined && { locale: more.locale }),
    initializationOptions: more.options,
    workspaceFolders: (more.folders ?? []).map((uri) => ({ uri, name: uri })),
  });
  await connection.sendNotification("initialized", {});

  return {
    connection,
    offered,
    log,
    pushed,
    ask: ({ method }, params) => connection.sendRequest(method, params),
    open: (uri, text) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "parole-case", version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    nextPush: (fits = () => true) => {
      const index = untaken.findIndex(fits);
      const there = index < 0 ? undefined : untaken.splice(index, 1)[0];
      return there ? Promise.resolve(there) : new Promise((take) => waiting.push({ fits, take }));
    },
    pull: async (uri) => {
      const report: { items: Diagnostic[] } = await connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
      });
      return report.items;
    },
    refreshed: () => {
      if (refreshes === 0) return new Promise((resolve) => refreshWaiting.push(resolve));
      refreshes--;
      return Promise.resolve();
    },
    stop: async () => {
      await connection.sendRequest("shutdown");
      connection.dispose();
      server.dispose();
    },
  };
}
