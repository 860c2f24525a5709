// If one edit of a file is a snippet, VS Code inserts them all as snippets, and indents every further line by as much
// as the line it is inserted into. The server's edits are indented already; here they are rewritten so that VS Code
// does not indent them again.
import type { CodeAction, Command, SnippetTextEdit, TextEdit } from "vscode-languageclient";

export type Edit = TextEdit | SnippetTextEdit;

/** The text of a document's line, counted from 0, without its line break; `undefined` after the last. */
export type LineOf = (line: number) => string | undefined;

/** The same actions, with edits whose result in VS Code is what the server wrote. */
export function withFixedIndentation(
  actions: readonly (Command | CodeAction)[],
  lineOf: (uri: string) => LineOf,
): (Command | CodeAction)[] {
  return actions.map((action) => {
    if (!("edit" in action) || !action.edit?.documentChanges) {
      return action;
    }
    const documentChanges = action.edit.documentChanges.map((change) =>
      "edits" in change
        ? { ...change, edits: fixedEdits(change.edits, lineOf(change.textDocument.uri)) }
        : change,
    );
    return { ...action, edit: { ...action.edit, documentChanges } };
  });
}

/** The same edits of one document, rewritten for VS Code. */
export function fixedEdits(edits: readonly Edit[], lineOf: LineOf): Edit[] {
  if (!edits.some((edit) => "snippet" in edit)) {
    return [...edits];
  }
  const fixed = edits.flatMap((edit) => fixedEdit(edit, lineOf) ?? []);
  return fixed.length === edits.length ? fixed : edits.map(plain);
}

/** `undefined` for a text that cannot be rewritten so that the result is right. */
function fixedEdit(edit: Edit, lineOf: LineOf): Edit | undefined {
  const text = "snippet" in edit ? edit.snippet.value : edit.newText;
  const { line, character } = edit.range.start;
  const [lineEnd = ""] = /\r?\n/.exec(text) ?? [];
  const indentation = /^[ \t]*/.exec((lineOf(line) ?? "").slice(0, character))?.[0] ?? "";
  if (lineEnd === "" || indentation === "") {
    return edit;
  }
  if (text.startsWith(lineEnd) && isEmptyAtLineEnd(edit, lineOf) && lineOf(line + 1) !== undefined) {
    const nextLine = { line: line + 1, character: 0 };
    return {
      ...withText(edit, text.slice(lineEnd.length) + lineEnd),
      range: { start: nextLine, end: nextLine },
    };
  }
  const [first = "", ...further] = text.split(lineEnd);
  return further.every((each) => each.startsWith(indentation))
    ? withText(edit, [first, ...further.map((each) => each.slice(indentation.length))].join(lineEnd))
    : undefined;
}

function withText(edit: Edit, text: string): Edit {
  return "snippet" in edit
    ? { ...edit, snippet: { ...edit.snippet, value: text } }
    : { ...edit, newText: text };
}

function plain(edit: Edit): TextEdit {
  return "snippet" in edit ? { range: edit.range, newText: withoutStops(edit.snippet.value) } : edit;
}

function isEmptyAtLineEnd({ range: { start, end } }: Edit, lineOf: LineOf): boolean {
  return (
    start.line === end.line &&
    start.character === end.character &&
    start.character === lineOf(start.line)?.length
  );
}

function withoutStops(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1").replaceAll(/\\([\\$}])/g, "$1");
}
