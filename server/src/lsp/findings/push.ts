// The findings of open cases, pushed to a client that does not pull them, with the version that they are of.
import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CachedCase } from "../cases.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { Services } from "../services.ts";

export interface FindingsPush {
  /**
   * Pushes once, after all edits that have already arrived: many keystrokes are one check. Until then the push of the
   * document is due.
   */
  soon(document: TextDocument): void;
  /** A push that is due is not made: the document is closed. */
  forget(uri: string): void;
}

/** `pushed` hears of each document whose findings have been pushed. */
export function pushFindings(
  {
    connection,
    documents,
    cases,
    closed,
    settled,
    unwaited,
  }: Pick<Services, "connection" | "documents" | "cases" | "closed" | "settled" | "unwaited">,
  pushed: (document: TextDocument) => void,
): FindingsPush {
  /** URIs of the documents whose push is due. */
  const due = new Set<string>();

  const push = async (document: TextDocument): Promise<void> => {
    await settled;
    await cases.ready(document);
    if (!due.delete(document.uri)) return;
    const current = documents.get(document.uri);
    if (!current) return;
    const known = cases.of(current);
    const { uri } = current;
    closed.giveWayTo(uri);
    await connection.sendDiagnostics({ uri, version: known.version, diagnostics: diagnosticsOf(known) });
    pushed(current);
  };

  return {
    soon(document) {
      if (due.has(document.uri)) return;
      due.add(document.uri);
      setImmediate(() => unwaited("publishDiagnostics", () => push(document)));
    },
    forget: (uri) => void due.delete(uri),
  };
}

export function diagnosticsOf({ document, checked }: CachedCase): Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, document, checked.context.language));
}
