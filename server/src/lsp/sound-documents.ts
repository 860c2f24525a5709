// The notifications about documents, for the library that keeps the documents. It takes what it gets: a text that is not
// a text would make every later request about any document fail.
import type { Connection, Position, Range, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

type DocumentConnection = Parameters<TextDocuments<TextDocument>["listen"]>[0];

/** The connection as `TextDocuments` sees it: a notification whose params are not as the protocol has them throws. */
export function soundDocuments(connection: Connection): DocumentConnection {
  return {
    onDidOpenTextDocument: (take) =>
      connection.onDidOpenTextDocument((params) => {
        const { uri, languageId, version, text } = params.textDocument;
        accept([uri, languageId, text].every(isText) && Number.isInteger(version));
        return take(params);
      }),
    onDidChangeTextDocument: (take) =>
      connection.onDidChangeTextDocument((params) => {
        const { textDocument, contentChanges } = params;
        accept(isText(textDocument.uri) && Number.isInteger(textDocument.version));
        accept(Array.isArray(contentChanges) && contentChanges.every(isChange));
        return take(params);
      }),
    onDidSaveTextDocument: (take) =>
      connection.onDidSaveTextDocument((params) => {
        accept(isText(params.textDocument.uri));
        return take(params);
      }),
    onDidCloseTextDocument: (take) =>
      connection.onDidCloseTextDocument((params) => {
        accept(isText(params.textDocument.uri));
        return take(params);
      }),
    onWillSaveTextDocument: (take) => connection.onWillSaveTextDocument(take),
    onWillSaveTextDocumentWaitUntil: (take) => connection.onWillSaveTextDocumentWaitUntil(take),
  };
}

function accept(isSound: boolean): void {
  if (!isSound) throw new TypeError();
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isChange(change: { readonly range?: Range; readonly text: string }): boolean {
  const { range, text } = change;
  return isText(text) && (range === undefined || (isPosition(range.start) && isPosition(range.end)));
}

function isPosition({ line, character }: Position): boolean {
  return [line, character].every((count) => Number.isInteger(count) && count >= 0);
}
