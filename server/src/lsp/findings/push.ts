// Pushes the findings of open cases, with their version, to a client that does not pull them.
import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CachedCase } from "../cases.ts";
import { diagnosticsOf } from "../diagnostics.ts";
import type { Services } from "../services.ts";

export interface FindingsPush {
  /**
   * Pushes once after all edits that have already arrived, so that many keystrokes are one check. Until then the push
   * is due.
   */
  soon(document: TextDocument): void;
  /** Drops a push that is due, because the document was closed. */
  forget(uri: string): void;
}

/** `pushed` is called for each document whose findings have been pushed. */
export function pushFindings(
  {
    connection,
    documents,
    cases,
    closed,
    ready,
    inBackground,
  }: Pick<Services, "connection" | "documents" | "cases" | "closed" | "ready" | "inBackground">,
  pushed: (document: TextDocument) => void,
): FindingsPush {
  /** URIs of the documents whose push is due. */
  const due = new Set<string>();

  const push = async (document: TextDocument): Promise<void> => {
    await ready;
    await cases.ready(document);
    if (!due.delete(document.uri)) return;
    const current = documents.get(document.uri);
    if (!current) return;
    const known = cases.of(current);
    const { uri } = current;
    closed.yieldTo(uri);
    await connection.sendDiagnostics({ uri, version: known.version, diagnostics: diagnosticsIn(known) });
    pushed(current);
  };

  return {
    soon(document) {
      if (due.has(document.uri)) return;
      due.add(document.uri);
      setImmediate(() => inBackground("publishDiagnostics", () => push(document)));
    },
    forget: (uri) => void due.delete(uri),
  };
}

export function diagnosticsIn({ document, checked }: CachedCase): Diagnostic[] {
  return diagnosticsOf(checked.findings, document, checked.language);
}
