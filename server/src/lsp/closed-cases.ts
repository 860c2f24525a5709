// The case files that no editor has open: what is found in them is shown too, and kept as it is on the disk. What an
// editor has open is shown by features/findings.ts; here it is only known to be open.
import type { Diagnostic } from "vscode-languageserver";
import { beginsAsCase, isNamedAsCase, isPassedOver } from "../core/read/case-file.ts";
import { affectedBy, possibleCases } from "./changed-files.ts";
import { checkOnDisk } from "./check-closed.ts";
import { fileQueue } from "./file-queue.ts";
import { fingerprint } from "./fingerprint.ts";
import type { CaseSummary } from "./requests.ts";
import type { Serving } from "./serving.ts";
import { folderOf, isBelow, uriKey } from "./uris.ts";

export interface ClosedCases {
  /** Looks for the case files of the folders, and has all of them checked, or those alone that are `new`. */
  search(which: "all" | "new"): Promise<void>;
  /** Has those checked again of which something is known. */
  checkAgain(): void;
  /** Searches no more and checks no more until it is asked to again; what is shown stays. */
  stop(): void;
  /** Resolves once no search and no check is under way. */
  idle(): Promise<void>;
  /** Takes back what is shown of the files that lie in no open folder any more, or of `all`. */
  forget(all?: "all"): void;
  /** What is found in an open document is about to be shown: what was shown of it while it was closed goes first. */
  giveWayTo(uri: string): void;
  /** The case files that the last search found, opened or not, and whether there are more than were looked for. */
  found(): { readonly uris: readonly string[]; readonly more: boolean };
  /** What was found in a file as it lay on the disk. */
  summaryOf(uri: string): CaseSummary | undefined;
}

interface Known {
  readonly uri: string;
  summary?: CaseSummary;
  /** The fingerprint of what has been published last; nothing where something else may have taken its place. */
  told?: string;
  /** Whether the client has been told of findings that are in the file as it lies on the disk. */
  isShown: boolean;
}

export function closedCases(serving: Omit<Serving, "closed">): ClosedCases {
  const {
    connection,
    runtime,
    documents,
    progress,
    abilities,
    folders,
    settings,
    settled,
    onFiles,
    guarded,
  } = serving;
  const known = new Map<string, Known>();
  const open = new Set<string>();
  let last: { readonly uris: readonly string[]; readonly more: boolean } = { uris: [], more: false };
  let searching = { isCancellationRequested: false };
  let searched: Promise<void> = Promise.resolve();

  const queue = fileQueue({
    read: (uri) => runtime.readText(uri),
    check: (uri, text, isWanted) =>
      guarded("closed case", () => check(uri, text, isWanted)).catch(() => undefined),
    begin: () => progress.begin(closed.stop),
  });

  const check = async (uri: string, text: string | undefined, isWanted: () => boolean): Promise<void> => {
    const key = uriKey(uri);
    if (open.has(key)) return;
    if (text === undefined || !(isNamedAsCase(key) || beginsAsCase(text))) return drop(key);
    const { summary, diagnostics } = await checkOnDisk(uri, text, serving);
    if (!isWanted() || open.has(key)) return;
    const one = remember(uri);
    one.summary = summary;
    tell(one, diagnostics);
  };

  const remember = (uri: string): Known => {
    const key = uriKey(uri);
    const one: Known = known.get(key) ?? { uri, told: nothing, isShown: false };
    known.set(key, one);
    return one;
  };

  const tell = (one: Known, diagnostics: readonly Diagnostic[]): void => {
    const told = fingerprint(JSON.stringify(diagnostics));
    if (one.told === told) return;
    one.told = told;
    one.isShown = diagnostics.length > 0;
    void connection.sendDiagnostics({ uri: one.uri, diagnostics: [...diagnostics] });
  };

  const drop = (key: string): void => {
    const one = known.get(key);
    known.delete(key);
    if (one && !open.has(key)) tell(one, []);
  };

  const search = async (which: "all" | "new", stop: typeof searching): Promise<void> => {
    await settled;
    const { mostFiles } = settings();
    const found = await runtime.caseFilesIn(folders(), mostFiles + 1, stop);
    if (stop.isCancellationRequested) return;
    last = { uris: found.slice(0, mostFiles), more: found.length > mostFiles };
    const keys = new Set(last.uris.map(uriKey));
    for (const key of [...known.keys()]) if (!keys.has(key)) drop(key);
    const isDue = (key: string) => !open.has(key) && (which === "all" || !known.has(key));
    queue.add(last.uris.filter((uri) => isDue(uriKey(uri))));
  };

  const isInFolders = (key: string): boolean => folders().some((folder) => isSearched(key, uriKey(folder)));
  /** Whether a file is to be checked though nobody has asked for it, if it is a case file. */
  const isCovered = (key: string): boolean => settings().checksAll && isInFolders(key);

  documents.onDidOpen(({ document: { uri } }) => {
    const key = uriKey(uri);
    open.add(key);
    delete known.get(key)?.told;
  });
  documents.onDidClose(({ document: { uri } }) => {
    const key = uriKey(uri);
    open.delete(key);
    if (known.has(key) || isCovered(key)) {
      delete remember(uri).told;
      queue.add([uri], "first");
    } else if (!abilities().pullsDiagnostics || abilities().keepsFindings) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });
  onFiles(async (changes) => {
    const isAffected = affectedBy(changes);
    const affected = [...known].filter(([key]) => isAffected(key) && !open.has(key));
    queue.add(
      affected.map(([, { uri }]) => uri),
      "first",
    );
    const isNew = (key: string) => !known.has(key) && !open.has(key) && isCovered(key);
    const possible = possibleCases(changes).filter((uri) => isNew(uriKey(uri)));
    if (possible.length === 0) return;
    const made = await runtime.caseFilesIn(possible);
    const room = Math.max(settings().mostFiles - known.size, 0);
    queue.add(made.filter((uri) => isNew(uriKey(uri))).slice(0, room), "first");
  });

  const closed: ClosedCases = {
    search(which) {
      searching.isCancellationRequested = true;
      searching = { isCancellationRequested: false };
      searched = search(which, searching);
      return searched;
    },
    checkAgain: () => queue.add([...known].flatMap(([key, { uri }]) => (open.has(key) ? [] : [uri]))),
    stop() {
      searching.isCancellationRequested = true;
      queue.stop();
    },
    async idle() {
      for (let seen: unknown; seen !== searched; ) {
        seen = searched;
        await searched;
        await queue.idle();
      }
    },
    forget(all) {
      for (const key of [...known.keys()]) if (all || !isInFolders(key)) drop(key);
    },
    giveWayTo(uri) {
      const { pullsDiagnostics, keepsFindings } = abilities();
      const one = known.get(uriKey(uri));
      if (!one?.isShown) return;
      one.isShown = false;
      const isReplaced = keepsFindings || (!pullsDiagnostics && one.uri === uri);
      if (!isReplaced) void connection.sendDiagnostics({ uri: one.uri, diagnostics: [] });
    },
    found: () => last,
    summaryOf: (uri) => known.get(uriKey(uri))?.summary,
  };
  return closed;
}

const nothing = fingerprint(JSON.stringify([]));

function isSearched(key: string, folder: string): boolean {
  return isBelow(key, folder) && !folderOf(key).slice(folder.length).split("/").some(isPassedOver);
}
