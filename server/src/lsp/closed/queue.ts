// The case files that wait to be checked in the background, and the one that is being checked. It knows nothing of
// what a check is; it sees to their order, to reading a little ahead, and to stopping.
import { uriKey } from "../uris.ts";

export interface FileQueue {
  /** Has files checked after those that wait already, or `first` before them; each once, with its text as of now. */
  add(uris: Iterable<string>, when?: "first"): void;
  /** Files are still to be added, until this is settled. */
  expect(search: Promise<unknown>): void;
  /** Checks nothing more and reads nothing more; what is being checked is told that it is not wanted. */
  stop(): void;
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>;
}

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

interface Waiting {
  readonly key: string;
  readonly uri: string;
}

const readAhead = 4;

/** A queue that works by itself as long as something is in it. */
export function fileQueue({ read, check, begin }: QueueWork): FileQueue {
  const urgent = new Map<string, string>();
  const waiting = new Map<string, string>();
  /** Texts that are being read for files that wait. */
  const texts = new Map<string, Promise<string | undefined>>();
  let current: Run | undefined;
  let expected = 0;
  /** Called when what a run waits for may have come. */
  let wake: () => void = () => undefined;

  const start = (): void => {
    if (current || urgent.size + waiting.size === 0) return;
    const run: Run = { isStopped: false, done: 0, progress: begin(), ended: Promise.resolve() };
    current = run;
    run.ended = work(run).finally(() => {
      if (current === run) current = undefined;
      run.progress.end();
      start();
    });
  };

  const work = async (run: Run): Promise<void> => {
    for (let next = take(); next; next = await nextFor(run)) {
      const { key, uri } = next;
      const total = run.done + 1 + urgent.size + waiting.size;
      run.progress.step(uri, run.done, expected > 0 ? undefined : total);
      const text = textOf(key, uri);
      texts.delete(key);
      for (const [laterKey, later] of firstOf(urgent, waiting)) textOf(laterKey, later);
      const isWanted = () => !run.isStopped && !urgent.has(key) && !waiting.has(key);
      const read = await text;
      if (isWanted()) await check(uri, read, isWanted);
      run.done++;
    }
  };

  const nextFor = async (run: Run): Promise<Waiting | undefined> => {
    while (!run.isStopped) {
      const next = take();
      if (next || expected === 0) return next;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return undefined;
  };

  const take = (): Waiting | undefined => {
    for (const files of [urgent, waiting]) {
      for (const [key, uri] of files) {
        files.delete(key);
        return { key, uri };
      }
    }
    return undefined;
  };

  const textOf = (key: string, uri: string): Promise<string | undefined> => {
    const text = texts.get(key) ?? read(uri).catch(() => undefined);
    texts.set(key, text);
    return text;
  };

  return {
    add(uris, when) {
      for (const uri of uris) {
        const key = uriKey(uri);
        texts.delete(key);
        if (when) waiting.delete(key);
        if (when || urgent.has(key)) urgent.set(key, uri);
        else waiting.set(key, uri);
      }
      wake();
      start();
    },
    expect(search) {
      expected++;
      const end = (): void => {
        expected--;
        wake();
      };
      search.then(end, end);
    },
    stop() {
      for (const files of [urgent, waiting, texts]) files.clear();
      if (!current) return;
      current.isStopped = true;
      current.progress.end();
      current = undefined;
      wake();
    },
    async idle() {
      while (current) await current.ended;
    },
  };
}

function* firstOf(...maps: readonly ReadonlyMap<string, string>[]): Generator<readonly [string, string]> {
  let count = 0;
  for (const files of maps) {
    for (const entry of files) {
      if (count++ === readAhead) return;
      yield entry;
    }
  }
}
