// What the light bulb asks about, and how an answer is put.

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

/** What the client can do, as far as actions go. */
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

/** A case as its actions see it. */
export interface ActedOn {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
  /** What is found in another text of the same case. */
  readonly check: (parsed: ParsedText) => readonly Finding[];
  readonly abilities: ActionAbilities;
}

export interface ActionRequest extends ActedOn {
  readonly range: Range;
  /** Kinds that the client asks for; empty for all. */
  readonly only: readonly string[];
}

/** The title of an action, in the language of the client. */
export function titleInWords(title: Title, { checked }: Pick<ActedOn, "checked">): string {
  return titled(title, checked.context.language);
}

/** Whether the client wants actions of the kind: `source` stands for `source.fixAll` too. */
export function isKindRequested(kind: string, { only }: ActionRequest): boolean {
  return only.length === 0 || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** The findings that the selection touches; of a cursor, those anywhere on its line, the nearest first. */
export function touchedFindings({ document, checked, range }: ActionRequest): readonly Finding[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  if (from < to) return checked.findings.filter(({ span }) => distanceTo(span, from, to) === 0);
  const text = document.getText();
  const [start, end] = [lineStart(text, from), endOfLineAt(text, from)];
  return checked.findings
    .filter(({ span }) => distanceTo(span, start, end) === 0)
    .toSorted((one, other) => distanceTo(one.span, from, from) - distanceTo(other.span, from, from));
}

function distanceTo({ start, end }: Span, from: number, to: number): number {
  return Math.max(0, start - to, from - end);
}

/** Where on its line the cursor stands for the key or value nearest to it; where a selection begins. */
export function offsetMeant({ document, parsed, range }: ActionRequest): number {
  const offset = document.offsetAt(range.start);
  if (offset < document.offsetAt(range.end)) return offset;
  const text = document.getText();
  const [start, end] = [lineStart(text, offset), endOfLineAt(text, offset)];
  const words = parsed.root ? wordsOn(parsed.root, start, end) : [];
  const [nearest] = words.toSorted(
    (one, other) => distanceTo(one, offset, offset) - distanceTo(other, offset, offset),
  );
  return nearest ? Math.min(Math.max(offset, nearest.start), nearest.end) : offset;
}

/** The keys and the values without keys of their own that have letters between two offsets. */
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

/** The action that carries the edits out. */
export function actionOf(
  title: string,
  kind: string,
  edits: Edits,
  about: ActedOn,
  diagnostic?: Diagnostic,
): CodeAction {
  return { title, kind, ...(diagnostic && { diagnostics: [diagnostic] }), edit: workspaceEdit(edits, about) };
}

/** The edits as the client takes them: placeholders as tab stops, and the version of the text that they are of. */
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

/** Placeholders become tab stops, so that the next thing typed takes their place. */
function snippetOf({ range, newText, snippet }: EditorEdit): TextEdit | SnippetTextEdit {
  return snippet === undefined ? { range, newText } : { range, snippet: { kind: "snippet", value: snippet } };
}
