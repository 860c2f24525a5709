// What a feature of the server is, and what it may use. One feature, one file in `features/`. Each feature names what it
// uses, and gets no more.
import type { CancellationToken, Connection, FileEvent, ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "./abilities.ts";
import type { Cases, KnownCase, KnownText } from "./cases.ts";
import type { CaseCheck } from "./check-case.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { ClosedCases } from "./closed/cases.ts";
import type { CheckProgress } from "./closed/progress.ts";
import type { DeskCases } from "./desk-cases.ts";
import type { ErrorLog } from "./error-log.ts";
import type { Guard } from "./guard.ts";
import type { OpenCases } from "./open-cases.ts";
import type { OtherCases } from "./others.ts";
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
    answer: (known: KnownCase) => Answer | Promise<Answer>,
  ) => Promise<Answer>;
  /** The same of a request that the text alone answers: at once, whatever is still to be read or asked for. */
  readonly aboutText: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: KnownText) => Answer,
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
