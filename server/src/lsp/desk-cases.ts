// The cases of the open folders as the desk looks at them: as they stand in an editor, else as they lie on the disk.
import type { CancellationToken } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CaseBrief } from "../core/desk/brief.ts";
import { type CaseOverview, overviewOf } from "../core/desk/overview.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import { namedFiles } from "../core/matter/named-files.ts";
import { readCase } from "../core/read/read.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import { affectedBy } from "./changed-files.ts";
import { inEditor } from "./in-editor.ts";
import { OverviewMemory } from "./overview-memory.ts";
import type { InEditor } from "./protocol/index.ts";
import { nobodyWaits } from "./refusals.ts";
import type { Services } from "./serving.ts";
import { uriKey } from "./uris.ts";

export interface DeskCase {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
}

export interface SeenCase {
  readonly uri: string;
  readonly overview: InEditor<CaseOverview>;
}

export interface FilesOfFolders {
  /** No more than may be checked. */
  readonly uris: readonly string[];
  /** Whether there are more. */
  readonly more: boolean;
  /** The folders, if these are all of their case files. */
  readonly whole?: readonly string[];
}

export interface DeskCases {
  /** One case, checked; nothing where it cannot be read. */
  of(uri: string): Promise<DeskCase | undefined>;
  /** The document of a case that is open in an editor. */
  openAt(uri: string): TextDocument | undefined;
  /** One case in brief; nothing where it cannot be read. */
  brief(uri: string): Promise<CaseBrief | undefined>;
  /** How these cases stand; those that cannot be read are left out. Refuses once nobody waits any more. */
  overviews(uris: readonly string[], token: CancellationToken): Promise<readonly SeenCase[]>;
  /** The case files of the open folders. */
  files(token: CancellationToken): Promise<FilesOfFolders>;
}

type ReaderNeeds = Pick<Services, "runtime" | "documents" | "cases" | "check" | "others" | "settled">;
type MemoryNeeds = Pick<Services, "onSettings" | "onFolders" | "onFiles" | "runtime" | "others">;
type FilesNeeds = Pick<Services, "runtime" | "folders" | "settings" | "settled">;

/** Keeps what was seen of closed files until something about them changes, where the client reports changes. */
export function deskCases(
  services: ReaderNeeds & MemoryNeeds & FilesNeeds & Pick<Services, "abilities">,
): DeskCases {
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
        if (token.isCancellationRequested) throw nobodyWaits();
        const one = await overview(uri);
        if (one) found.push({ uri, overview: one });
        // Whoever types meanwhile is heard first.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return found;
    },
    files: (token) => filesOfFolders(services, token),
  };
}

/** Cases as they are in an editor, else as they are on the disk. */
function caseReader({
  runtime,
  documents,
  cases,
  check,
  others,
  settled,
}: ReaderNeeds): Pick<DeskCases, "of" | "openAt"> {
  const openAt = (uri: string): TextDocument | undefined => {
    const key = uriKey(uri);
    return documents.get(uri) ?? documents.all().find((document) => uriKey(document.uri) === key);
  };
  return {
    openAt,
    async of(uri) {
      await settled;
      const open = openAt(uri);
      const text = open ? "" : await runtime.readText(uri);
      if (text === undefined) return undefined;
      if (open) {
        await cases.ready(open);
        const { document, parsed, checked } = cases.of(open);
        return { document, parsed, checked };
      }
      const own = await runtime.settingsFor(uri);
      const parsed = parseCaseText(text);
      const folder = await runtime.lookIntoFolder(uri, namedFiles(readCase(parsed).view));
      const today = runtime.today();
      const checked = check({ text: parsed, folder, own, today, others: others.among(uri) });
      return { document: TextDocument.create(uri, "parole-case", 0, text), parsed, checked };
    },
  };
}

/** A memory that forgets by itself what a change concerns. */
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
  { runtime, folders, settings, settled }: FilesNeeds,
  token: CancellationToken,
): Promise<FilesOfFolders> {
  await settled;
  const { mostFiles } = settings();
  const missed: string[] = [];
  const found = await runtime.caseFilesIn(folders(), mostFiles + 1, token, undefined, (uri) => {
    missed.push(uri);
  });
  const more = found.length > mostFiles;
  const isWhole = !more && missed.length === 0 && !token.isCancellationRequested;
  return { uris: found.slice(0, mostFiles), more, ...(isWhole && { whole: folders() }) };
}
