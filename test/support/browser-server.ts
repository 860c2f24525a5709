// The language server as it runs in a browser: its scripts in workers that have what a browser has, with the files of
// this machine as those of the editor.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { build } from "esbuild";
import {
  createProtocolConnection,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { browserServer } from "../../scripts/browser-programs.ts";
import type {
  FileAnswer,
  FileMessage,
  FileRequest,
  FileResults,
} from "../../server/src/browser/file-requests.ts";

const root = path.join(import.meta.dirname, "..", "..");

/** A connection to the server; `stop` ends its workers. */
export interface BrowserServer {
  readonly connection: ProtocolConnection;
  stop(): Promise<void>;
}

const scripts = build({
  ...browserServer(root),
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  write: false,
  logLevel: "error",
}).then(({ outputFiles }) => new Map(outputFiles?.map((file) => [path.basename(file.path), file.contents])));

export async function startBrowserServer(): Promise<BrowserServer> {
  const script = (await scripts).get("server.js");
  if (!script) throw new Error("The server was not built");
  const worker = new Worker(`${browserAlone}\n${new TextDecoder().decode(script)}`, { eval: true });
  worker.on("error", (error) => {
    throw error;
  });
  const [client, files] = [new MessageChannel(), new MessageChannel()];
  serveFiles(files.port1);
  worker.postMessage(
    {
      client: client.port2,
      files: files.port2,
      programs: "programs:/dist",
      translations: "programs:/l10n",
    },
    [client.port2, files.port2],
  );
  const connection = createProtocolConnection(
    new PortMessageReader(client.port1),
    new PortMessageWriter(client.port1),
  );
  connection.listen();
  return {
    connection,
    async stop() {
      connection.dispose();
      await worker.terminate();
      client.port1.close();
      files.port1.close();
    },
  };
}

/** Gives a thread of Node what the worker of a browser has. */
const browserAlone = `function asBrowser() {
  const { parentPort, Worker: Thread } = require("node:worker_threads");
  const { resolveObjectURL } = require("node:buffer");
  globalThis.self = globalThis;
  globalThis.postMessage = (content, ports) => parentPort.postMessage(content, ports);
  parentPort.on("message", (data) => globalThis.onmessage?.({ data }));
  globalThis.addEventListener ??= () => undefined;
  globalThis.Worker = class {
    constructor(url) {
      this.thread = resolveObjectURL(url).text().then((code) => {
        const thread = new Thread(asBrowser + ";asBrowser();" + code, { eval: true });
        thread.on("message", (data) => this.onmessage?.({ data }));
        thread.on("error", () => this.onerror?.());
        thread.unref();
        return thread;
      });
    }
    postMessage(content, ports) { void this.thread.then((thread) => thread.postMessage(content, ports)); }
    terminate() { void this.thread.then((thread) => thread.terminate()); }
  };
}
asBrowser();`;

/** Answers requests about files, as the extension does. */
function serveFiles(port: MessageChannel["port1"]): void {
  port.on("message", async (message: FileMessage) => {
    if ("serve" in message) return serveFiles(message.serve as never);
    const { id, request } = message;
    let answer: FileAnswer;
    try {
      answer = { id, result: await answerTo(request) };
    } catch (error) {
      answer = { id, code: error instanceof Error && "code" in error ? String(error.code) : "EIO" };
    }
    port.postMessage(answer);
  });
  port.unref();
}

async function answerTo(request: FileRequest): Promise<FileResults[FileRequest["kind"]]> {
  const shipped = /^programs:\/(?:dist|l10n)\/(.+)$/.exec(request.uri)?.[1];
  if (shipped !== undefined && request.kind === "read") return await shippedFile(shipped);
  const file = fileURLToPath(request.uri);
  switch (request.kind) {
    case "stat": {
      const found = await stat(file);
      return {
        isFolder: found.isDirectory(),
        size: found.size,
        created: found.birthtimeMs,
        changed: found.mtimeMs,
      };
    }
    case "list":
      return (await readdir(file, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      }));
    case "read":
      return new Uint8Array(await readFile(file));
    case "write":
      await writeFile(file, request.bytes);
      return undefined;
    case "makeFolder":
      await mkdir(file, { recursive: true });
      return undefined;
    case "delete":
      await rm(file, { recursive: true });
      return undefined;
    case "rename":
      await rename(file, fileURLToPath(request.to));
      return undefined;
  }
}

async function shippedFile(name: string): Promise<Uint8Array> {
  const script = (await scripts).get(path.basename(name));
  if (script) return script;
  const fonts = path.join(root, "node_modules", "@expo-google-fonts");
  return new Uint8Array(await readFile(path.join(fonts, name.replace(/^fonts\//, ""))));
}
