// The program of the language server: a process of this machine. In a browser, web/server-program.ts stands in for it.
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import {
  type BaseLanguageClient,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from "vscode-languageclient/node";
import { quiet } from "./quiet-client.ts";

export interface ServerProgram {
  /** A client that starts the program. */
  client(options: LanguageClientOptions): BaseLanguageClient;
}

/**
 * The size in MiB of the space for new objects, of which V8 holds three. Larger ones are collected less often, but a
 * keystroke in a long case leaves enough behind to fill whatever V8 would take.
 */
const semiSpace = 4;

/** The server keeps its compiled code and the results of checks in the storage of the extension. */
export function serverProgram({ extensionPath, globalStorageUri }: ExtensionContext): ServerProgram {
  const module = path.join(extensionPath, "dist", "server.cjs");
  const storage = globalStorageUri.fsPath;
  const args = [
    `--code-cache=${path.join(storage, "compiled")}`,
    `--check-store=${path.join(storage, "checks")}`,
  ];
  const server = {
    module,
    transport: TransportKind.ipc,
    args,
    options: { execArgv: [`--max-semi-space-size=${semiSpace}`] },
  };
  return {
    client: (options) =>
      new ProcessClient("parole-case", "Parole Case", server, {
        ...options,
        stdioOptions: { stdout: (output) => void output.resume(), stderr: logFrames },
      }),
  };
}

const ProcessClient = quiet(LanguageClient);

/** Of a failing server's output, only the stack frames: the rest could contain text of a case. */
function logFrames(output: Readable, log: LogOutputChannel): void {
  createInterface({ input: output }).on("line", (line) => {
    if (/^\s+at /.test(line)) {
      log.error(line);
    }
  });
}
