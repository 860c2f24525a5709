// `parole-case check --watch`: checks again whenever a file next to the cases changes.
import { once } from "node:events";
import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { folderOfPattern, isPattern } from "../host/case-patterns.ts";
import { type CommandOutcome, troubleLines } from "./terms.ts";

export interface Watching {
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /** Checks as of now. */
  readonly check: () => Promise<CommandOutcome>;
  /** Shows an outcome that differs from the one before. */
  readonly show: (outcome: CommandOutcome) => void;
  /** A folder in which changes mean nothing. */
  readonly cache?: string | undefined;
}

/** The exit status is that of the last check; 2 if a path cannot be watched. */
export async function watchCases(
  paths: readonly string[],
  { signal, check, show, cache }: Watching,
): Promise<CommandOutcome> {
  const changes = new EventTarget();
  const state = { isChanged: true };
  const notice = (folder: string) => (_: string, name: string | null) => {
    if (cache !== undefined && name !== null && isBelow(path.resolve(folder, name), path.resolve(cache)))
      return;
    state.isChanged = true;
    changes.dispatchEvent(new Event("change"));
  };
  const watchers: FSWatcher[] = [];
  let last: CommandOutcome = { status: 0 };
  let shown = "";
  try {
    for (const folder of await foldersOf(paths)) {
      const watcher = watch(folder, { recursive: true, signal }, notice(folder));
      // A folder that is deleted: the next check reports it.
      watcher.on("error", () => notice(folder)("rename", null));
      watchers.push(watcher);
    }
    while (!signal.aborted) {
      state.isChanged = false;
      last = await check();
      const said = JSON.stringify(last);
      if (said !== shown) show(last);
      shown = said;
      if (!state.isChanged && !signal.aborted) await nextChange(changes, signal);
    }
  } catch (error) {
    return { status: 2, trouble: troubleLines(paths.join(", "), error) };
  } finally {
    for (const watcher of watchers) watcher.close();
  }
  return { status: last.status };
}

/** Resolves on a change, or when the watching ends. */
async function nextChange(changes: EventTarget, signal: AbortSignal): Promise<void> {
  await once(changes, "change", { signal }).catch(() => undefined);
}

/** Documents and settings are next to a case, so the folder of a file is watched. */
async function foldersOf(paths: readonly string[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const place of paths) {
    if (place.startsWith("!")) continue;
    if (await isPattern(place)) folders.add(folderOfPattern(place));
    else folders.add((await stat(place)).isDirectory() ? place : path.dirname(place));
  }
  return [...folders];
}

function isBelow(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return !relative.startsWith("..") && !path.isAbsolute(relative);
}
