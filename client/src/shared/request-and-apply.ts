// Edits that the server computed, applied in the editor as one undo step.
import {
  l10n,
  Range,
  Selection,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { EditorEdit, EditorRange } from "../../../server/src/lsp/protocol/index.ts";
import { showFile } from "./open-file.ts";
import { fixedEdits } from "./snippet-edits.ts";

export interface CaseChange {
  readonly version: number;
  readonly edits: readonly EditorEdit[];
  readonly first: EditorRange | null;
}

/**
 * Applies the edits and goes to the first placeholder, or to each in turn with the Tab key. Resolves to `false`, after
 * showing the reason, if nothing was changed.
 */
export async function requestAndApply(
  document: TextDocument,
  { version, edits, first }: CaseChange,
  placeholders: "in turn" | "first",
): Promise<boolean> {
  const editor = await showFile(document);
  if (!editor) return false;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, placeholders === "in turn" ? withTabStops(document, edits) : edits.map(plain));
  if (!(await applyEdits(document, version, edit))) return false;
  if (first && placeholders === "first") {
    const range = rangeOf(first);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
  return true;
}

/** Resolves to `false`, after showing the reason, if the text has changed meanwhile or is read-only. */
export async function applyEdits(
  document: TextDocument,
  version: number,
  edit: WorkspaceEdit,
): Promise<boolean> {
  const isSame = document.version === version;
  if (isSame && (await workspace.applyEdit(edit))) return true;
  void window.showWarningMessage(
    isSame
      ? l10n.t("Could not save the case. The file may be read-only")
      : l10n.t("The case file changed, so nothing was done. Try again"),
  );
  return false;
}

function plain({ range, newText }: EditorEdit): TextEdit {
  return TextEdit.replace(rangeOf(range), newText);
}

function withTabStops(document: TextDocument, edits: readonly EditorEdit[]): (TextEdit | SnippetTextEdit)[] {
  const written = edits.map(({ range, newText, snippet }) =>
    snippet === undefined
      ? { range, newText }
      : { range, snippet: { kind: "snippet" as const, value: snippet } },
  );
  const lineOf = (line: number) => (line < document.lineCount ? document.lineAt(line).text : undefined);
  return fixedEdits(written, lineOf).map((edit) =>
    "snippet" in edit
      ? new SnippetTextEdit(rangeOf(edit.range), new SnippetString(edit.snippet.value))
      : TextEdit.replace(rangeOf(edit.range), edit.newText),
  );
}

function rangeOf({ start, end }: EditorRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
