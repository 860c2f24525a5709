// Finds and reads the files that a case names, and nothing outside the case's folder.
import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isMainThread } from "node:worker_threads";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { FileReport } from "../core/files/report.ts";
import { partsInside } from "../core/model/exhibit-files.ts";
import type { ContentReport } from "../packet-pdf/read/inspect-file.ts";
import { NotReadable, type OnError } from "../packet-pdf/read/unreadable.ts";
import { fileInspector } from "./file-inspector.ts";
import { type FolderLookup, folderLookup } from "./folder-lookup.ts";
import { readRegularFile } from "./regular-file.ts";
import { now } from "./today.ts";

/**
 * Looks at a file by its path as written in the case, with slashes of either kind. The letter case and the encoding of
 * accents may differ from the name on the disk, as they do between Windows, macOS, and Linux. A file is not read again
 * until its size or one of its times changes, and not parsed again unless its content changes: one that costs too much
 * to look at is named, and not tried again. `onError` receives an error in the program because of which it counts as
 * damaged. `lookup` is shared by the files of one check.
 */
export async function reportFile(
  caseFolder: string,
  named: string,
  onError?: OnError,
  lookup = folderLookup(caseFolder),
): Promise<FileReport> {
  const found = await find(lookup, named);
  if (found.state === "device") return { state: "unreadable", ...fileProblems.device };
  if (found.state !== "found") return { state: found.state };
  const { file, stats } = found;
  const known = reports.get(file);
  const seen = seenOf(stats);
  if (known?.seen === seen) return await known.report;
  const isSettled = now().getTime() - Math.max(stats.mtimeMs, stats.ctimeMs) > coarsest;
  const report = reportOn(file, stats, onError);
  const entry: KnownReport = { seen, isSettled, report };
  remember(reports, file, entry);
  const done = await report;
  if ("fingerprint" in done) entry.fingerprint = done.fingerprint;
  return done;
}

function seenOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

/** Milliseconds: within two seconds, some drives give two changes the same time. */
const coarsest = 3000;

/**
 * The bytes of such a file, with its SHA-256 if it was looked at and neither its size nor one of its times has changed
 * since. Throws NotReadable with the reason in words if they cannot be read.
 */
export async function readSeenFile(
  caseFolder: string,
  named: string,
): Promise<{ readonly bytes: Uint8Array; readonly fingerprint: string | undefined }> {
  const bytes = await readCaseFile(caseFolder, named);
  const found = await find(folderLookup(caseFolder), named);
  if (found.state !== "found") return { bytes, fingerprint: undefined };
  const known = reports.get(found.file);
  const isSame = known?.isSettled === true && known.seen === seenOf(found.stats);
  const report = isSame ? await known.report : undefined;
  const fingerprint = report && "fingerprint" in report ? report.fingerprint : undefined;
  return { bytes, fingerprint };
}

/** The bytes of such a file. Throws NotReadable with the reason in words if they cannot be read. */
export async function readCaseFile(caseFolder: string, named: string): Promise<Uint8Array> {
  const found = await find(folderLookup(caseFolder), named);
  switch (found.state) {
    case "missing":
    case "folder":
    case "outside":
    case "device":
      throw new NotReadable(fileProblems[found.state]);
    case "found":
      if (found.stats.size > largest) throw new NotReadable(fileProblems["too-large"]);
      return await readRegularFile(found.file).catch(() => {
        throw new NotReadable(fileProblems["held-open"]);
      });
  }
}

/** Frees the memory of the thread that looks at files, if no other file waits. */
export async function restFromLooking(): Promise<void> {
  await inspector.rest();
}

/** The path of such a file with its true name on the disk; undefined if there is none. */
export async function placeOfCaseFile(caseFolder: string, named: string): Promise<string | undefined> {
  const found = await find(folderLookup(caseFolder), named);
  return found.state === "found" ? found.file : undefined;
}

type Found =
  | { readonly state: "missing" | "folder" | "outside" | "device" }
  | { readonly state: "found"; readonly file: string; readonly stats: Stats };

async function find(lookup: FolderLookup, named: string): Promise<Found> {
  const parts = partsInside(named);
  if (!parts) return { state: "outside" };
  if (named.includes("\0")) return { state: "missing" };
  const place = await lookup.placeOf(parts);
  if (!place) return { state: "missing" };
  try {
    const [root, file] = await Promise.all([lookup.realFolder(), realpath(place)]);
    if (!isInside(root, file)) return { state: "outside" };
    const stats = await stat(file);
    if (stats.isDirectory()) return { state: "folder" };
    return stats.isFile() ? { state: "found", file, stats } : { state: "device" };
  } catch {
    return { state: "missing" };
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

interface KnownReport {
  /** Size and times of the file when it was looked at. */
  readonly seen: string;
  /** Whether any change since would have given it another time. */
  readonly isSettled: boolean;
  readonly report: Promise<FileReport>;
  /** Of its content, once it was read. */
  fingerprint?: string | undefined;
}

const reports = new Map<string, KnownReport>();
/** By fingerprint: a file that is copied, moved, or downloaded again is the same document. */
const contents = new Map<string, ContentReport>();
const mostReports = 2000;
/** In the texts of all documents together. Threads that check closed cases see most of them once. */
const mostLetters = isMainThread ? 16_000_000 : 4_000_000;
const letters = { known: 0 };

function remember<Kept>(known: Map<string, Kept>, name: string, kept: Kept): void {
  known.delete(name);
  known.set(name, kept);
  const [oldest] = known.keys();
  if (known.size > mostReports && oldest !== undefined) known.delete(oldest);
}

/** Of too many texts, those that were not requested for the longest time are forgotten, with the files that have them. */
function rememberContent(fingerprint: string, report: ContentReport): void {
  forgetContent(fingerprint);
  contents.set(fingerprint, report);
  letters.known += lettersOf(report);
  for (const oldest of contents.keys()) {
    if (contents.size <= mostReports && letters.known <= mostLetters) break;
    if (oldest === fingerprint) break;
    forgetContent(oldest);
    for (const [file, known] of reports) if (known.fingerprint === oldest) reports.delete(file);
  }
}

function forgetContent(fingerprint: string): void {
  const report = contents.get(fingerprint);
  if (!report) return;
  contents.delete(fingerprint);
  letters.known -= lettersOf(report);
}

function lettersOf(report: ContentReport): number {
  if (report.state !== "readable") return 0;
  return report.text?.pages.reduce((sum, page) => sum + page.length, 0) ?? 0;
}

const largest = 1024 ** 3;

const inspector = fileInspector();

async function reportOn(
  file: string,
  { size, mtimeMs }: Stats,
  onError: OnError | undefined,
): Promise<FileReport> {
  if (size > largest) return { state: "unreadable", ...fileProblems["too-large"] };
  const { fingerprint, report, isLasting } = await inspector.inspect(
    file,
    size,
    (content) => contents.get(content),
    onError,
  );
  if (!isLasting) reports.delete(file);
  if (fingerprint === undefined) return report;
  rememberContent(fingerprint, report);
  return report.state === "readable"
    ? { ...report, fingerprint, modified: mtimeMs }
    : { ...report, fingerprint };
}
