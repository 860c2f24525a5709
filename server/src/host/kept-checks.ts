// Results of checks that are kept between runs. A kept result is used only if the case, the settings, the files that
// the case names, the date, and the program are all as they were; whatever cannot be compared is checked again.
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { FileReport } from "../core/files/report.ts";
import { lookIntoFolder } from "./check-file.ts";
import type { CheckStore } from "./check-store.ts";
import { type FolderState, folderStateNow } from "./folder-state.ts";
import { buildOfProgram } from "./program-build.ts";
import { sealFor } from "./sealed.ts";
import { now } from "./today.ts";

/** A check whose result may be kept. All of it is plain data. */
export interface KeepableCheck {
  /** The path of the case file. */
  readonly file: string;
  readonly text: string;
  /** What kind of result it is; one of each kind is kept for a text. */
  readonly kind: string;
  /** Everything else that decides the result, except for the files that the case names and the program. */
  readonly decides: readonly unknown[];
}

export interface Computed<Result> {
  /** Data that can be cloned. */
  readonly result: Result;
  /** Whether the same check would give the same result later. */
  readonly isLasting: boolean;
}

/** Looks at the files of a case as `lookIntoFolder` does, for a check that may be kept. */
export type Look = typeof lookIntoFolder;

interface Kept<Result> {
  readonly names: readonly string[];
  readonly mark: string;
  readonly result: Result;
}

/**
 * The kept result of a check, otherwise what `compute` gives, which is then kept. `compute` must look at files with the
 * function that it gets. `givenBuild` identifies the program, in tests: results of another build are not used.
 */
export async function keptOrComputed<Result>(
  store: CheckStore | undefined,
  { file, text, kind, decides }: KeepableCheck,
  compute: (look: Look) => Promise<Computed<Result>>,
  givenBuild?: string,
): Promise<Result> {
  const build = store && (givenBuild ?? buildOfProgram());
  if (!store || build === undefined) return (await compute(lookIntoFolder)).result;
  const folder = path.dirname(file);
  const seal = sealFor({
    entry: [kind, file, text],
    decides: [decides, path.resolve(folder), build],
  });
  const kept = unpacked<Kept<Result>>(seal.open(store.read(seal.name) ?? new Uint8Array()));
  if (kept && folderStateNow(folder, kept.names).mark === kept.mark) return kept.result;

  const looks: Looked[] = [];
  const { result, isLasting } = await compute(async (...given) => {
    const [place, names] = given;
    const before = folderStateNow(place, names);
    const found = await lookIntoFolder(...given);
    looks.push({ names, before, isLasting: ![...found.files.values()].some(mayOpenLater) });
    return found;
  });
  const [look] = looks;
  if (isLasting && looks.length === 1 && look?.isLasting && holds(folder, look)) {
    const entry: Kept<Result> = { names: look.names, mark: look.before.mark, result };
    store.write(seal.name, seal.close(deflateRawSync(serialize(entry), { level: 1 })));
  }
  return result;
}

interface Looked {
  readonly names: readonly string[];
  readonly before: FolderState;
  readonly isLasting: boolean;
}

/**
 * A file that a program has open, or that is not downloaded, does not change when it can be read. What took too long, or
 * was too large for the memory of a thread, may have been so because of other work.
 */
function mayOpenLater(report: FileReport): boolean {
  return report.state === "unreadable" && passing.has(report.reason);
}

const passing = new Set<string>(
  (["held-open", "too-slow", "too-much-memory"] as const).map((problem) => fileProblems[problem].reason),
);

/**
 * Whether nothing has changed since. The times of a file that was changed just now prove little: some drives record
 * them in steps of two seconds, so that the next change may give it the same time.
 */
function holds(folder: string, { names, before }: Looked): boolean {
  return (
    before.changed + coarsestTime < now().getTime() && folderStateNow(folder, names).mark === before.mark
  );
}

/** Milliseconds. */
const coarsestTime = 2000;

function unpacked<Value>(bytes: Uint8Array | undefined): Value | undefined {
  return bytes && (deserialize(inflateRawSync(bytes)) as Value);
}
