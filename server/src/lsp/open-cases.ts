// The open documents that are cases. An editor that starts this server for YAML opens every YAML file with it; the rest
// of the server sees only the cases.
import { Emitter, type Event, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isCase } from "../core/read/case-file.ts";

export interface OpenCases {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
  /** The URIs of all open cases. */
  keys(): string[];
  /** A case was opened, or an open document became a case. */
  readonly onDidOpen: Event<CaseEvent>;
  /** Also fires right after a case was opened. */
  readonly onDidChangeContent: Event<CaseEvent>;
  readonly onDidSave: Event<CaseEvent>;
  readonly onDidClose: Event<CaseClosed>;
}

export interface CaseEvent {
  readonly document: TextDocument;
}

export interface CaseClosed extends CaseEvent {
  /** Whether the document is still open, but no longer a case. */
  readonly isStillOpen: boolean;
}

/** Subscribes to the documents itself; must be called before `documents.listen`. */
export function openCases(documents: TextDocuments<TextDocument>): OpenCases {
  const known = new Set<string>();
  const opened = new Emitter<CaseEvent>();
  const changed = new Emitter<CaseEvent>();
  const saved = new Emitter<CaseEvent>();
  const closed = new Emitter<CaseClosed>();

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    const wasCase = known.has(uri);
    if (!isCaseDocument(document)) {
      known.delete(uri);
      if (wasCase) closed.fire({ document, isStillOpen: true });
      return;
    }
    known.add(uri);
    if (!wasCase) opened.fire({ document });
    changed.fire({ document });
  });
  documents.onDidSave(({ document }) => {
    if (known.has(document.uri)) saved.fire({ document });
  });
  documents.onDidClose(({ document }) => {
    if (known.delete(document.uri)) closed.fire({ document, isStillOpen: false });
  });

  const all = () => documents.all().filter(isCaseDocument);
  return {
    get(uri) {
      const document = documents.get(uri);
      return document && isCaseDocument(document) ? document : undefined;
    },
    all,
    keys: () => all().map(({ uri }) => uri),
    onDidOpen: opened.event,
    onDidChangeContent: changed.event,
    onDidSave: saved.event,
    onDidClose: closed.event,
  };
}

function isCaseDocument(document: TextDocument): boolean {
  const { uri, languageId } = document;
  return isCase({ name: uri, language: languageId, text: document.getText() });
}
