// What a feature of the server is, and what it may use. One feature, one file in `features/`.
import type { CancellationToken, Connection, ServerCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "./abilities.ts";
import type { Cases, ClientSettings, KnownCase } from "./cases.ts";
import type { Guard } from "./guard.ts";
import type { Runtime } from "./runtime.ts";

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
  readonly documents: TextDocuments<TextDocument>;
  readonly cases: Cases;
  readonly abilities: () => ClientAbilities;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  readonly settings: () => ClientSettings;
  /** Resolves once the client's settings are known. */
  readonly settled: Promise<void>;
  /** Calls back whenever the client's settings have changed. */
  readonly onSettings: (then: () => void) => void;
  /**
   * Answers a request about an open case from what is in it now, or `otherwise` where no such document is open or
   * nobody waits for the answer any more. `name` is the method, for the log.
   */
  readonly aboutCase: <Answer>(
    name: string,
    params: { readonly textDocument: { readonly uri: string } },
    token: CancellationToken,
    otherwise: Answer,
    answer: (known: KnownCase) => Answer | Promise<Answer>,
  ) => Promise<Answer>;
}
