// The published findings of case files on the disk. A client that pulls diagnostics of open documents keeps the pushed
// ones too, so that both would be shown; for other clients, a later push replaces the earlier one.
import type { Connection, Diagnostic } from "vscode-languageserver";
import type { CaseDigest } from "../../core/casework/digest.ts";
import { fingerprint } from "../../core/text/comparison.ts";
import type { ClientAbilities } from "../abilities.ts";
import type { CheckedOnDisk } from "../closed-order.ts";
import type { Guard } from "../guard.ts";
import type { CaseSummary } from "../protocol/index.ts";
import { uriKey } from "../uris.ts";

export interface ClosedFindings {
  /** The checked files, by key, with their URIs. */
  files(): ReadonlyMap<
    string,
    {
      readonly uri: string;
      readonly summary?: CaseSummary;
      readonly byRule?: CheckedOnDisk["byRule"];
      readonly brief?: CaseDigest;
    }
  >;
  /** Publishes the findings of a file that is not open. */
  tell(uri: string, found: CheckedOnDisk): void;
  /** Forgets a file and removes its findings. */
  clearFindings(key: string): void;
  /** The findings of an open document are about to be shown: removes what was published for the file before. */
  yieldTo(uri: string): void;
  isOpen(key: string): boolean;
  open(uri: string): void;
  /** The document was closed; `isKept` if its file is still among the checked files. */
  close(uri: string, isKept: boolean): void;
}

interface Known {
  readonly uri: string;
  summary?: CaseSummary;
  byRule?: CheckedOnDisk["byRule"];
  brief?: CaseDigest;
  /** The fingerprint of the last published findings; undefined if something else may have replaced them. */
  told?: string;
  /** Whether any finding is published. */
  isShown: boolean;
}

/** Keeps no text and no findings, only fingerprints that show whether they have changed. */
export function closedFindings(
  connection: Pick<Connection, "sendDiagnostics">,
  abilities: () => ClientAbilities,
  { inBackground }: Pick<Guard, "inBackground">,
): ClosedFindings {
  const known = new Map<string, Known>();
  /** URIs of the open documents. */
  const open = new Map<string, string>();

  const publish = (uri: string, diagnostics: readonly Diagnostic[]): void =>
    inBackground("publishDiagnostics", () =>
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }),
    );

  const remember = (uri: string): Known => {
    const key = uriKey(uri);
    const one: Known = known.get(key) ?? { uri, told: nothing, isShown: false };
    known.set(key, one);
    return one;
  };

  const show = (one: Known, diagnostics: readonly Diagnostic[]): void => {
    const told = fingerprint(JSON.stringify(diagnostics));
    if (one.told === told) return;
    one.told = told;
    one.isShown = diagnostics.length > 0;
    publish(one.uri, diagnostics);
  };

  const yieldOne = (one: Known, openUri: string): void => {
    if (!one.isShown) return;
    one.isShown = false;
    const isReplaced = !abilities().pullsDiagnostics && one.uri === openUri;
    if (!isReplaced) publish(one.uri, []);
  };

  return {
    files: () => known,
    tell(uri, { summary, byRule, brief, diagnostics }) {
      const one = remember(uri);
      one.summary = summary;
      one.byRule = byRule;
      one.brief = brief;
      show(one, diagnostics);
    },
    clearFindings(key) {
      const one = known.get(key);
      known.delete(key);
      const openUri = open.get(key);
      if (one && openUri === undefined) show(one, []);
      else if (one && openUri !== undefined) yieldOne(one, openUri);
    },
    yieldTo(uri) {
      const one = known.get(uriKey(uri));
      if (one) yieldOne(one, uri);
    },
    isOpen: (key) => open.has(key),
    open(uri) {
      const key = uriKey(uri);
      open.set(key, uri);
      delete known.get(key)?.told;
    },
    close(uri, isKept) {
      open.delete(uriKey(uri));
      if (isKept) delete remember(uri).told;
      else if (!abilities().pullsDiagnostics) publish(uri, []);
    },
  };
}

const nothing = fingerprint(JSON.stringify([]));
