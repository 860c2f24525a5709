// The language server's life: started once, started again after a crash, and given up with a message when
// it does not stay up. Whoever asks it something never sees more than words.
import type { CancellationToken, Disposable, Event, LogOutputChannel } from "vscode";
import { EventEmitter, l10n, window, workspace } from "vscode";
import { type LanguageClient, TransportKind, WorkDoneProgress } from "vscode-languageclient/node";
import {
  type CasesChangedParams,
  casesChangedNotification,
  trustGrantedNotification,
} from "../../server/src/lsp/requests.ts";
import { clientOptions, nameOf, QuietLanguageClient } from "./quiet-client.ts";

export interface Server extends Disposable {
  /** Starts the server unless it runs; a failure is shown to the user, and tells `false`. */
  start(): Promise<boolean>;
  restart(): Promise<boolean>;
  /**
   * The server's answer; `undefined` when there is none, and the user has been told why or has stopped it. A request
   * that may take long can be `watched`.
   */
  ask<Result>(method: string, params: object, watched?: Watched): Promise<Result | undefined>;
  /**
   * The same for what no person has asked for: where there is no answer, nothing is said, and a server that does not stay
   * up is not started again.
   */
  look<Result>(method: string, params: object): Promise<Result | undefined>;
  /** Cases may stand differently now; a server that has just been started says so of all. */
  readonly onCasesChanged: Event<CasesChangedParams>;
  /** Whether a server that was started is not running, so that nothing is checked. */
  isStopped(): boolean;
  /** That has changed. */
  readonly onStopped: Event<boolean>;
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
  let isStopped = false;
  let hasGivenUp = false;
  const casesChanged = new EventEmitter<CasesChangedParams>();
  const stopped = new EventEmitter<boolean>();
  const trusting = workspace.onDidGrantWorkspaceTrust(() => {
    void client?.sendNotification(trustGrantedNotification).catch(() => undefined);
  });

  const server: Server = {
    start,
    restart,
    ask,
    look,
    onCasesChanged: casesChanged.event,
    isStopped: () => isStopped,
    onStopped: stopped.event,
    dispose() {
      casesChanged.dispose();
      stopped.dispose();
      trusting.dispose();
      void stop();
    },
  };
  return server;

  function start(): Promise<boolean> {
    starting ??= launch();
    return starting;
  }

  async function restart(): Promise<boolean> {
    crashes = [];
    tellStopped(client !== undefined || isStopped);
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
      tellFailure(l10n.t("Parole Case could not complete that command"));
      return undefined;
    }
  }

  async function look<Result>(method: string, params: object): Promise<Result | undefined> {
    if (hasGivenUp || !(await start())) {
      return undefined;
    }
    return client?.sendRequest<Result>(method, params).catch((error) => {
      log.error(`${method}: ${nameOf(error)}`);
      return undefined;
    });
  }

  async function launch(): Promise<boolean> {
    const launched = new QuietLanguageClient(
      "parole-case",
      "Parole Case",
      { module: modulePath, transport: TransportKind.ipc },
      clientOptions(log, () => crashed(launched)),
    );
    client = launched;
    launched.onNotification(casesChangedNotification, (params: CasesChangedParams) =>
      casesChanged.fire(params),
    );
    try {
      await launched.start();
      hasGivenUp = false;
      // It may have come while the server was starting, which was told the contrary.
      if (workspace.isTrusted) await launched.sendNotification(trustGrantedNotification);
      tellStopped(false);
      return true;
    } catch (error) {
      log.error(`The server did not start: ${nameOf(error)}`);
      hasGivenUp = true;
      tellStopped(true);
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
    hasGivenUp = crashes.length >= crashesBeforeGivingUp;
    tellStopped(true);
    if (!hasGivenUp) {
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

  function tellStopped(now: boolean): void {
    if (isStopped !== now) {
      isStopped = now;
      stopped.fire(now);
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
