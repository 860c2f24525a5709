// Edits of a case in the protocol's terms. Only here do offsets of an edit become lines and characters, and
// placeholders become tab stops.

import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edits } from "../core/text/edits.ts";
import type { ClientAbilities } from "./abilities.ts";
import { rangeOf } from "./diagnostics.ts";
import type { EditorEdit } from "./protocol/index.ts";

/** The edits of the document, in the order of the text. */
export function textEditsOf(edits: Edits, document: TextDocument): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(span, document), newText: text }));
}

/** Edits of one document. */
export interface DocumentEdits {
  readonly document: TextDocument;
  /** The version that the edits apply to; null if no editor has the document open. */
  readonly version: number | null;
  readonly edits: Edits;
}

/** Edits of documents as one step, with the versions that they apply to, if the client takes them. */
export function workspaceEditOf(
  documents: readonly DocumentEdits[],
  { takesVersionedEdits }: Pick<ClientAbilities, "takesVersionedEdits">,
): WorkspaceEdit {
  const written = documents.map(({ document, version, edits }) => ({
    textDocument: { uri: document.uri, version },
    edits: textEditsOf(edits, document),
  }));
  return takesVersionedEdits
    ? { documentChanges: written }
    : { changes: Object.fromEntries(written.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

/**
 * The edits of the document, each with its placeholders as a snippet too; tab stops are numbered across all of them.
 */
export function withTabStops(edits: Edits, document: TextDocument): EditorEdit[] {
  let stop = 1;
  return textEditsOf(edits, document).map((edit) => {
    if (!edit.newText.includes("TODO")) return edit;
    const { value, nextStop } = asSnippet(edit.newText, stop);
    stop = nextStop;
    return { ...edit, snippet: value };
  });
}

const placeholder = /TODO\b[^\r\n"',\]}]*/g;

/**
 * Text as a snippet of the protocol: placeholders become tab stops from `firstStop` on. Typing replaces a placeholder;
 * one that is left stays visible.
 */
export function asSnippet(
  text: string,
  firstStop: number,
): { readonly value: string; readonly nextStop: number } {
  let stop = firstStop;
  const value = text
    .replaceAll(/[\\$}]/g, (mark) => `\\${mark}`)
    .replaceAll(placeholder, (found) => {
      const words = found.replace(/[\s\\]+$/, "");
      return `\${${stop++}:${words}}${found.slice(words.length)}`;
    });
  return { value, nextStop: stop };
}
