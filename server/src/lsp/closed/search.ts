// The search for the case files of the open folders. Only the latest search counts.
import { uriKey } from "../uris.ts";

export interface SearchWork {
  /** Resolves when a search may begin. */
  readonly ready: Promise<void>;
  /** The most files to look for. */
  most(): number;
  /** Finds the case files of the folders, at most `most`; `tell` is called for each as soon as it is found. */
  find(
    most: number,
    stop: { readonly isCancellationRequested: boolean },
    tell: (uri: string) => void,
  ): Promise<readonly string[]>;
  /** A relevant file was found; called once per file and search. */
  take(uri: string, key: string, which: "all" | "new"): void;
  /** A search has finished with these keys. */
  end(keys: ReadonlySet<string>): void;
}

export interface FoundFiles {
  readonly uris: readonly string[];
  /** Whether there are more files than the limit. */
  readonly more: boolean;
}

/**
 * `none` before the first search and after one was stopped; `searching` until one has finished; then `done`. The
 * results of an earlier search stay in `found` until a later one is done.
 */
type SearchState =
  | { readonly kind: "none" }
  | { readonly kind: "searching"; readonly stop: { isCancellationRequested: boolean } }
  | { readonly kind: "done" };

export class FolderSearch {
  readonly #work: SearchWork;
  #state: SearchState = { kind: "none" };
  #found: FoundFiles = { uris: [], more: false };
  #ended: Promise<void> = Promise.resolve();

  constructor(work: SearchWork) {
    this.#work = work;
  }

  get state(): SearchState["kind"] {
    return this.#state.kind;
  }

  get found(): FoundFiles {
    return this.#found;
  }

  /** Settles when the latest search ends, stopped or not. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Starts a new search and stops a running one. `which` is passed to `take`. */
  begin(which: "all" | "new"): Promise<void> {
    this.stop();
    const stop = { isCancellationRequested: false };
    this.#state = { kind: "searching", stop };
    this.#ended = this.#search(which, stop);
    return this.#ended;
  }

  stop(): void {
    if (this.#state.kind !== "searching") return;
    this.#state.stop.isCancellationRequested = true;
    this.#state = { kind: "none" };
  }

  async #search(which: "all" | "new", stop: { readonly isCancellationRequested: boolean }): Promise<void> {
    const { ready, find } = this.#work;
    await ready;
    const most = this.#work.most();
    const keys = new Set<string>();
    const take = (uri: string): void => {
      const key = uriKey(uri);
      if (stop.isCancellationRequested || keys.has(key) || keys.size === most) return;
      keys.add(key);
      this.#work.take(uri, key, which);
    };
    const uris = await find(most + 1, stop, take);
    uris.forEach(take);
    if (stop.isCancellationRequested) return;
    this.#state = { kind: "done" };
    this.#found = { uris: uris.slice(0, most), more: uris.length > most };
    this.#work.end(keys);
  }
}
