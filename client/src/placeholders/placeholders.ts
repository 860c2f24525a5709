// The commands "Next Placeholder" and "Previous Placeholder", the context key for Tab and Shift+Tab, and the click that
// selects a placeholder.
import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextDocumentChangeEvent,
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
  const places = new PlaceholderPlaces();
  const tellContext = contextTeller(places);
  const noteVisit = (editor: TextEditor) => places.noteVisit(editor.document, selectedIn(editor));
  const followEditor = (editor: TextEditor | undefined): void => {
    if (editor && isCaseFile(editor.document)) noteVisit(editor);
    tellContext();
  };
  const go = (find: (document: TextDocument, selected: Selected) => Stop | undefined): void => {
    goToPlaceholder(places, find);
    tellContext();
  };
  followEditor(window.activeTextEditor);
  return Disposable.from(
    commands.registerCommand("parole-case.nextPlaceholder", () =>
      go((document, selected) => nextStop(places.in(document), selected)),
    ),
    commands.registerCommand("parole-case.previousPlaceholder", () =>
      go((document, selected) => previousStop(places.in(document), places.visitedIn(document), selected)),
    ),
    window.onDidChangeActiveTextEditor(followEditor),
    workspace.onDidChangeTextDocument((event) => {
      if (!isCaseFile(event.document)) return;
      places.follow(event);
      tellContext();
    }),
    followSelection(places, noteVisit, tellContext),
  );
}

/** Where the placeholders of each document are, and which of them were visited. */
class PlaceholderPlaces {
  readonly #known = new WeakMap<
    TextDocument,
    { readonly version: number; readonly spans: readonly PlaceholderSpan[] }
  >();
  readonly #visited = new WeakMap<TextDocument, readonly PlaceholderSpan[]>();

  in(document: TextDocument): readonly PlaceholderSpan[] {
    const answer = this.#known.get(document);
    if (answer?.version === document.version) return answer.spans;
    const spans = placeholderSpans(document.getText());
    this.#known.set(document, { version: document.version, spans });
    return spans;
  }

  visitedIn(document: TextDocument): readonly PlaceholderSpan[] {
    return this.#visited.get(document) ?? [];
  }

  remember(document: TextDocument, span: PlaceholderSpan): void {
    const others = this.visitedIn(document).filter(({ start, end }) => end < span.start || start > span.end);
    this.#visited.set(document, [...others.slice(-mostVisited), span]);
  }

  /** Records the placeholder around the selection as a place to return to, whatever is typed there next. */
  noteVisit(document: TextDocument, selected: Selected): PlaceholderSpan | undefined {
    const span = stopContaining(this.in(document), selected);
    if (span) this.remember(document, span);
    return span;
  }

  forget(document: TextDocument): void {
    this.#visited.delete(document);
  }

  /** Moves the visited places with a change of the text. */
  follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const before = this.#visited.get(document);
    if (!before || contentChanges.length === 0) return;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      added: text.length,
    }));
    this.#visited.set(document, afterChanges(before, changes));
  }
}

/** Keeps the context key up to date: the cursor is in or at a placeholder, or after what was typed over one. */
function contextTeller(places: PlaceholderPlaces): () => void {
  let before: boolean | undefined;
  return () => {
    const editor = window.activeTextEditor;
    const now = editor !== undefined && isCaseFile(editor.document) && isAtPlaceholder(places, editor);
    if (now === before) return;
    before = now;
    void commands.executeCommand("setContext", contextKey, now);
  };
}

function isAtPlaceholder(places: PlaceholderPlaces, editor: TextEditor): boolean {
  const { document, selections } = editor;
  if (selections.length !== 1) return false;
  const selected = selectedIn(editor);
  if (stopContaining(places.in(document), selected)) return true;
  if (!stopContaining(places.visitedIn(document), selected)) return false;
  const { active } = editor.selection;
  // Before the first word of a further line Tab indents, as everywhere.
  const before = document.lineAt(active.line).text.slice(0, active.character);
  return before.trim() !== "";
}

/** Selects the placeholder that is found, or says that there is none. */
function goToPlaceholder(
  places: PlaceholderPlaces,
  find: (document: TextDocument, selected: Selected) => Stop | undefined,
): void {
  const editor = window.activeTextEditor;
  if (!editor || !isCaseFile(editor.document)) {
    void window.showInformationMessage(l10n.t("Open a case file to go to its placeholders."));
    return;
  }
  const stop = find(editor.document, selectedIn(editor));
  if (stop) {
    visit(places, editor, stop);
    return;
  }
  places.forget(editor.document);
  void window.showInformationMessage(l10n.t("This case has no placeholders left."));
}

function visit(places: PlaceholderPlaces, editor: TextEditor, { span, isAround }: Stop): void {
  const { document } = editor;
  const isOpen = places.in(document).includes(span);
  const [start, end] = [document.positionAt(span.start), document.positionAt(span.end)];
  editor.selection = new Selection(isOpen ? start : end, end);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
  if (isOpen) places.remember(document, span);
  if (!isAround) return;
  void window.setStatusBarMessage(l10n.t("Reached the end of the case. Continued from the other end."), 4000);
}

/** Notes each placeholder that the cursor reaches, and selects one that is clicked. */
function followSelection(
  places: PlaceholderPlaces,
  noteVisit: (editor: TextEditor) => PlaceholderSpan | undefined,
  tellContext: () => void,
): Disposable {
  const selectedBefore = new WeakMap<TextEditor, Selected>();
  let clicked: ReturnType<typeof setTimeout> | undefined;
  return Disposable.from(
    workspace.onDidChangeTextDocument(() => clearTimeout(clicked)),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      clearTimeout(clicked);
      if (!isCaseFile(textEditor.document)) return;
      const before = selectedBefore.get(textEditor);
      const selected = selectedIn(textEditor);
      selectedBefore.set(textEditor, selected);
      const span = noteVisit(textEditor);
      // A second click on a selected placeholder moves the cursor into it.
      const wasSelected = span && before?.start === span.start && before.end === span.end;
      const isClick = kind === TextEditorSelectionChangeKind.Mouse && selections.length === 1;
      if (isClick && span && !wasSelected && selected.start === selected.end) {
        clicked = setTimeout(() => selectClicked(places, textEditor), waitedFor);
      }
      tellContext();
    }),
    { dispose: () => clearTimeout(clicked) },
  );
}

function selectClicked(places: PlaceholderPlaces, editor: TextEditor): void {
  const { document } = editor;
  const selected = selectedIn(editor);
  const span = stopContaining(places.in(document), selected);
  if (!span || selected.start !== selected.end || window.activeTextEditor !== editor) return;
  editor.selection = new Selection(document.positionAt(span.start), document.positionAt(span.end));
}

function selectedIn({ document, selection }: TextEditor): Selected {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
