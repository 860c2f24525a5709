// The lifetime of the language server: started once, restarted after a crash, and given up with a message if it keeps
// crashing. Failures are shown as messages and never thrown to the caller.
import type { CancellationToken, Disposable, Event, LogOutputChannel } from "vscode";
import { EventEmitter, l10n, window, workspace } from "vscode";
import { type BaseLanguageClient, WorkDoneProgress } from "vscode-languageclient";
import {
  type CasesChangedParams,
  casesChangedNotification,
  type ParamsOf,
  type RequestMethod,
  type RequestType,
  trustGrantedNotification,
} from "../../../server/src/lsp/protocol/index.ts";
import { clientOptions, failureIn } from "./quiet-client.ts";
import {
  isStopped,
  lifeAfter,
  newLife,
  type ServerEvent,
  type ServerLife,
  type ServerState,
} from "./server-life.ts";
import type { ServerProgram } from "./server-program.ts";

export interface Server extends Disposable {
  /** Starts the server unless it runs; a failure is shown to the user and resolves to `false`. */
  start(): Promise<boolean>;
  restart(): Promise<boolean>;
  /**
   * The server's answer; `undefined` if there is none, after showing the reason, or if the user canceled it. A request
   * that may take long can be `watched`.
   */
  ask<Method extends RequestMethod, Result>(
    request: RequestType<Method, Result>,
    params: ParamsOf<Method> & object,
    watched?: Watched,
  ): Promise<Result | undefined>;
  /**
   * The same for a request in the background: if there is no answer, nothing is shown, and a server that keeps crashing
   * is not restarted.
   */
  askQuietly<Method extends RequestMethod, Result>(
    request: RequestType<Method, Result>,
    params: ParamsOf<Method> & object,
  ): Promise<Result | undefined>;
  /** Cases may have changed; a server that has just started reports all. */
  readonly onCasesChanged: Event<CasesChangedParams>;
  state(): ServerState;
  /** Whether a started server is not running, so that nothing is checked. */
  isStopped(): boolean;
  /** The value of `isStopped` has changed. */
  readonly onStopped: Event<boolean>;
  /** The last failed requests and other failures, latest last, without any text of a case. */
  failures(): readonly string[];
}

export interface Watched {
  /** Cancels the request. */
  readonly token: CancellationToken;
  /** Reports progress, as a percentage and in words. */
  report(percentage: number, message: string): void;
}

const mostFailures = 20;

/** Failures are written to the log. */
export function createServer(program: ServerProgram, log: LogOutputChannel): Server {
  return new LanguageServer(program, log);
}

class LanguageServer implements Server {
  readonly #program: ServerProgram;
  readonly #log: LogOutputChannel;
  readonly #casesChanged = new EventEmitter<CasesChangedParams>();
  readonly #stopped = new EventEmitter<boolean>();
  readonly #trusting: Disposable;
  readonly #failures: string[] = [];
  readonly onCasesChanged = this.#casesChanged.event;
  readonly onStopped = this.#stopped.event;
  #life: ServerLife = newLife;
  /** The client that is starting or running. */
  #client: BaseLanguageClient | undefined;
  #starting: Promise<boolean> | undefined;
  #watchedRequests = 0;

  constructor(program: ServerProgram, log: LogOutputChannel) {
    this.#program = program;
    this.#log = log;
    this.#trusting = workspace.onDidGrantWorkspaceTrust(() => {
      void this.#client?.sendNotification(trustGrantedNotification.method).catch(() => undefined);
    });
  }

  state(): ServerState {
    return this.#life.state;
  }

  isStopped(): boolean {
    return isStopped(this.#life.state);
  }

  failures(): readonly string[] {
    return this.#failures;
  }

  dispose(): void {
    this.#casesChanged.dispose();
    this.#stopped.dispose();
    this.#trusting.dispose();
    void this.#stop();
  }

  start(): Promise<boolean> {
    this.#starting ??= this.#launch();
    return this.#starting;
  }

  async restart(): Promise<boolean> {
    this.#happened({ kind: "restart" });
    await this.#stop();
    return this.start();
  }

  async ask<Method extends RequestMethod, Result>(
    { method }: RequestType<Method, Result>,
    params: ParamsOf<Method> & object,
    watched?: Watched,
  ): Promise<Result | undefined> {
    if (!(await this.start()) || !this.#client) return undefined;
    try {
      return await (watched
        ? watchedRequest<Result>(this.#client, method, params, watched, `watched-${++this.#watchedRequests}`)
        : this.#client.sendRequest<Result>(method, params));
    } catch (error) {
      if (watched?.token.isCancellationRequested) return undefined;
      this.#failed(`${method}: ${failureIn(error)}`);
      this.#tellFailure(l10n.t("Parole Case could not complete that command"));
      return undefined;
    }
  }

  async askQuietly<Method extends RequestMethod, Result>(
    { method }: RequestType<Method, Result>,
    params: ParamsOf<Method> & object,
  ): Promise<Result | undefined> {
    if (this.#life.state === "givenUp" || !(await this.start())) return undefined;
    return this.#client?.sendRequest<Result>(method, params).catch((error) => {
      this.#failed(`${method}: ${failureIn(error)}`);
      return undefined;
    });
  }

  async #launch(): Promise<boolean> {
    const launched = this.#program.client(clientOptions(this.#log, () => this.#crashed(launched)));
    this.#client = launched;
    launched.onNotification(casesChangedNotification.method, (params: CasesChangedParams) =>
      this.#casesChanged.fire(params),
    );
    this.#happened({ kind: "launched" });
    try {
      await launched.start();
      // Trust may have been granted while the server was starting, which was told that it was not.
      if (workspace.isTrusted) await launched.sendNotification(trustGrantedNotification.method);
      this.#happened({ kind: "started" });
      return true;
    } catch (error) {
      this.#failed(`The server did not start: ${failureIn(error)}`);
      this.#happened({ kind: "failed" });
      await this.#forget(launched);
      this.#tellFailure(l10n.t("Parole Case could not start, so case files are not being checked"));
      return false;
    }
  }

  /** The connection closed unexpectedly; during a start, `#launch` sees that too and shows the message. */
  async #crashed(fallen: BaseLanguageClient): Promise<void> {
    if (this.#client !== fallen || !fallen.isRunning()) return;
    this.#client = undefined;
    this.#starting = undefined;
    this.#happened({ kind: "crashed", at: Date.now() });
    this.#failed(`The server stopped (${this.#life.crashes.length})`);
    if (this.#life.state === "givenUp") {
      this.#tellFailure(l10n.t("Parole Case stopped several times, so case files are not being checked"));
    } else {
      await this.start();
    }
  }

  async #stop(): Promise<void> {
    const running = this.#client;
    if (!running) return;
    await this.#starting;
    await this.#forget(running);
  }

  async #forget(gone: BaseLanguageClient): Promise<void> {
    if (this.#client === gone) {
      this.#client = undefined;
      this.#starting = undefined;
    }
    await gone.dispose().catch(() => undefined);
  }

  #happened(event: ServerEvent): void {
    const wasStopped = this.isStopped();
    this.#life = lifeAfter(this.#life, event);
    if (this.isStopped() !== wasStopped) this.#stopped.fire(this.isStopped());
  }

  #failed(line: string): void {
    this.#log.error(line);
    this.#failures.push(line);
    this.#failures.splice(0, this.#failures.length - mostFailures);
  }

  #tellFailure(message: string): void {
    const again = l10n.t("Restart Server");
    const showLog = l10n.t("Show Log");
    void window.showErrorMessage(message, again, showLog).then((choice) => {
      if (choice === again) void this.restart();
      else if (choice === showLog) this.#log.show();
    });
  }
}

/** The progress of a request is reported under a token that the request provides. */
async function watchedRequest<Result>(
  client: BaseLanguageClient,
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
