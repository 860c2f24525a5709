// What a feature of the server is, and what it may use. One feature, one file in `features/`.
import type { CancellationToken, Connection, FileEvent, ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "./abilities.ts";
import type { Cases, KnownCase, KnownText } from "./cases.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { ClosedCases } from "./closed/cases.ts";
import type { CheckProgress } from "./closed/progress.ts";
import type { Guard } from "./guard.ts";
import type { OpenCases } from "./open-cases.ts";
import type { OtherCases } from "./others.ts";
import type { Runtime } from "./runtime.ts";
import type { SettingsFileFindings } from "./settings-files.ts";

export interface Feature {
  /** What the server says it can do because of this feature. */
  readonly capabilities: (abilities: ClientAbilities) => ServerCapabilities;
  /** Registers the handlers, once, before the client is known. */
  readonly listen: (serving: Serving) => void;
}

/** Valid while the server runs; what is asked by a function may differ from one call to the next. */
export interface Serving extends Guard {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly documents: OpenCases;
  /** A settings file that is open in an editor. */
  readonly settingsDocument: (uri: string) => TextDocument | undefined;
  readonly cases: Cases;
  readonly others: OtherCases;
  readonly closed: ClosedCases;
  readonly progress: CheckProgress;
  readonly settingsFiles: SettingsFileFindings;
  readonly abilities: () => ClientAbilities;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  readonly settings: () => ClientSettings;
  /** Whether what the folders say of rules applies. */
  readonly isTrusted: () => boolean;
  /** Resolves once the client's settings are known. */
  readonly settled: Promise<void>;
  /** Calls back whenever the client's settings have changed. */
  readonly onSettings: (then: () => void) => void;
  /** Calls back whenever folders have been opened or closed, once `folders` knows. */
  readonly onFolders: (then: () => void) => void;
  /**
   * Calls back whenever the client tells of case files, settings files or papers that were made, changed or deleted,
   * and of anything else that was deleted, which may be a folder of them.
   */
  readonly onFiles: (then: (changes: readonly FileEvent[]) => void | Promise<void>) => void;
  /** What is known of open cases has changed without an edit of theirs: files, settings, or the day. */
  readonly renewed: () => void;
  /** Calls back once after all that has changed so at one time. */
  readonly onRenewed: (then: () => void) => void;
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
