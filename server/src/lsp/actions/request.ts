// A request for code actions, and helpers to build the answer.

import type {
  CodeAction,
  Diagnostic,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../core/base/span.ts";
import type { CheckedCase } from "../../core/engine/check.ts";
import { endOfLineAt, lineStart } from "../../core/fix/style.ts";
import { type Title, titled } from "../../core/message/title.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { Edits } from "../../core/text/edits.ts";
import type { ParsedText } from "../../core/text/parse.ts";
import type { TreeNode } from "../../core/text/tree.ts";
import type { ClientAbilities } from "../abilities.ts";
import type { EditorEdit } from "../protocol/index.ts";
import { withTabStops, workspaceEditOf } from "../text-edits.ts";

/** The client capabilities that actions depend on. */
export type ActionAbilities = Pick<
  ClientAbilities,
  | "takesSnippets"
  | "takesVersionedEdits"
  | "resolvesEdits"
  | "explainsRules"
  | "runsCommands"
  | "marksReviewed"
  | "saysWhatWasFixed"
  | "showsDisabledActions"
>;

/** A case as actions see it. */
export interface ActedOn {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
  /** Checks another text of the same case. */
  readonly check: (parsed: ParsedText) => readonly Finding[];
  readonly abilities: ActionAbilities;
}

export interface ActionRequest extends ActedOn {
  readonly range: Range;
  /** The diagnostics that the client means. */
  readonly named: readonly Diagnostic[];
  /** Kinds that the client requests; empty for all. */
  readonly only: readonly string[];
}

/** The title of an action, in the language of the client. */
export function titleInWords(title: Title, { checked }: Pick<ActedOn, "checked">): string {
  return titled(title, checked.language);
}

/** Whether the client requests actions of the kind: `source` includes `source.fixAll`. */
export function isKindRequested(kind: string, { only }: ActionRequest): boolean {
  return only.length === 0 || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/**
 * The findings that the selection touches, and those that the client names. For a cursor without a selection, all
 * findings on its line, nearest first.
 */
export function touchedFindings(request: ActionRequest): readonly Finding[] {
  const { document, checked, named } = request;
  const touched = findingsThere(request);
  const others = checked.findings.filter(
    (finding) => !touched.includes(finding) && named.some((one) => isNamed(finding, one, document)),
  );
  return [...touched, ...others];
}

function findingsThere(request: ActionRequest): readonly Finding[] {
  const { document, checked, range } = request;
  const from = document.offsetAt(range.start);
  if (!isCursor(request)) {
    const to = document.offsetAt(range.end);
    return checked.findings.filter(({ span }) => distanceTo(span, from, to) === 0);
  }
  const text = document.getText();
  const [start, end] = [lineStart(text, from), endOfLineAt(text, from)];
  return checked.findings
    .filter(({ span }) => distanceTo(span, start, end) === 0)
    .toSorted((one, other) => distanceTo(one.span, from, from) - distanceTo(other.span, from, from));
}

/** Whether the client means the finding by this diagnostic. What it sends may be old; nothing else of it is used. */
function isNamed(finding: Finding, { code, range }: Diagnostic, document: TextDocument): boolean {
  if (code !== finding.rule) return false;
  return (
    document.offsetAt(range.start) === finding.span.start && document.offsetAt(range.end) === finding.span.end
  );
}

/** Whether nothing is selected. The cursor of Helix and Kakoune is itself a selection of one character. */
function isCursor({ document, range }: ActionRequest): boolean {
  return /^(?:\r\n|.?)$/su.test(document.getText(range));
}

function distanceTo({ start, end }: Span, from: number, to: number): number {
  return Math.max(0, start - to, from - end);
}

/**
 * The offset that is meant: where the selection begins or, for a cursor, the key or value on its line that is nearest
 * to it.
 */
export function offsetMeant(request: ActionRequest): number {
  const { document, parsed, range } = request;
  const offset = document.offsetAt(range.start);
  if (!isCursor(request)) return offset;
  const text = document.getText();
  const [start, end] = [lineStart(text, offset), endOfLineAt(text, offset)];
  const words = parsed.root ? wordsOn(parsed.root, start, end) : [];
  const [nearest] = words.toSorted(
    (one, other) => distanceTo(one, offset, offset) - distanceTo(other, offset, offset),
  );
  return nearest ? Math.min(Math.max(offset, nearest.start), nearest.end) : offset;
}

/** The keys, and the values without keys, that have characters between two offsets. */
function wordsOn(node: TreeNode, start: number, end: number): Span[] {
  if (node.start > end || node.end < start) return [];
  switch (node.kind) {
    case "list":
      return node.items.flatMap((item) => wordsOn(item, start, end));
    case "map":
      return node.entries.flatMap(({ key, value }) => [
        ...wordsOn(key, start, end),
        ...wordsOn(value, start, end),
      ]);
    default:
      return node.start < node.end
        ? [{ start: Math.max(node.start, start), end: Math.min(node.end, end) }]
        : [];
  }
}

/** The action with these edits. */
export function actionOf(
  title: string,
  kind: string,
  edits: Edits,
  about: ActedOn,
  diagnostic?: Diagnostic,
): CodeAction {
  return { title, kind, ...(diagnostic && { diagnostics: [diagnostic] }), edit: workspaceEdit(edits, about) };
}

/** The edits for the client: placeholders as tab stops, and the version of the text that the edits apply to. */
export function workspaceEdit(
  edits: Edits,
  { document, abilities }: Pick<ActedOn, "document" | "abilities">,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!abilities.takesVersionedEdits || !abilities.takesSnippets) {
    return workspaceEditOf([{ document, version, edits }], abilities);
  }
  const written = withTabStops(edits, document).map(snippetOf);
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** Placeholders become tab stops, so that typing replaces them. */
function snippetOf({ range, newText, snippet }: EditorEdit): TextEdit | SnippetTextEdit {
  return snippet === undefined ? { range, newText } : { range, snippet: { kind: "snippet", value: snippet } };
}
