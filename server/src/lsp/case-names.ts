// The names in all case files of the open folders, open or not, for finding a case by name. What was read from the disk
// is cached until the file changes.
import { type CancellationToken, FileChangeType, type Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CaseName, namesOfCase } from "../core/ide/case-names.ts";
import { readCase } from "../core/read/read.ts";
import type { CaseView } from "../core/read/view.ts";
import { parseCaseText } from "../core/text/parse.ts";
import { possibleCases } from "./changed-files.ts";
import { rangeOf } from "./diagnostics.ts";
import type { Services } from "./services.ts";
import { uriKey } from "./uris.ts";

export interface FoundName extends Pick<CaseName, "kind" | "name" | "detail"> {
  readonly uri: string;
  readonly range: Range;
}

interface KnownFile {
  readonly names: readonly FoundName[];
  /** The text that the names were read from; omitted if the client reports changes of the file. */
  readonly text?: string;
}

export type CaseNamesNeeds =
  | "runtime"
  | "documents"
  | "cases"
  | "abilities"
  | "folders"
  | "settings"
  | "onFiles"
  | "onFolders"
  | "onSettings";

/** Gives all names, in the order of the files; if the request is canceled, those found so far. */
export function rememberCaseNames(
  services: Pick<Services, CaseNamesNeeds>,
): (token: CancellationToken) => Promise<readonly FoundName[]> {
  const { runtime, documents, cases, abilities, folders, settings, onFiles, onFolders, onSettings } =
    services;
  const onDisk = namesOnDisk(services);
  let files: readonly string[] | undefined;

  onFolders(() => {
    files = undefined;
  });
  onSettings(() => {
    files = undefined;
  });
  onFiles((changes) => {
    for (const { uri, type } of changes) {
      onDisk.changed(uri);
      // A file that was not a case may have become one.
      const mayBeNew = !onDisk.isKnown(uri) && possibleCases([{ uri, type }]).length > 0;
      if (mayBeNew || type === FileChangeType.Deleted) files = undefined;
    }
  });

  const caseFiles = async (token: CancellationToken): Promise<readonly string[]> => {
    if (files && abilities().registersWatchers) return files;
    files = undefined;
    const found = await runtime.caseFilesIn(folders(), settings().mostFiles, token);
    if (!token.isCancellationRequested) files = found;
    if (files) onDisk.keepOnly(found);
    return found;
  };

  return async (token) => {
    const found: FoundName[] = [];
    const open = new Set<string>();
    for (const document of documents.all()) {
      open.add(uriKey(document.uri));
      await cases.ready(document);
      found.push(...foundIn(cases.of(document).checked.context.view, document));
    }
    for (const uri of await caseFiles(token)) {
      if (token.isCancellationRequested) return found;
      if (!open.has(uriKey(uri))) found.push(...(await onDisk.namesIn(uri)));
    }
    return found;
  };
}

interface NamesOnDisk {
  namesIn(uri: string): Promise<readonly FoundName[]>;
  isKnown(uri: string): boolean;
  /** The file may have changed since it was read. */
  changed(uri: string): void;
  /** Forgets all other files. */
  keepOnly(uris: readonly string[]): void;
}

/** The names in files that no editor has open; a file is read again only once it has changed. */
function namesOnDisk({ runtime, abilities }: Pick<Services, "runtime" | "abilities">): NamesOnDisk {
  const known = new Map<string, KnownFile>();
  /** Keys of the files that have not changed since they were read. */
  const fresh = new Set<string>();
  return {
    async namesIn(uri) {
      const key = uriKey(uri);
      const before = known.get(key);
      const isWatched = abilities().registersWatchers;
      if (before && fresh.has(key) && isWatched) return before.names;
      // Set before the file is read, so that a change during the read counts.
      fresh.add(key);
      const text = await runtime.readText(uri);
      // Requests that have arrived meanwhile, such as for the next letter typed, go first.
      await new Promise((resolve) => setImmediate(resolve));
      if (text === undefined) {
        fresh.delete(key);
        return [];
      }
      if (before?.text === text) return before.names;
      const document = TextDocument.create(uri, "parole-case", 0, text);
      const names = foundIn(readCase(parseCaseText(text)).view, document);
      known.set(key, isWatched ? { names } : { names, text });
      return names;
    },
    isKnown: (uri) => known.has(uriKey(uri)),
    changed: (uri) => void fresh.delete(uriKey(uri)),
    keepOnly(uris) {
      const keys = new Set(uris.map(uriKey));
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    },
  };
}

function foundIn(view: CaseView, document: TextDocument): FoundName[] {
  return namesOfCase(view).map(({ kind, name, detail, span }) => ({
    kind,
    name,
    detail,
    uri: document.uri,
    range: rangeOf(span, document),
  }));
}
