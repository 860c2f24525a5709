// One language server, driven over its standard input and output like an editor does.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ProcessorTime, peakMemory, processorTime } from "./processor.ts";
import type { Program } from "./programs.ts";

export interface Session {
  readonly capabilities: InitializeResult["capabilities"];
  /** Opens the file in the server. */
  open(text: string): void;
  /** Sends what a person has typed: the new text of the range. */
  type(range: Range, text: string): void;
  /** Waits for the findings of the current text; `fits` recognizes them. */
  findings(fits: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Calls back with the URI whenever findings of another file are pushed. */
  onOtherFile(tell: (uri: string) => void): void;
  /** Sends a request about the open document. */
  ask(method: string, more: object): Promise<unknown>;
  /** Waits until the server has sent nothing for a while, and has done nothing as far as the system tells. */
  settled(): Promise<void>;
  /** The peak memory of the server, in MiB; undefined if the system does not report it. */
  memory(): number | undefined;
  /** The processor time of the server so far; undefined if the system does not report it. */
  processor(): ProcessorTime | undefined;
  /** The memory of the server after a collection of garbage, in MiB; undefined where there are no signals for it. */
  memoryInUse(): Promise<number | undefined>;
  close(): Promise<void>;
}

const collectsAtSignal = path.join(import.meta.dirname, "collects.cjs");
const patience = 60_000;
const calm = 700;
/** The processor time within 50 ms of a server that does nothing, at most, in milliseconds. */
const idle = 10;

export interface SessionOptions {
  /** The program of Node that runs the server. */
  readonly node?: string;
  /** Whether the memory in use can be asked for. It changes the options of Node, so not where the start is measured. */
  readonly collects?: boolean;
}

/** Starts a server for a case file, and initializes it. */
export async function startSession(
  program: Program,
  caseFile: string,
  { node = process.execPath, collects = false }: SessionOptions = {},
): Promise<Session> {
  const collected = `${caseFile}.memory-${program.languageId}-${program.how}.json`;
  const preloaded = collects ? ["--expose-gc", "--require", collectsAtSignal] : [];
  const child = spawn(node, [...preloaded, ...program.command], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, BENCH_MEMORY: collected },
  });
  const { pid } = child;
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const gone = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const textDocument = { uri: pathToFileURL(caseFile).href };
  const folder = pathToFileURL(path.dirname(caseFile)).href;
  let version = 0;
  let lastMessage = performance.now();
  const listeners: ((uri: string) => void)[] = [];
  const waiting = new Set<(version: number, found: readonly Diagnostic[]) => void>();

  const settings = program.settings(caseFile);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section = "" }) => settingAt(settings, section)),
  );
  connection.onRequest("workspace/workspaceFolders", () => [{ uri: folder, name: "bench" }]);
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => {
    lastMessage = performance.now();
    return null;
  });
  connection.onNotification(
    "textDocument/publishDiagnostics",
    (sent: { uri: string; version?: number; diagnostics: readonly Diagnostic[] }) => {
      lastMessage = performance.now();
      if (sent.uri !== textDocument.uri) return listeners.forEach((tell) => void tell(sent.uri));
      for (const tell of [...waiting]) tell(sent.version ?? version, sent.diagnostics);
    },
  );
  connection.listen();

  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: "bench" }],
    capabilities: clientAbilities(program),
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings });

  const pushed = (fits: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> =>
    new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        waiting.delete(tell);
        reject(new Error(`${program.name} did not send the findings within ${patience / 1000} seconds`));
      }, patience);
      const tell = (of: number, found: readonly Diagnostic[]): void => {
        if (of < version || !fits(found)) return;
        waiting.delete(tell);
        clearTimeout(tooLate);
        resolve(found);
      };
      waiting.add(tell);
    });

  const processor = () => (pid === undefined ? undefined : processorTime(pid));
  return {
    capabilities,
    open(text) {
      version = 1;
      const { languageId } = program;
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { ...textDocument, languageId, version, text },
      });
    },
    type(range, text) {
      version++;
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range, text }],
      });
    },
    async findings(fits) {
      if (!program.isPulled) return await pushed(fits);
      const { items } = await connection.sendRequest<{ items: readonly Diagnostic[] }>(
        "textDocument/diagnostic",
        { textDocument },
      );
      if (!fits(items)) throw new Error(`${program.name} did not find what was typed`);
      return items;
    },
    onOtherFile: (tell) => void listeners.push(tell),
    ask: (method, more) => connection.sendRequest(method, { textDocument, ...more }),
    async settled() {
      lastMessage = performance.now();
      let worked = processor()?.all ?? 0;
      while (performance.now() - lastMessage < calm) {
        await new Promise((wake) => setTimeout(wake, 50));
        const now = processor()?.all ?? 0;
        if (now - worked > idle) lastMessage = performance.now();
        worked = now;
      }
    },
    memory: () => (pid === undefined ? undefined : peakMemory(pid)),
    processor,
    async memoryInUse() {
      if (!collects || pid === undefined || process.platform === "win32") return undefined;
      rmSync(collected, { force: true });
      process.kill(pid, "SIGUSR2");
      while (!existsSync(collected)) await new Promise((wake) => setTimeout(wake, 50));
      const { heapUsed, external } = JSON.parse(readFileSync(collected, "utf8"));
      return (heapUsed + external) / 2 ** 20;
    },
    async close() {
      const late = setTimeout(() => void child.kill(), 5000);
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await gone;
      clearTimeout(late);
      connection.dispose();
    },
  };
}

function settingAt(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  return (
    section
      .split(".")
      .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], settings) ??
    null
  );
}

/** The capabilities of current editors. */
function clientAbilities({ isPulled }: Program): object {
  return {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(isPulled && { diagnostics: { refreshSupport: true } }),
    },
    textDocument: {
      synchronization: {},
      publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
      ...(isPulled && { diagnostic: { relatedDocumentSupport: false } }),
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ["markdown"] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
    },
  };
}
