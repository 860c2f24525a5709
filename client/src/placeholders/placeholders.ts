// The commands "Next Placeholder" and "Previous Placeholder", the context key for Tab and Shift+Tab, and the click that
// selects a placeholder.
import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from "vscode";
import { type PlaceholderSpan, placeholderSpans } from "../../../server/src/core/read/placeholder-spans.ts";
import { isCaseFile } from "../shared/case-files.ts";
import { afterChanges, nextStop, previousStop, type Selected, type Stop, stopContaining } from "./stops.ts";

const contextKey = "parole-case.atPlaceholder";

/** Delay in milliseconds, so that dragging or a double click goes first. */
const waitedFor = 150;

/** How many recent visits are kept to go back to. */
const mostVisited = 50;

export function followPlaceholders(): Disposable {
  const known = new WeakMap<
    TextDocument,
    { readonly version: number; readonly spans: readonly PlaceholderSpan[] }
  >();
  const visited = new WeakMap<TextDocument, readonly PlaceholderSpan[]>();
  const selectedBefore = new WeakMap<TextEditor, Selected>();
  let isAt: boolean | undefined;
  let clicked: ReturnType<typeof setTimeout> | undefined;

  const spansOf = (document: TextDocument): readonly PlaceholderSpan[] => {
    const answer = known.get(document);
    if (answer?.version === document.version) return answer.spans;
    const spans = placeholderSpans(document.getText());
    known.set(document, { version: document.version, spans });
    return spans;
  };
  const visitedIn = (document: TextDocument) => visited.get(document) ?? [];

  const tellContext = (): void => {
    const editor = window.activeTextEditor;
    const now = editor !== undefined && isCaseFile(editor.document) && isAtPlaceholder(editor);
    if (now === isAt) return;
    isAt = now;
    void commands.executeCommand("setContext", contextKey, now);
  };

  /** In or at a placeholder, or after what was typed over one. */
  const isAtPlaceholder = (editor: TextEditor): boolean => {
    const { document, selections } = editor;
    if (selections.length !== 1) return false;
    const selected = selectedIn(editor);
    if (stopContaining(spansOf(document), selected)) return true;
    if (!stopContaining(visitedIn(document), selected)) return false;
    const { active } = editor.selection;
    // Before the first word of a further line Tab indents, as everywhere.
    const before = document.lineAt(active.line).text.slice(0, active.character);
    return before.trim() !== "";
  };

  const visit = (editor: TextEditor, { span, isAround }: Stop): void => {
    const { document } = editor;
    const isOpen = spansOf(document).includes(span);
    const [start, end] = [document.positionAt(span.start), document.positionAt(span.end)];
    editor.selection = new Selection(isOpen ? start : end, end);
    editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
    if (isOpen) remember(document, span);
    if (isAround) {
      void window.setStatusBarMessage(
        l10n.t("Reached the end of the case. Continued from the other end."),
        4000,
      );
    }
  };
  const remember = (document: TextDocument, span: PlaceholderSpan): void => {
    const others = visitedIn(document).filter(({ start, end }) => end < span.start || start > span.end);
    visited.set(document, [...others.slice(-mostVisited), span]);
  };

  /** Records the placeholder around the selection as a place to return to, whatever is typed there next. */
  const noteVisit = (editor: TextEditor): PlaceholderSpan | undefined => {
    const span = stopContaining(spansOf(editor.document), selectedIn(editor));
    if (span) remember(editor.document, span);
    return span;
  };
  const lookAt = (editor: TextEditor | undefined): void => {
    if (editor && isCaseFile(editor.document)) noteVisit(editor);
    tellContext();
  };

  const go = (find: (editor: TextEditor) => Stop | undefined): void => {
    const editor = window.activeTextEditor;
    if (!editor || !isCaseFile(editor.document)) {
      void window.showInformationMessage(l10n.t("Open a case file to go to its placeholders."));
      return;
    }
    const stop = find(editor);
    if (stop) visit(editor, stop);
    else {
      visited.delete(editor.document);
      void window.showInformationMessage(l10n.t("This case has no placeholders left."));
    }
    tellContext();
  };

  const selectClicked = (editor: TextEditor): void => {
    const { document } = editor;
    const selected = selectedIn(editor);
    const span = stopContaining(spansOf(document), selected);
    if (!span || selected.start !== selected.end || window.activeTextEditor !== editor) return;
    editor.selection = new Selection(document.positionAt(span.start), document.positionAt(span.end));
  };

  lookAt(window.activeTextEditor);
  return Disposable.from(
    commands.registerCommand("parole-case.nextPlaceholder", () =>
      go((editor) => nextStop(spansOf(editor.document), selectedIn(editor))),
    ),
    commands.registerCommand("parole-case.previousPlaceholder", () =>
      go((editor) => previousStop(spansOf(editor.document), visitedIn(editor.document), selectedIn(editor))),
    ),
    window.onDidChangeActiveTextEditor(lookAt),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      clearTimeout(clicked);
      if (!isCaseFile(document)) return;
      const before = visited.get(document);
      if (before && contentChanges.length > 0) {
        const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          offset: rangeOffset,
          removed: rangeLength,
          added: text.length,
        }));
        visited.set(document, afterChanges(before, changes));
      }
      tellContext();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      clearTimeout(clicked);
      const { document } = textEditor;
      if (!isCaseFile(document)) return;
      const before = selectedBefore.get(textEditor);
      const selected = selectedIn(textEditor);
      selectedBefore.set(textEditor, selected);
      const span = noteVisit(textEditor);
      // A second click on a selected placeholder moves the cursor into it.
      const wasSelected = span && before?.start === span.start && before.end === span.end;
      const isClick = kind === TextEditorSelectionChangeKind.Mouse && selections.length === 1;
      if (isClick && span && !wasSelected && selected.start === selected.end) {
        clicked = setTimeout(() => selectClicked(textEditor), waitedFor);
      }
      tellContext();
    }),
    { dispose: () => clearTimeout(clicked) },
  );
}

function selectedIn({ document, selection }: TextEditor): Selected {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
