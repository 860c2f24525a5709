// The cases of the open folders for casework: from the editor if open, otherwise from the disk.

import type { CancellationToken } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CaseOverview, overviewOf } from "../core/casework/overview.ts";
import { type CheckedCase, viewForCheck } from "../core/engine/check.ts";
import type { Language } from "../core/message/language.ts";
import { filesNamedInCase } from "../core/model/exhibit-files.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import { affectedBy } from "./changed-files.ts";
import { inEditor } from "./in-editor.ts";
import type { InEditor } from "./protocol/index.ts";
import { requestCancelled } from "./refusals.ts";
import type { CaseworkCases, FilesOfFolders, SeenCase, Services } from "./services.ts";
import { uriKey } from "./uris.ts";

type ReaderNeeds = Pick<Services, "runtime" | "documents" | "cases" | "check" | "others" | "ready">;

type MemoryNeeds = Pick<Services, "onSettings" | "onFolders" | "onFiles" | "runtime" | "others">;

type FilesNeeds = Pick<Services, "runtime" | "folders" | "settings" | "ready">;

/** Caches closed files until they change, if the client reports file changes. */
export function caseworkCases(
  services: ReaderNeeds & MemoryNeeds & FilesNeeds & Pick<Services, "abilities">,
): CaseworkCases {
  const reader = caseReader(services);
  const memory = overviewMemory(services);

  const overview = async (uri: string): Promise<InEditor<CaseOverview> | undefined> => {
    const key = uriKey(uri);
    const isClosed = reader.openAt(uri) === undefined;
    const known = isClosed ? memory.of(key) : undefined;
    if (known) return known;
    const { changes } = memory;
    const one = await reader.of(uri);
    if (!one) return undefined;
    const found = inEditor(overviewOf(one.checked), one.document);
    if (isClosed && services.abilities().registersWatchers) memory.keep(key, found, changes);
    return found;
  };

  return {
    ...reader,
    async brief(uri) {
      const one = await overview(uri);
      if (!one) return undefined;
      const { missing: _1, deadlines: _2, forms: _3, exhibits: _4, filing: _5, ...brief } = one;
      const next = one.next && { what: one.next.what, day: one.next.day, daysLeft: one.next.daysLeft };
      return { ...brief, next };
    },
    async overviews(uris, token) {
      const found: SeenCase[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw requestCancelled();
        const one = await overview(uri);
        if (one) found.push({ uri, overview: one });
        // Requests that have arrived meanwhile go first.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return found;
    },
    files: (token) => filesOfFolders(services, token),
  };
}

/** Cases from the editor if open, otherwise from the disk. */
function caseReader({
  runtime,
  documents,
  cases,
  check,
  others,
  ready,
}: ReaderNeeds): Pick<CaseworkCases, "of" | "openAt" | "inLanguage"> {
  const openAt = (uri: string): TextDocument | undefined => {
    const key = uriKey(uri);
    return documents.get(uri) ?? documents.all().find((document) => uriKey(document.uri) === key);
  };
  const of: CaseworkCases["of"] = async (uri) => {
    await ready;
    const open = openAt(uri);
    const text = open ? "" : await runtime.readText(uri);
    if (text === undefined) return undefined;
    if (open) {
      await cases.ready(open);
      const { document, parsed, checked } = cases.of(open);
      return { document, parsed, checked };
    }
    const parsed = parseCaseText(text);
    return {
      document: TextDocument.create(uri, "parole-case", 0, text),
      parsed,
      checked: await checked(uri, parsed),
    };
  };
  const checked = async (uri: string, parsed: ParsedText, language?: Language): Promise<CheckedCase> => {
    const own = await runtime.settingsFor(uri);
    const folder = await runtime.lookIntoFolder(uri, filesNamedInCase(viewForCheck(parsed, own.practice)));
    const today = runtime.today();
    return check({ text: parsed, folder, own, today, others: others.among(uri), language });
  };
  return {
    openAt,
    of,
    async inLanguage(uri, languageOf) {
      const one = await of(uri);
      return one && { ...one, checked: await checked(uri, one.parsed, languageOf(one)) };
    },
  };
}

/** A cache that drops by itself what a change affects. */
function overviewMemory({
  onSettings,
  onFolders,
  onFiles,
  runtime,
  others,
}: MemoryNeeds): OverviewMemory<InEditor<CaseOverview>> {
  const memory = new OverviewMemory<InEditor<CaseOverview>>();
  const forgetAll = (): void => memory.forget(() => true);
  onSettings(forgetAll);
  onFolders(forgetAll);
  runtime.onNewDay(forgetAll);
  onFiles((changes) => memory.forget(affectedBy(changes)));
  others.onOutdated((outdated) => {
    const keys = new Set(outdated.map(({ key }) => key));
    memory.forget((key) => keys.has(key));
  });
  return memory;
}

async function filesOfFolders(
  { runtime, folders, settings, ready }: FilesNeeds,
  token: CancellationToken,
): Promise<FilesOfFolders> {
  await ready;
  const { mostFiles } = settings();
  const missed: string[] = [];
  const found = await runtime.caseFilesIn(folders(), mostFiles + 1, token, undefined, (uri) => {
    missed.push(uri);
  });
  const more = found.length > mostFiles;
  const isWhole = !more && missed.length === 0 && !token.isCancellationRequested;
  return { uris: found.slice(0, mostFiles), more, ...(isWhole && { whole: folders() }) };
}

// The overviews of closed case files, cached until something about them changes.

export class OverviewMemory<Overview> {
  readonly #seen = new Map<string, Overview>();
  #changes = 0;

  /** The number of changes; to be read before making an overview that is to be kept. */
  get changes(): number {
    return this.#changes;
  }

  /** The cached overview of a file, by its key. */
  of(key: string): Overview | undefined {
    return this.#seen.get(key);
  }

  /** Keeps an overview unless something has changed since `changes` was read. */
  keep(key: string, overview: Overview, changes: number): void {
    if (changes === this.#changes) this.#seen.set(key, overview);
  }

  /** Something about the files has changed for which `isAffected` returns true, by key. */
  forget(isAffected: (key: string) => boolean): void {
    this.#changes++;
    for (const key of [...this.#seen.keys()]) if (isAffected(key)) this.#seen.delete(key);
  }
}
