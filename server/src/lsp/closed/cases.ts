// The case files that no editor has open: they are looked for, checked in the background, and checked again when
// something has changed on the disk. What stands in an editor is the business of features/findings.ts.
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CaseBrief } from "../../core/desk/brief.ts";
import { isCase, isPassedOver } from "../../core/read/case-file.ts";
import { affectedBy, possibleCases } from "../changed-files.ts";
import type { CaseSummary } from "../requests.ts";
import type { Serving } from "../serving.ts";
import { folderOf, isBelow, uriKey } from "../uris.ts";
import { checkOnDisk, withoutNotesOfClosed } from "./check.ts";
import { closedFindings } from "./findings.ts";
import { fileQueue } from "./queue.ts";

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
  /** What is found in an open document is about to be shown: what was shown of the file before goes first. */
  giveWayTo(uri: string): void;
  /** The case files that the last search found, opened or not, and whether there are more than were looked for. */
  found(): { readonly uris: readonly string[]; readonly more: boolean };
  /** What was found in a file as it lay on the disk. */
  summaryOf(uri: string): CaseSummary | undefined;
  /** How the case stood when its file was checked last; null while it waits for that, nothing where no case is known. */
  briefOf(uri: string): CaseBrief | null | undefined;
  /** Whether the notes of cases that the practice closed are shown; at first they are not. */
  showNotesOfClosed(shown: boolean): void;
  /** Calls back with the URI of each file that has been checked, or of which nothing is known any more. */
  onChecked(then: (uri: string) => void): void;
}

/**
 * Hears of documents and files by itself; searches when it is told to. Whatever an editor has open is the editor's, a
 * case or not.
 */
export function closedCases(
  serving: Omit<Serving, "closed">,
  documents: Pick<TextDocuments<TextDocument>, "onDidOpen" | "onDidClose">,
): ClosedCases {
  const { runtime, progress, folders, settings, settled, guarded, others } = serving;
  const shown = closedFindings(serving.connection, serving.abilities, serving);
  let last: { readonly uris: readonly string[]; readonly more: boolean } = { uris: [], more: false };
  let searching = { isCancellationRequested: false };
  let searched: Promise<void> = Promise.resolve();
  let showsNotesOfClosed = false;
  const waiting: ((uri: string) => void)[] = [];
  const tellOf = (uri: string): void => {
    for (const tell of waiting) tell(uri);
  };
  const takeBack = (key: string): void => {
    const uri = shown.files().get(key)?.uri;
    shown.takeBack(key);
    if (!shown.isOpen(key)) others.forget(uri ?? key);
    if (uri !== undefined) tellOf(uri);
  };

  const isInFolders = (key: string): boolean => folders().some((folder) => isSearched(key, uriKey(folder)));
  /** Whether a file is to be checked though nobody has asked for it, if it is a case file. */
  const isCovered = (key: string): boolean => settings().checksAll && isInFolders(key);

  const check = async (uri: string, text: string | undefined, isWanted: () => boolean): Promise<void> => {
    const key = uriKey(uri);
    if (shown.isOpen(key)) return;
    if (text === undefined || !isCase({ name: key, text }) || !isInFolders(key)) return takeBack(key);
    const found = await checkOnDisk(uri, text, serving);
    if (!isWanted() || shown.isOpen(key) || !isInFolders(key)) return;
    others.take(found.checked);
    shown.tell(uri, showsNotesOfClosed ? found : withoutNotesOfClosed(found));
    tellOf(uri);
  };

  const queue = fileQueue({
    read: (uri) => runtime.readText(uri),
    check: (...one) => guarded("closed case", () => check(...one)).catch(() => undefined),
    begin() {
      others.wait();
      const begun = progress.begin(stop);
      return {
        step: begun.step,
        end() {
          begun.end();
          others.settle();
        },
      };
    },
  });

  const stop = (): void => {
    searching.isCancellationRequested = true;
    queue.stop();
  };

  const search = async (which: "all" | "new", end: typeof searching): Promise<void> => {
    await settled;
    const { mostFiles } = settings();
    const taken = new Set<string>();
    const take = (uri: string): void => {
      const key = uriKey(uri);
      if (end.isCancellationRequested || taken.has(key) || taken.size === mostFiles) return;
      taken.add(key);
      if (!shown.isOpen(key) && (which === "all" || !shown.files().has(key))) queue.add([uri]);
    };
    const uris = await runtime.caseFilesIn(folders(), mostFiles + 1, end, take);
    uris.forEach(take);
    if (end.isCancellationRequested) return;
    last = { uris: uris.slice(0, mostFiles), more: uris.length > mostFiles };
    for (const key of [...shown.files().keys()]) if (!taken.has(key)) takeBack(key);
  };

  /** URIs of the files of which something is known, as far as they are not open. */
  const knownFiles = (isMeant: (key: string) => boolean): string[] =>
    [...shown.files()].flatMap(([key, { uri }]) => (isMeant(key) && !shown.isOpen(key) ? [uri] : []));

  documents.onDidOpen(({ document: { uri } }) => shown.open(uri));
  documents.onDidClose(({ document: { uri } }) => {
    const key = uriKey(uri);
    const isKept = shown.files().has(key) || isCovered(key);
    shown.close(uri, isKept);
    if (isKept) queue.add([uri], "first");
    else others.forget(uri);
  });
  others.onOutdated((outdated) => {
    queue.add(
      outdated.flatMap(({ key, uri }) => (shown.files().has(key) && !shown.isOpen(key) ? [uri] : [])),
    );
  });
  serving.onFiles(async (changes) => {
    queue.add(knownFiles(affectedBy(changes)), "first");
    const isNew = (uri: string) => {
      const key = uriKey(uri);
      return !shown.files().has(key) && !shown.isOpen(key) && isCovered(key);
    };
    const possible = possibleCases(changes).filter(isNew);
    if (possible.length === 0) return;
    const made = await runtime.caseFilesIn(possible);
    const room = Math.max(settings().mostFiles - shown.files().size, 0);
    queue.add(made.filter(isNew).slice(0, room), "first");
  });

  return {
    search(which) {
      searching.isCancellationRequested = true;
      searching = { isCancellationRequested: false };
      searched = search(which, searching);
      queue.expect(searched);
      return searched;
    },
    checkAgain: () => queue.add(knownFiles(() => true)),
    stop,
    async idle() {
      for (let seen: unknown; seen !== searched; ) {
        seen = searched;
        await searched;
        await queue.idle();
      }
    },
    forget(all) {
      for (const key of [...shown.files().keys()]) if (all || !isInFolders(key)) takeBack(key);
    },
    giveWayTo: shown.giveWayTo,
    found: () => last,
    summaryOf: (uri) => shown.files().get(uriKey(uri))?.summary,
    briefOf(uri) {
      const known = shown.files().get(uriKey(uri));
      return known && (known.brief ?? null);
    },
    showNotesOfClosed(isShown) {
      if (isShown === showsNotesOfClosed) return;
      showsNotesOfClosed = isShown;
      const isClosed = (key: string) => shown.files().get(key)?.brief?.state.state === "closed";
      queue.add(knownFiles(isClosed), "first");
    },
    onChecked: (then) => void waiting.push(then),
  };
}

function isSearched(key: string, folder: string): boolean {
  return isBelow(key, folder) && !folderOf(key).slice(folder.length).split("/").some(isPassedOver);
}
