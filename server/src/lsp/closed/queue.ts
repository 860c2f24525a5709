// The queue of case files to check in the background. It does not know what a check is; it handles the order, a little
// reading ahead, and stopping.
import type { QueueProgress } from "../services.ts";
import { WaitingFiles } from "./waiting-files.ts";

export interface QueueWork {
  /** The text of a file; undefined if it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** During the check, `isWanted` says whether its result is still needed. */
  check(uri: string, text: string | undefined, isWanted: () => boolean): Promise<void>;
  /** Called when checking starts after the queue was idle. */
  begin(): QueueProgress;
}

interface Run {
  isStopped: boolean;
  done: number;
  readonly progress: QueueProgress;
  ended: Promise<void>;
}

/**
 * `idle` until a file is added; then `checking` one after another; when none waits, `expecting` more while a search
 * runs, otherwise `idle`. When stopped, it is `idle`, and the current run ends with its current file.
 */
type QueueState =
  | { readonly kind: "idle" }
  | { readonly kind: "checking"; readonly run: Run }
  | { readonly kind: "expecting"; readonly run: Run; readonly goOn: () => void };

/** A queue that runs by itself while it has files. */
export class FileQueue {
  readonly #work: QueueWork;
  readonly #files: WaitingFiles;
  #state: QueueState = { kind: "idle" };
  /** How many searches may still add files. */
  #searches = 0;

  constructor(work: QueueWork) {
    this.#work = work;
    this.#files = new WaitingFiles((uri) => work.read(uri));
  }

  get state(): QueueState["kind"] {
    return this.#state.kind;
  }

  /**
   * Adds files after those that are waiting, or with `first` before them. Each is checked once, with its current text.
   */
  add(uris: Iterable<string>, when?: "first"): void {
    for (const uri of uris) this.#files.add(uri, when);
    this.#goOn();
    if (this.#state.kind === "idle" && this.#files.size > 0) this.#start();
  }

  /** More files may be added until this promise is settled. */
  expect(search: Promise<unknown>): void {
    this.#searches++;
    const end = (): void => {
      this.#searches--;
      this.#goOn();
    };
    search.then(end, end);
  }

  /** Stops checking and reading; `isWanted` of the current check returns false. */
  stop(): void {
    this.#files.clear();
    const stopped = this.#state;
    if (stopped.kind === "idle") return;
    this.#state = { kind: "idle" };
    stopped.run.isStopped = true;
    stopped.run.progress.end();
    if (stopped.kind === "expecting") stopped.goOn();
  }

  /** Resolves once no file is waiting. */
  async idle(): Promise<void> {
    for (let state = this.#state; state.kind !== "idle"; state = this.#state) await state.run.ended;
  }

  #start(): void {
    const run: Run = { isStopped: false, done: 0, progress: this.#work.begin(), ended: Promise.resolve() };
    this.#state = { kind: "checking", run };
    run.ended = this.#checkAll(run).finally(() => this.#end(run));
  }

  #end(run: Run): void {
    if (run.isStopped) return;
    this.#state = { kind: "idle" };
    run.progress.end();
    if (this.#files.size > 0) this.#start();
  }

  async #checkAll(run: Run): Promise<void> {
    for (let next = this.#files.take(); next; next = await this.#next(run)) {
      const { key, uri } = next;
      const total = run.done + 1 + this.#files.size;
      run.progress.step(uri, run.done, this.#searches > 0 ? undefined : total);
      const isWanted = () => !run.isStopped && !this.#files.has(key);
      const text = await this.#files.read(next);
      if (isWanted()) await this.#work.check(uri, text, isWanted);
      run.done++;
    }
  }

  /** The next file of a run; waits for one while a search may still add files. */
  async #next(run: Run): Promise<ReturnType<WaitingFiles["take"]>> {
    while (!run.isStopped) {
      const next = this.#files.take();
      if (next || this.#searches === 0) return next;
      await new Promise<void>((goOn) => {
        this.#state = { kind: "expecting", run, goOn };
      });
    }
    return undefined;
  }

  /** Wakes the run that waits for a file. */
  #goOn(): void {
    if (this.#state.kind !== "expecting") return;
    const { run, goOn } = this.#state;
    this.#state = { kind: "checking", run };
    goOn();
  }
}
