// The case files that no editor has open: found, checked in the background, and checked again when something changes on
// the disk. Open documents belong to features/findings.ts.
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { affectedBy, possibleCases } from "../changed-files.ts";
import type { OtherCases } from "../others.ts";
import type { ClosedCases, Services } from "../services.ts";
import { uriKey } from "../uris.ts";
import { type ClosedFiles, type Coverage, closedFiles, coverage } from "./files.ts";
import { FileQueue } from "./queue.ts";
import { FolderSearch } from "./search.ts";

export type ClosedNeeds =
  | "connection"
  | "runtime"
  | "progress"
  | "abilities"
  | "folders"
  | "settings"
  | "ready"
  | "guarded"
  | "inBackground"
  | "check"
  | "others"
  | "errors"
  | "isTrusted"
  | "settingsFiles"
  | "onFiles";

/**
 * Subscribes to documents and files itself, and searches on request. An open document, whether a case or not, belongs
 * to the editor.
 */
export function closedCases(
  services: Pick<Services, ClosedNeeds>,
  documents: Pick<TextDocuments<TextDocument>, "onDidOpen" | "onDidClose">,
): ClosedCases {
  const { runtime, settings, ready, others } = services;
  const covered = coverage(services);
  const files = closedFiles(services, covered);
  const { shown } = files;
  const queue = queueOf(services, files, () => stop());
  const search = new FolderSearch({
    ready: ready,
    most: () => settings().mostFiles,
    find: (most, end, tell) => runtime.caseFilesIn(services.folders(), most, end, tell),
    take(uri, key, which) {
      if (!shown.isOpen(key) && (which === "all" || !shown.files().has(key))) queue.add([uri]);
    },
    end(keys) {
      for (const key of [...shown.files().keys()]) if (!keys.has(key)) files.clearFindings(key);
    },
  });
  const stop = (): void => {
    search.stop();
    queue.stop();
  };
  followDocuments(documents, files, queue, covered, others);
  followFiles(services, files, queue, covered);

  return {
    search(which) {
      const searched = search.begin(which);
      queue.expect(searched);
      return searched;
    },
    checkAgain: () => queue.add(files.known(() => true)),
    stop,
    async idle() {
      for (let seen: unknown; seen !== search.ended; ) {
        seen = search.ended;
        await search.ended;
        await queue.idle();
      }
    },
    forget(all) {
      for (const key of [...shown.files().keys()])
        if (all || !covered.isInFolders(key)) files.clearFindings(key);
    },
    yieldTo: shown.yieldTo,
    found: () => search.found,
    summaryOf: (uri) => shown.files().get(uriKey(uri))?.summary,
    counts() {
      const findings = [...shown.files()].flatMap(([key, { byRule }]) =>
        byRule && !shown.isOpen(key) ? [byRule] : [],
      );
      return { cases: findings.length, findings };
    },
    briefOf(uri) {
      const known = shown.files().get(uriKey(uri));
      return known && (known.brief ?? null);
    },
    showNotesOfClosed(isShown) {
      if (!files.showNotesOfClosed(isShown)) return;
      const isClosed = (key: string) => shown.files().get(key)?.brief?.state.state === "closed";
      queue.add(files.known(isClosed), "first");
    },
    onChecked: files.onChecked,
  };
}

/** The queue in which files wait to be checked, with progress; the other cases are compared once it is empty. */
function queueOf(
  { runtime, progress, guarded, others }: Pick<Services, ClosedNeeds>,
  files: ClosedFiles,
  stop: () => void,
): FileQueue {
  return new FileQueue({
    read: (uri) => runtime.readText(uri),
    check: (...one) => guarded("closed case", () => files.check(...one)).catch(() => undefined),
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
}

/**
 * An opened document belongs to the editor. When it is closed, the file on the disk is checked and its findings are
 * shown.
 */
function followDocuments(
  documents: Pick<TextDocuments<TextDocument>, "onDidOpen" | "onDidClose">,
  { shown }: ClosedFiles,
  queue: FileQueue,
  { isCovered }: Coverage,
  others: Pick<OtherCases, "forget" | "onOutdated">,
): void {
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
}

/** Files that changed on the disk are checked again; new files are checked up to the limit. */
function followFiles(
  { runtime, settings, onFiles }: Pick<Services, "runtime" | "settings" | "onFiles">,
  { shown, known }: ClosedFiles,
  queue: FileQueue,
  { isCovered }: Coverage,
): void {
  onFiles(async (changes) => {
    queue.add(known(affectedBy(changes)), "first");
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
}
