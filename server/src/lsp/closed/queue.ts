// The case files that wait to be checked in the background, and the one that is being checked. It knows nothing of
// what a check is; it sees to their order, to reading a little ahead, and to stopping.
import { WaitingFiles } from "./waiting-files.ts";

export interface QueueWork {
  /** The text of a file; nothing where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** `isWanted` tells, as long as the check lasts, whether anybody wants to hear what comes of it. */
  check(uri: string, text: string | undefined, isWanted: () => boolean): Promise<void>;
  /** Files have begun to be checked after none was. */
  begin(): QueueProgress;
}

/** Told how far one run through the queue has come. */
export interface QueueProgress {
  /** `uri` comes next; `done` files have been checked of `total`, which is not known while files are expected. */
  step(uri: string, done: number, total: number | undefined): void;
  /** The run has come to its end or was stopped. */
  end(): void;
}

interface Run {
  isStopped: boolean;
  done: number;
  readonly progress: QueueProgress;
  ended: Promise<void>;
}

/**
 * `idle` until a file is added; then `checking` one after another; once none waits, `expecting` more while a search is
 * under way, else `idle`. Stopped, it is `idle`, and the run that is under way ends with the file that it is at.
 */
type QueueState =
  | { readonly kind: "idle" }
  | { readonly kind: "checking"; readonly run: Run }
  | { readonly kind: "expecting"; readonly run: Run; readonly goOn: () => void };

/** A queue that works by itself as long as something is in it. */
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

  /** Has files checked after those that wait already, or `first` before them; each once, with its text as of now. */
  add(uris: Iterable<string>, when?: "first"): void {
    for (const uri of uris) this.#files.add(uri, when);
    this.#goOn();
    if (this.#state.kind === "idle" && this.#files.size > 0) this.#start();
  }

  /** Files are still to be added, until this is settled. */
  expect(search: Promise<unknown>): void {
    this.#searches++;
    const end = (): void => {
      this.#searches--;
      this.#goOn();
    };
    search.then(end, end);
  }

  /** Checks nothing more and reads nothing more; what is being checked is told that it is not wanted. */
  stop(): void {
    this.#files.clear();
    const stopped = this.#state;
    if (stopped.kind === "idle") return;
    this.#state = { kind: "idle" };
    stopped.run.isStopped = true;
    stopped.run.progress.end();
    if (stopped.kind === "expecting") stopped.goOn();
  }

  /** Resolves once nothing waits any more. */
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

  /** The next file of a run; waits for it while a search may still add one. */
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

  /** What the run waits for may have come. */
  #goOn(): void {
    if (this.#state.kind !== "expecting") return;
    const { run, goOn } = this.#state;
    this.#state = { kind: "checking", run };
    goOn();
  }
}
