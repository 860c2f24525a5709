// The open documents that are cases. An editor that starts this server for YAML opens every YAML file with it; of those
// that are no cases, nothing else of the server hears.
import { Emitter, type Event, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isCase } from "../core/read/case-file.ts";

export interface OpenCases {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
  /** The URIs of all. */
  keys(): string[];
  /** A case has been opened, or an open document has become one. */
  readonly onDidOpen: Event<CaseEvent>;
  /** Also right after a case has been opened. */
  readonly onDidChangeContent: Event<CaseEvent>;
  readonly onDidSave: Event<CaseEvent>;
  readonly onDidClose: Event<CaseClosed>;
}

export interface CaseEvent {
  readonly document: TextDocument;
}

export interface CaseClosed extends CaseEvent {
  /** Whether the document is still open, and only no case any more. */
  readonly isStillOpen: boolean;
}

/** Hears of documents by itself; to be made before the documents listen. */
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
