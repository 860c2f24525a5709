// VS Code indents every further line of an inserted snippet by as much as the line it is inserted into. The
// server's edits are indented already; here they are written so that VS Code leaves them as they are.
import type { CodeAction, Command, SnippetTextEdit, TextEdit } from "vscode-languageclient/node";

type Edit = TextEdit | SnippetTextEdit;

/** The text of a document's line, counted from 0, without its end; `undefined` after the last. */
export type LineOf = (line: number) => string | undefined;

/** The same actions, with edits that come out in VS Code as the server wrote them. */
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
        ? { ...change, edits: change.edits.map((edit) => fixedEdit(edit, lineOf(change.textDocument.uri))) }
        : change,
    );
    return { ...action, edit: { ...action.edit, documentChanges } };
  });
}

function fixedEdit(edit: Edit, lineOf: LineOf): Edit {
  if (!("snippet" in edit)) {
    return edit;
  }
  const { range, snippet } = edit;
  const { line, character } = range.start;
  const [lineEnd = ""] = /\r?\n/.exec(snippet.value) ?? [];
  const indentation = /^[ \t]*/.exec((lineOf(line) ?? "").slice(0, character))?.[0] ?? "";
  if (lineEnd === "" || indentation === "") {
    return edit;
  }
  if (snippet.value.startsWith(lineEnd) && isEmptyAtLineEnd(edit, lineOf) && lineOf(line + 1) !== undefined) {
    const nextLine = { line: line + 1, character: 0 };
    const value = snippet.value.slice(lineEnd.length) + lineEnd;
    return { range: { start: nextLine, end: nextLine }, snippet: { ...snippet, value } };
  }
  const [first = "", ...further] = snippet.value.split(lineEnd);
  if (further.every((each) => each.startsWith(indentation))) {
    const value = [first, ...further.map((each) => each.slice(indentation.length))].join(lineEnd);
    return { range, snippet: { ...snippet, value } };
  }
  return { range, newText: withoutStops(snippet.value) };
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
