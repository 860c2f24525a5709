// One language server, driven over its standard input and output like an editor does.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
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
  /** Waits until the server has sent nothing for a while. */
  settled(): Promise<void>;
  /** The peak memory of the server, in MiB; undefined if the system does not report it. */
  memory(): number | undefined;
  close(): Promise<void>;
}

const patience = 60_000;
const calm = 700;

/** Starts a server for a case file, and initializes it. */
export async function startSession(program: Program, caseFile: string): Promise<Session> {
  const child = spawn(process.execPath, [...program.command], { stdio: ["pipe", "pipe", "ignore"] });
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
      while (performance.now() - lastMessage < calm) await new Promise((wake) => setTimeout(wake, 50));
    },
    memory: () => (child.pid === undefined ? undefined : mostMemory(child.pid)),
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
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
    },
  };
}

/** Only Linux reports the peak memory of a process. */
function mostMemory(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
