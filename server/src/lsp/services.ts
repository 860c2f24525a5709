// What a feature of the server is, and what it may use. One feature, one file in `features/`. Each feature names the
// services it uses, and gets only those.
import type {
  CancellationToken,
  Connection,
  FileEvent,
  ServerCapabilities,
  WorkDoneProgressReporter,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CaseDigest } from "../core/casework/digest.ts";
import type { CaseOverview } from "../core/casework/overview.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import type { Language } from "../core/message/language.ts";
import type { ParsedText } from "../core/text/parse.ts";
import type { ClientAbilities } from "./abilities.ts";
import type { CachedCase, CachedText, Cases } from "./cases.ts";
import type { CaseCheck } from "./check-case.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { ErrorLog } from "./error-log.ts";
import type { Guard } from "./guard.ts";
import type { OpenCases } from "./open-cases.ts";
import type { OtherCases } from "./others.ts";
import type { CaseSummary, InEditor } from "./protocol/index.ts";
import type { RequestDoor } from "./request-door.ts";
import type { Runtime } from "./runtime.ts";
import type { SettingsFileFindings } from "./settings-files.ts";

/** A feature that uses these services; its type gives `listen` nothing else. */
export interface Feature<Needs extends keyof Services = never> {
  /** The server capabilities that this feature adds. */
  readonly capabilities: (abilities: ClientAbilities) => ServerCapabilities;
  /** Registers the handlers, once, before the client is known. */
  readonly listen: (services: Pick<Services, Needs>) => void;
}

/** All services, grouped by purpose. A feature picks the members that it uses by name. */
export interface Services extends Guard, ClientState, ClientChanges, OpenDocuments, CaseFiles, Renewals {
  readonly connection: Connection;
  readonly requests: RequestDoor;
  readonly runtime: Runtime;
  readonly errors: Pick<ErrorLog, "add" | "addReport" | "last">;
}

/** What the client has reported about itself. The result of a function may change between calls. */
export interface ClientState {
  readonly abilities: () => ClientAbilities;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  readonly settings: () => ClientSettings;
  /** Whether the rule settings of the folders apply. */
  readonly isTrusted: () => boolean;
  /** Resolves once the client's settings are known. */
  readonly ready: Promise<void>;
}

/** What the client reports while the server runs. */
export interface ClientChanges {
  /** Calls back whenever the client's settings have changed. */
  readonly onSettings: (then: () => void) => void;
  /** Calls back whenever folders have been opened or closed, after `folders` has been updated. */
  readonly onFolders: (then: () => void) => void;
  /**
   * Calls back whenever the client reports case files, settings files, or documents that were created, changed, or
   * deleted, and any other deletion, which may be a folder of them.
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
   * Answers a request about an open case from its content, or with `otherwise` if no such document is open. Refuses as
   * the protocol specifies if the request was canceled or the text has changed since. `name` is the method, for the
   * log.
   */
  readonly aboutCase: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: CachedCase) => Answer | Promise<Answer>,
  ) => Promise<Answer>;
  /**
   * The same for a request that needs the text alone: answered at once, even while settings or files are still being
   * read.
   */
  readonly aboutText: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: CachedText) => Answer,
  ) => Promise<Answer>;
}

/** Case files on the disk, and how cases relate to one another. */
export interface CaseFiles {
  readonly check: CaseCheck;
  readonly closed: ClosedCases;
  readonly others: OtherCases;
  readonly progress: CheckProgress;
  readonly settingsFiles: SettingsFileFindings;
  /** Cases for casework, open or not. */
  readonly casework: CaseworkCases;
}

export interface Renewals {
  /** Something about open cases has changed without an edit of their text: files, settings, or the date. */
  readonly invalidated: () => void;
  /** Calls back once after all such changes made at the same time. */
  readonly onInvalidated: (then: () => void) => void;
}

export interface ClosedCases {
  /** Finds the case files of the folders, and has all of them checked, or only the `new` ones. */
  search(which: "all" | "new"): Promise<void>;
  /** Has the checked files checked again. */
  checkAgain(): void;
  /** Stops searching and checking until started again; shown findings stay. */
  stop(): void;
  /** Resolves once no search or check is running. */
  idle(): Promise<void>;
  /** Removes the findings of files that are in no open folder any more, or of `all`. */
  forget(all?: "all"): void;
  /** The findings of an open document are about to be shown: removes what was published for the file before. */
  yieldTo(uri: string): void;
  /** The case files that the last search found, open or not, and whether there are more than the limit. */
  found(): { readonly uris: readonly string[]; readonly more: boolean };
  /** The findings of a file as it was on the disk. */
  summaryOf(uri: string): CaseSummary | undefined;
  /** How many files that are not open have been checked, and their number of findings per rule id. */
  counts(): { readonly cases: number; readonly findings: readonly Readonly<Record<string, number>>[] };
  /**
   * The state of the case when its file was last checked; null while it waits for a check, undefined if no case is
   * known.
   */
  briefOf(uri: string): CaseDigest | null | undefined;
  /** Whether the notes of cases that the practice closed are shown; initially not. */
  showNotesOfClosed(shown: boolean): void;
  /** Calls back with the URI of each file that has been checked or forgotten. */
  onChecked(then: (uri: string) => void): void;
}

export interface CaseworkCase {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
}

export interface SeenCase {
  readonly uri: string;
  readonly overview: InEditor<CaseOverview>;
}

export interface FilesOfFolders {
  /** At most as many as may be checked. */
  readonly uris: readonly string[];
  /** Whether there are more. */
  readonly more: boolean;
  /** The folders, if these are all of their case files. */
  readonly whole?: readonly string[];
}

export interface CaseworkCases {
  /** One case, checked; undefined if it cannot be read. */
  of(uri: string): Promise<CaseworkCase | undefined>;
  /** The same, checked once more in the language that the first check decides. */
  inLanguage(uri: string, languageOf: (one: CaseworkCase) => Language): Promise<CaseworkCase | undefined>;
  /** The document of a case that is open in an editor. */
  openAt(uri: string): TextDocument | undefined;
  /** One case in brief; undefined if it cannot be read. */
  brief(uri: string): Promise<CaseDigest | undefined>;
  /** The state of these cases; those that cannot be read are omitted. Refuses once the request is canceled. */
  overviews(uris: readonly string[], token: CancellationToken): Promise<readonly SeenCase[]>;
  /** The case files of the open folders. */
  files(token: CancellationToken): Promise<FilesOfFolders>;
}

export interface CheckProgress {
  /** Shows progress for a run of checks; `stop` is called when the user cancels it. */
  begin(stop: () => void): QueueProgress;
  /** Shows progress only in the place that the request specified, while the work lasts. */
  showIn<Result>(reporter: WorkDoneProgressReporter, work: () => Promise<Result>): Promise<Result>;
}

/** Receives the progress of one run through the queue. */
export interface QueueProgress {
  /** `uri` is next; `done` of `total` files have been checked; `total` is unknown while more files are expected. */
  step(uri: string, done: number, total: number | undefined): void;
  /** The run has ended or was stopped. */
  end(): void;
}
