// Stands in for node:fs/promises: only what the programs use, over the files of the editor. An editor's files have no
// links, no file numbers, and no flush to a drive; a rename is one step only if the place of the files makes it so.
import { askFiles, fileError } from "../client-files.ts";
import type { FileRequest, FileStat } from "../file-requests.ts";
import { isInTree, uriOf } from "../uris.ts";
import path from "./path.ts";

/** Of a file or a folder. The time of the last access is not known. */
export class Stats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** A file of an editor has no number. */
  readonly dev = 0n;
  readonly ino = 0n;
  readonly #isFolder: boolean;

  constructor({ isFolder, size, changed }: FileStat) {
    this.#isFolder = isFolder;
    this.size = size;
    this.mtimeMs = changed;
    this.ctimeMs = changed;
  }

  isFile(): boolean {
    return !this.#isFolder;
  }

  isDirectory(): boolean {
    return this.#isFolder;
  }
}

export async function stat(place: string): Promise<Stats> {
  return new Stats(await ask({ kind: "stat", uri: uriAt(place) }));
}

export const lstat = stat;

/** The same path, since there are no links. Rejects if nothing is there. */
export async function realpath(place: string): Promise<string> {
  await stat(place);
  return path.resolve(place);
}

export class Dirent {
  readonly name: string;
  readonly #isFolder: boolean;

  constructor(name: string, isFolder: boolean) {
    this.name = name;
    this.#isFolder = isFolder;
  }

  isFile(): boolean {
    return !this.#isFolder;
  }

  isDirectory(): boolean {
    return this.#isFolder;
  }

  isSymbolicLink(): boolean {
    return false;
  }
}

export function readdir(place: string): Promise<string[]>;
export function readdir(place: string, options: { readonly withFileTypes: true }): Promise<Dirent[]>;
export async function readdir(
  place: string,
  options?: { readonly withFileTypes: true },
): Promise<string[] | Dirent[]> {
  const entries = await ask({ kind: "list", uri: uriAt(place) });
  return options
    ? entries.map(({ name, isFolder }) => new Dirent(name, isFolder))
    : entries.map(({ name }) => name);
}

export function readFile(place: string): Promise<Buffer>;
export function readFile(place: string, encoding: BufferEncoding): Promise<string>;
export async function readFile(place: string, encoding?: BufferEncoding): Promise<Buffer | string> {
  const bytes = Buffer.from(await ask({ kind: "read", uri: uriAt(place) }));
  return encoding === undefined ? bytes : bytes.toString(encoding);
}

/** Creates a folder with those above it; gives the outermost that was created, undefined if all existed. */
export async function mkdir(
  place: string,
  { recursive = false }: { readonly recursive?: boolean } = {},
): Promise<string | undefined> {
  const there = await stat(place).catch(() => undefined);
  if (there && !(recursive && there.isDirectory())) throw errorAt("EEXIST", place);
  if (there) return undefined;
  let outermost = path.resolve(place);
  if (recursive) {
    for (;;) {
      const above = path.dirname(outermost);
      if (!isInTree(above) || (await exists(above))) break;
      outermost = above;
    }
  }
  await ask({ kind: "makeFolder", uri: uriAt(place) });
  return outermost;
}

export async function rm(
  place: string,
  { recursive = false, force = false }: { readonly recursive?: boolean; readonly force?: boolean } = {},
): Promise<void> {
  try {
    if (!recursive && (await stat(place)).isDirectory()) throw errorAt("EISDIR", place);
    await ask({ kind: "delete", uri: uriAt(place) });
  } catch (error) {
    if (!(force && codeOf(error) === "ENOENT")) throw error;
  }
}

/** Only an empty folder. */
export async function rmdir(place: string): Promise<void> {
  if ((await readdir(place)).length > 0) throw errorAt("ENOTEMPTY", place);
  await ask({ kind: "delete", uri: uriAt(place) });
}

export async function rename(from: string, to: string): Promise<void> {
  await ask({ kind: "rename", uri: uriAt(from), to: uriAt(to) });
}

export async function copyFile(from: string, to: string): Promise<void> {
  await ask({ kind: "write", uri: uriAt(to), bytes: await readFile(from) });
}

/** Always rejects: the caller copies the file, or does without. */
export function link(_from: string, to: string): Promise<void> {
  return Promise.reject(errorAt("ENOTSUP", to));
}

/** An open file. It is read as a whole when it is opened, and written as a whole when it is synced or closed. */
export class FileHandle {
  readonly fd: number;
  readonly #place: string;
  readonly #stats: Stats;
  readonly #written: Uint8Array[] | undefined;
  #isWritten = true;

  /** `bytes` are undefined for a new file. */
  constructor(place: string, stats: Stats, bytes: Uint8Array | undefined) {
    this.fd = ++lastFile;
    this.#place = place;
    this.#stats = stats;
    if (bytes === undefined) this.#written = [];
    else openFiles.set(this.fd, bytes);
  }

  async stat(): Promise<Stats> {
    return this.#stats;
  }

  async read(
    into: Uint8Array,
    offset = 0,
    length = into.length - offset,
    position: number | null = null,
  ): Promise<{ bytesRead: number; buffer: Uint8Array }> {
    const at = position ?? this.#at;
    const bytesRead = readSync(this.fd, into, offset, length, at);
    if (position === null) this.#at = at + bytesRead;
    return { bytesRead, buffer: into };
  }

  async writeFile(content: Uint8Array | string): Promise<void> {
    if (this.#written === undefined) throw errorAt("EBADF", this.#place);
    // The caller may use its memory again.
    this.#written.push(Buffer.from(content));
    this.#isWritten = false;
  }

  async sync(): Promise<void> {
    if (this.#written === undefined || this.#isWritten) return;
    await ask({ kind: "write", uri: uriAt(this.#place), bytes: Buffer.concat(this.#written) });
    this.#isWritten = true;
  }

  async close(): Promise<void> {
    openFiles.delete(this.fd);
    await this.sync();
  }

  #at = 0;
}

/** For reading, or with the flag `wx`, to create a file that does not exist. */
export async function open(place: string, flags: string | number = "r"): Promise<FileHandle> {
  if (flags === "wx") {
    if (await exists(place)) throw errorAt("EEXIST", place);
    await ask({ kind: "write", uri: uriAt(place), bytes: new Uint8Array() });
    return new FileHandle(place, await stat(place), undefined);
  }
  const stats = await stat(place);
  // A folder can be opened, and synced; it cannot be read.
  return new FileHandle(place, stats, stats.isDirectory() ? new Uint8Array() : await readFile(place));
}

const openFiles = new Map<number, Uint8Array>();
let lastFile = 2;

/** Reads from an open file; gives the number of bytes. */
export function readSync(
  fd: number,
  into: Uint8Array,
  offset: number,
  length: number,
  position: number,
): number {
  const bytes = openFiles.get(fd);
  if (bytes === undefined) throw Object.assign(new Error("EBADF"), { code: "EBADF" });
  const piece = bytes.subarray(position, position + length);
  into.set(piece, offset);
  return piece.length;
}

async function exists(place: string): Promise<boolean> {
  return await stat(place).then(
    () => true,
    () => false,
  );
}

/** Rejects as if nothing were there for a path above every place with files. */
async function ask<Request extends FileRequest>(request: Request) {
  if (request.uri === "") throw fileError("ENOENT", request);
  return await askFiles(request);
}

function uriAt(place: string): string {
  const resolved = path.resolve(place);
  return isInTree(resolved) ? uriOf(resolved) : "";
}

function errorAt(code: string, place: string): Error {
  return Object.assign(new Error(code), { code, path: place });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
