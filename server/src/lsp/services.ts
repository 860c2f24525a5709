// What a feature of the server is, and what it may use. One feature, one file in `features/`. Each feature names what it
// uses, and gets no more.
import type { CancellationToken, Connection, FileEvent, ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CaseDigest } from "../core/casework/digest.ts";
import type { CaseOverview } from "../core/casework/overview.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import type { ParsedText } from "../core/text/parse.ts";
import type { ClientAbilities } from "./abilities.ts";
import type { CachedCase, CachedText, Cases } from "./cases.ts";
import type { CaseCheck } from "./check-case.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { CheckProgress } from "./closed/progress.ts";
import type { ErrorLog } from "./error-log.ts";
import type { Guard } from "./guard.ts";
import type { OpenCases } from "./open-cases.ts";
import type { OtherCases } from "./others.ts";
import type { CaseSummary, InEditor } from "./protocol/index.ts";
import type { RequestDoor } from "./request-door.ts";
import type { Runtime } from "./runtime.ts";
import type { SettingsFileFindings } from "./settings-files.ts";

/** A feature that uses these services; `listen` is given nothing else by its type. */
export interface Feature<Needs extends keyof Services = never> {
  /** What the server says it can do because of this feature. */
  readonly capabilities: (abilities: ClientAbilities) => ServerCapabilities;
  /** Registers the handlers, once, before the client is known. */
  readonly listen: (services: Pick<Services, Needs>) => void;
}

/** All that there is to use, each part by its purpose. Whoever uses some of it picks those members by name. */
export interface Services extends Guard, ClientState, ClientChanges, OpenDocuments, CaseFiles, Renewals {
  readonly connection: Connection;
  readonly requests: RequestDoor;
  readonly runtime: Runtime;
  readonly errors: Pick<ErrorLog, "add" | "last">;
}

/** What the client has said of itself; what is asked by a function may differ from one call to the next. */
export interface ClientState {
  readonly abilities: () => ClientAbilities;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  readonly settings: () => ClientSettings;
  /** Whether what the folders say of rules applies. */
  readonly isTrusted: () => boolean;
  /** Resolves once the client's settings are known. */
  readonly settled: Promise<void>;
}

/** What the client reports while the server runs. */
export interface ClientChanges {
  /** Calls back whenever the client's settings have changed. */
  readonly onSettings: (then: () => void) => void;
  /** Calls back whenever folders have been opened or closed, once `folders` knows. */
  readonly onFolders: (then: () => void) => void;
  /**
   * Calls back whenever the client reports case files, settings files or documents that were made, changed or deleted,
   * and anything else that was deleted, which may be a folder of them.
   */
  readonly onFiles: (then: (changes: readonly FileEvent[]) => void | Promise<void>) => void;
}

/** The cases that an editor has open, and requests about one of them. */
export interface OpenDocuments {
  readonly documents: OpenCases;
  /** A settings file that is open in an editor. */
  readonly settingsDocument: (uri: string) => TextDocument | undefined;
  readonly cases: Cases;
  /**
   * Answers a request about an open case from what is in it, or `otherwise` where no such document is open. Refuses,
   * as the protocol says, where nobody waits for the answer any more or the text is not that which was asked about.
   * `name` is the method, for the log.
   */
  readonly aboutCase: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: CachedCase) => Answer | Promise<Answer>,
  ) => Promise<Answer>;
  /** The same of a request that the text alone answers: at once, whatever is still to be read or asked for. */
  readonly aboutText: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: CachedText) => Answer,
  ) => Promise<Answer>;
}

/** Case files as they are on the disk, and what they have to do with one another. */
export interface CaseFiles {
  readonly check: CaseCheck;
  readonly closed: ClosedCases;
  readonly others: OtherCases;
  readonly progress: CheckProgress;
  readonly settingsFiles: SettingsFileFindings;
  /** Cases as the desk looks at them, open or not. */
  readonly desk: DeskCases;
}

export interface Renewals {
  /** What is known of open cases has changed without an edit of theirs: files, settings, or the date. */
  readonly renewed: () => void;
  /** Calls back once after all that has changed so at one time. */
  readonly onRenewed: (then: () => void) => void;
}

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
  /** How many files that are not open have been checked, and how many findings of each rule they have, by its id. */
  counts(): { readonly cases: number; readonly findings: readonly Readonly<Record<string, number>>[] };
  /** How the case stood when its file was checked last; null while it waits for that, nothing where no case is known. */
  briefOf(uri: string): CaseDigest | null | undefined;
  /** Whether the notes of cases that the practice closed are shown; at first they are not. */
  showNotesOfClosed(shown: boolean): void;
  /** Calls back with the URI of each file that has been checked, or of which nothing is known any more. */
  onChecked(then: (uri: string) => void): void;
}

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
  brief(uri: string): Promise<CaseDigest | undefined>;
  /** How these cases stand; those that cannot be read are left out. Refuses once nobody waits any more. */
  overviews(uris: readonly string[], token: CancellationToken): Promise<readonly SeenCase[]>;
  /** The case files of the open folders. */
  files(token: CancellationToken): Promise<FilesOfFolders>;
}
