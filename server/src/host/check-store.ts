// The files in which sealed entries are kept, one for each. It does not know what they contain.
import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { now } from "./today.ts";

/** Nothing here throws: a folder that cannot be read or written has no entries. */
export interface CheckStore {
  read(name: string): Uint8Array | undefined;
  /** Replaces an entry as a whole or not at all, also while other programs read and write. */
  write(name: string, bytes: Uint8Array): void;
  /** Deletes entries that were not used for long, and then those not used for the longest time while it is too large. */
  sweep(): void;
}

export interface StoreLimits {
  /** Milliseconds since an entry was last used. */
  readonly unused: number;
  /** Bytes of all entries. */
  readonly size: number;
}

const day = 24 * 60 * 60_000;

const usualLimits: StoreLimits = { unused: 30 * day, size: 256 * 2 ** 20 };

/** Reading and writing are synchronous: use it only in a thread that may block. */
export function checkStore(
  folder: string,
  limits: StoreLimits = usualLimits,
  clock: () => Date = now,
): CheckStore {
  const fileOf = (name: string) => path.join(folder, name.slice(0, 2), `${name.slice(2)}${ending}`);
  return {
    read: (name) =>
      unlessImpossible(() => {
        const file = fileOf(name);
        const bytes = readFileSync(file);
        markAsUsed(file, clock().getTime());
        return bytes;
      }),
    write(name, bytes) {
      unlessImpossible(() => writeWhole(fileOf(name), bytes));
    },
    sweep() {
      unlessImpossible(() => sweep(folder, limits, clock().getTime()));
    },
  };
}

const ending = ".sealed";

function unlessImpossible<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The time of the last use, to within a day, is the time of the file. */
function markAsUsed(file: string, time: number): void {
  if (time - statSync(file).mtimeMs > day) utimesSync(file, time / 1000, time / 1000);
}

/** It need not outlast a power failure: what is damaged is not opened. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${randomUUID()}${partEnding}`;
  try {
    writeFileSync(part, bytes, { flag: "wx", mode: 0o600 });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

const partEnding = ".part";

interface StoredFile {
  readonly file: string;
  readonly used: number;
  readonly size: number;
}

function sweep(folder: string, { unused, size: most }: StoreLimits, time: number): void {
  const isExpired = ({ file, used }: StoredFile) => time - used > (file.endsWith(partEnding) ? day : unused);
  let size = 0;
  for (const entry of entriesIn(folder).sort((one, other) => other.used - one.used)) {
    size += entry.size;
    if (isExpired(entry) || size > most) unlessImpossible(() => rmSync(entry.file, { force: true }));
  }
}

/** Only files with names as they are written here: the folder may have others. */
function entriesIn(folder: string): StoredFile[] {
  const parts = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return parts.flatMap((part) =>
    (unlessImpossible(() => readdirSync(path.join(folder, part))) ?? []).flatMap((name) => {
      if (!/^[0-9a-f]{30}\.sealed(?:\.[0-9a-f-]{36}\.part)?$/.test(name)) return [];
      const file = path.join(folder, part, name);
      const found = unlessImpossible(() => statSync(file));
      return found ? [{ file, used: found.mtimeMs, size: found.size }] : [];
    }),
  );
}
