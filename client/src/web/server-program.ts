// The program of the language server in a browser: a worker, which asks this extension about files. Stands in for
// shared/server-program.ts.
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from "vscode-languageclient/browser";
import type { WorkerStart } from "../../../server/src/browser/file-requests.ts";
import { quiet } from "../shared/quiet-client.ts";
import type { ServerProgram } from "../shared/server-program.ts";
import { serveFiles } from "./serve-files.ts";

export function serverProgram({ extensionUri }: ExtensionContext): ServerProgram {
  return { client: (options) => new WorkerClient(extensionUri, options) };
}

/** Ends its worker with the connection. */
class WorkerClient extends quiet(LanguageClient) {
  #worker: Worker | undefined;

  constructor(extension: Uri, options: LanguageClientOptions) {
    super("parole-case", "Parole Case", () => this.#start(extension), options);
  }

  override async dispose(timeout?: number): ReturnType<BaseLanguageClient["dispose"]> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }

  async #start(extension: Uri): Promise<MessageTransports> {
    const programs = Uri.joinPath(extension, "dist");
    const script = await workspace.fs.readFile(Uri.joinPath(programs, "web", "server.js"));
    // An editor may refuse to start a worker from the file itself, which comes from another place than its own.
    const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: "text/javascript" }));
    this.#worker?.terminate();
    this.#worker = new Worker(url);
    const [client, files] = [new MessageChannel(), new MessageChannel()];
    serveFiles(files.port1);
    const start: WorkerStart = {
      client: client.port2,
      files: files.port2,
      programs: programs.toString(),
      translations: Uri.joinPath(extension, "l10n").toString(),
    };
    this.#worker.postMessage(start, [client.port2, files.port2]);
    return {
      reader: new BrowserMessageReader(client.port1),
      writer: new BrowserMessageWriter(client.port1),
    };
  }
}
