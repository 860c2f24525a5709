// The findings of open cases, for a client that pulls them.
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CachedCase } from "../cases.ts";
import { findingsOutdated, requestCancelled } from "../refusals.ts";
import type { Services } from "../services.ts";
import { diagnosticsIn } from "./push.ts";

/** `pulled` is called for each document before its findings are answered. */
export function pullFindings(
  { documents, cases, closed, ready }: Pick<Services, "documents" | "cases" | "closed" | "ready">,
  pulled: (document: TextDocument) => void,
): (params: DocumentDiagnosticParams, token: CancellationToken) => Promise<DocumentDiagnosticReport> {
  const resultIds = countedResults();
  return async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri);
    const version = document?.version;
    await ready;
    if (document) await cases.ready(document);
    if (token.isCancellationRequested) throw requestCancelled();
    if (!document || documents.get(document.uri) !== document)
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (document.version !== version) throw findingsOutdated();
    const known = cases.of(document);
    pulled(document);
    closed.yieldTo(document.uri);
    const resultId = resultIds(known);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsIn(known) };
  };
}

/** A result id for the findings of one check, which no other check has. */
function countedResults(): (known: CachedCase) => string {
  const ids = new WeakMap<CachedCase, string>();
  let count = 0;
  return (known) => {
    const id = ids.get(known) ?? String(++count);
    ids.set(known, id);
    return id;
  };
}
