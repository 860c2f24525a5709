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
import type { CheckedCase } from "../../core/engine/check.ts";
import type { Finding } from "../../core/engine/finding.ts";
import type { TextEdit as CaseEdit } from "../../core/fix/edits.ts";
import { asSnippet } from "../../core/fix/snippet.ts";
import type { ParsedText } from "../../core/text/parse.ts";
import type { ClientAbilities } from "../abilities.ts";
import { rangeOf } from "../diagnostics.ts";

/** What the client can do, as far as actions go. */
export type ActionAbilities = Pick<
  ClientAbilities,
  "takesSnippets" | "takesVersionedEdits" | "resolvesEdits" | "explainsRules" | "showsDisabledActions"
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

/** Whether the client wants actions of the kind: `source` stands for `source.fixAll` too. */
export function isAskedFor(kind: string, { only }: ActionRequest): boolean {
  return only.length === 0 || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** The findings that the cursor or the selection touches. */
export function touchedFindings({ document, checked, range }: ActionRequest): Finding[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return checked.findings.filter(({ span }) => span.start <= to && span.end >= from);
}

/** The action that carries the edits out. */
export function actionOf(
  title: string,
  kind: string,
  edits: readonly CaseEdit[],
  about: ActedOn,
  diagnostic?: Diagnostic,
): CodeAction {
  return { title, kind, ...(diagnostic && { diagnostics: [diagnostic] }), edit: workspaceEdit(edits, about) };
}

/** The edits as the client takes them: placeholders as tab stops, and the version of the text that they are of. */
export function workspaceEdit(
  edits: readonly CaseEdit[],
  { document, abilities }: Pick<ActedOn, "document" | "abilities">,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = edits.map((edit) => plainEdit(edit, document));
  if (!abilities.takesVersionedEdits) return { changes: { [uri]: plain } };
  const written = abilities.takesSnippets ? asSnippets(edits, document) : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

function plainEdit({ span, text }: CaseEdit, document: TextDocument): TextEdit {
  return { range: rangeOf(span, document), newText: text };
}

/** Placeholders become tab stops, so that the next thing typed takes their place. */
function asSnippets(edits: readonly CaseEdit[], document: TextDocument): (TextEdit | SnippetTextEdit)[] {
  let stop = 1;
  return edits.map((edit) => {
    if (!edit.text.includes("TODO")) return plainEdit(edit, document);
    const { value, nextStop } = asSnippet(edit.text, stop);
    stop = nextStop;
    return { range: rangeOf(edit.span, document), snippet: { kind: "snippet", value } };
  });
}
