// The search for the case files of the open folders, of which the latest alone counts.
import { uriKey } from "../uris.ts";

export interface SearchWork {
  /** Resolves when a search may begin. */
  readonly ready: Promise<void>;
  /** How many files are looked for at most. */
  most(): number;
  /** The case files of the folders, no more than `most`; `tell` hears of each as soon as it is found. */
  find(
    most: number,
    stop: { readonly isCancellationRequested: boolean },
    tell: (uri: string) => void,
  ): Promise<readonly string[]>;
  /** A file was found that counts, once for each search. */
  take(uri: string, key: string, which: "all" | "new"): void;
  /** A search has come to its end, and these are the keys of all that counts. */
  end(keys: ReadonlySet<string>): void;
}

export interface FoundFiles {
  readonly uris: readonly string[];
  /** Whether there are more than were looked for. */
  readonly more: boolean;
}

/**
 * `none` before the first search and once one was stopped; `searching` until one has come to its end; then `done`. What
 * an earlier search found stays `found` until a later one is done.
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

  /** Is settled when the latest search is, stopped or not. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Searches anew; a search that is under way is stopped. `which` is handed to `take`. */
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
