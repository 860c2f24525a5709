// The language server's life: started once, started again after a crash, and given up with a message when
// it does not stay up. Whoever asks it something never sees more than words.
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { CancellationToken, Disposable, LogOutputChannel } from "vscode";
import { l10n, Uri, window, workspace } from "vscode";
import type { CodeAction, InitializeParams, LanguageClientOptions } from "vscode-languageclient/node";
import {
  CloseAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  WorkDoneProgress,
} from "vscode-languageclient/node";
import { caseLanguage } from "./case-files.ts";
import { type LineOf, withFixedIndentation } from "./snippet-edits.ts";

export interface Server extends Disposable {
  /** Starts the server unless it runs; a failure is shown to the user, and tells `false`. */
  start(): Promise<boolean>;
  restart(): Promise<boolean>;
  /**
   * The server's answer; `undefined` when there is none, and the user has been told why or has stopped it. A request
   * that may take long can be `watched`.
   */
  ask<Result>(method: string, params: object, watched?: Watched): Promise<Result | undefined>;
}

export interface Watched {
  /** Stops the request. */
  readonly token: CancellationToken;
  /** Hears how far it has come, in hundredths and in words. */
  report(percentage: number, message: string): void;
}

const crashesBeforeGivingUp = 3;
const crashesAreCountedFor = 3 * 60_000;

export function createServer(modulePath: string, log: LogOutputChannel): Server {
  let client: LanguageClient | undefined;
  let starting: Promise<boolean> | undefined;
  let crashes: number[] = [];
  let watchedRequests = 0;

  const server: Server = { start, restart, ask, dispose: () => void stop() };
  return server;

  function start(): Promise<boolean> {
    starting ??= launch();
    return starting;
  }

  async function restart(): Promise<boolean> {
    crashes = [];
    await stop();
    return start();
  }

  async function ask<Result>(method: string, params: object, watched?: Watched): Promise<Result | undefined> {
    if (!(await start()) || !client) {
      return undefined;
    }
    try {
      return await (watched
        ? watchedRequest<Result>(client, method, params, watched, `watched-${++watchedRequests}`)
        : client.sendRequest<Result>(method, params));
    } catch (error) {
      if (watched?.token.isCancellationRequested) {
        return undefined;
      }
      log.error(`${method}: ${nameOf(error)}`);
      tellFailure(l10n.t("Parole Case could not finish that"));
      return undefined;
    }
  }

  async function launch(): Promise<boolean> {
    const launched = new QuietLanguageClient(
      "parole-case",
      "Parole Case",
      { module: modulePath, transport: TransportKind.ipc },
      clientOptions(log, () => crashed(launched)),
    );
    client = launched;
    try {
      await launched.start();
      return true;
    } catch (error) {
      log.error(`The server did not start: ${nameOf(error)}`);
      await forget(launched);
      tellFailure(l10n.t("Parole Case could not start, so case files are not being checked"));
      return false;
    }
  }

  /** The connection closed without our doing; while starting, `launch` hears of it too and speaks. */
  async function crashed(fallen: LanguageClient): Promise<void> {
    if (client !== fallen || !fallen.isRunning()) {
      return;
    }
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < crashesAreCountedFor), now];
    log.error(`The server stopped (${crashes.length})`);
    client = undefined;
    starting = undefined;
    if (crashes.length < crashesBeforeGivingUp) {
      await start();
    } else {
      tellFailure(l10n.t("Parole Case stopped several times, so case files are not being checked"));
    }
  }

  async function forget(gone: LanguageClient): Promise<void> {
    if (client === gone) {
      client = undefined;
      starting = undefined;
    }
    await gone.dispose().catch(() => undefined);
  }

  async function stop(): Promise<void> {
    const running = client;
    if (running) {
      await starting;
      await forget(running);
    }
  }

  function tellFailure(message: string): void {
    const again = l10n.t("Restart Server");
    const showLog = l10n.t("Show Log");
    void window.showErrorMessage(message, again, showLog).then((choice) => {
      if (choice === again) {
        void restart();
      } else if (choice === showLog) {
        log.show();
      }
    });
  }
}

/** The progress of a request is told under a name that the request itself gives. */
async function watchedRequest<Result>(
  client: LanguageClient,
  method: string,
  params: object,
  { token, report }: Watched,
  workDoneToken: string,
): Promise<Result> {
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (said) => {
    if (said.kind === "report") {
      report(said.percentage ?? 0, said.message ?? "");
    }
  });
  try {
    return await client.sendRequest<Result>(method, { ...params, workDoneToken }, token);
  } finally {
    listening.dispose();
  }
}

/** Speaks to the log alone: what the user is told, and in which words, is decided here. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, cause?: unknown): void {
    super.error(cause === undefined ? message : `${message} (${nameOf(cause)})`, undefined, false);
  }

  /**
   * Findings are sent to it, not asked for by it: where it asks, it takes them back as soon as a tab is closed, and asks
   * for none of a document that has no tab, while the Problems view shows all files, opened or not.
   */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    delete params.capabilities.textDocument?.diagnostic;
  }

  /** The names of messages only: their contents are the case. */
  override trace(message: string): void {
    if (workspace.getConfiguration("parole-case").get("trace.server") === "messages") {
      super.trace(message);
    }
  }
}

function clientOptions(log: LogOutputChannel, closed: () => void): LanguageClientOptions {
  return {
    documentSelector: [{ language: caseLanguage }],
    initializationOptions: {
      explainsRules: true,
      runsCommands: true,
      showsFindings: true,
      asksAgain: true,
      offersCases: true,
    },
    // What the server says of a place holds words of the case, so that nothing but this may be run from there.
    markdown: { isTrusted: { enabledCommands: ["parole-case.explainRule"] } },
    diagnosticCollectionName: "parole-case",
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    stdioOptions: {
      stdout: (output) => void output.resume(),
      stderr: logFrames,
    },
    initializationFailedHandler: () => false,
    middleware: {
      async sendRequest(type, params, token, next) {
        const answer = await next(type, params, token);
        // The type of an answer is that of its request, which only the protocol knows.
        switch (typeof type === "string" ? type : type.method) {
          case CodeActionRequest.method:
            return Array.isArray(answer)
              ? (withFixedIndentation(answer, openDocumentLines) as typeof answer)
              : answer;
          case CodeActionResolveRequest.method:
            return withFixedIndentation([answer as CodeAction], openDocumentLines)[0] as typeof answer;
          default:
            return answer;
        }
      },
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        closed();
        return {
          action: CloseAction.DoNotRestart,
          handled: true,
          message: l10n.t("The server's connection closed"),
        };
      },
    },
  };
}

function openDocumentLines(uri: string): LineOf {
  const wanted = Uri.parse(uri).toString();
  const document = workspace.textDocuments.find((each) => each.uri.toString() === wanted);
  return (line) => (document && line < document.lineCount ? document.lineAt(line).text : undefined);
}

/** Of what a failing server says last, only where it was: the rest could carry text of a case. */
function logFrames(output: Readable, log: LogOutputChannel): void {
  createInterface({ input: output }).on("line", (line) => {
    if (/^\s+at /.test(line)) {
      log.error(line);
    }
  });
}

/** The kind of an error and no more: its message could carry text of a case. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
