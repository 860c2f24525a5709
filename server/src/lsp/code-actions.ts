// Quick-fixes. They are computed from the text as it is now; what the editor sends along is only used to tell which
// finding is meant.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core/engine/finding.ts";
import { editsFor } from "../core/fix/apply.ts";
import { type TextEdit as CaseEdit, editBetween } from "../core/fix/edits.ts";
import { insertsSomething, withEverythingInserted } from "../core/fix/insert-all.ts";
import { asSnippet } from "../core/fix/snippet.ts";
import { suppression } from "../core/fix/suppress.ts";
import type { ParsedText } from "../core/text/parse.ts";
import { diagnosticOf, rangeOf } from "./diagnostics.ts";

export interface ActionRequest {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly range: Range;
  /** Kinds that the client asks for; empty for all. */
  readonly only: readonly string[];
  /** What is found in another text of the same case. */
  readonly check: (parsed: ParsedText) => readonly Finding[];
  /** Whether the client takes tab stops in edits. */
  readonly takesSnippets: boolean;
  /** Whether the client asks for an edit when it needs it. */
  readonly resolvesEdits: boolean;
  /** Whether the client can show the page of a rule. */
  readonly explainsRules: boolean;
}

/** Everything the case lacks, put in at once: an action of its own, and the last one beside the fixes that put something in. */
export const insertEverythingKind = `${CodeActionKind.Source}.insertMissing.parole-case`;

/** What can be done about the findings that touch the range, and about the case as a whole. */
export function actionsFor(request: ActionRequest): CodeAction[] {
  return [...quickFixes(request), ...insertEverything(request)];
}

function quickFixes(request: ActionRequest): CodeAction[] {
  const { document, parsed } = request;
  if (!isAskedFor(CodeActionKind.QuickFix, request)) return [];
  return touched(request).flatMap((finding) => {
    const diagnostic = diagnosticOf(finding, document);
    const fixes = finding.fixes.flatMap((fix): CodeAction[] => {
      const edits = editsFor(parsed, fix.operations);
      if (edits.length === 0) return [];
      const isPreferred = finding.fixes.length === 1;
      return [{ ...actionOf(fix.title, diagnostic, edits, request), isPreferred }];
    });
    const aside = suppression(parsed, finding);
    const title = `Set ${finding.rule} aside here, with a reason`;
    return [
      ...fixes,
      ...(aside ? [actionOf(title, diagnostic, [aside], request)] : []),
      ...explanation(finding, diagnostic, request),
    ];
  });
}

function touched({ document, findings, range }: ActionRequest): Finding[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return findings.filter(({ span }) => span.start <= to && span.end >= from);
}

/** Opens the rule's own page, which needs no network, where the client can show it. */
function explanation(
  finding: Finding,
  diagnostic: Diagnostic,
  { explainsRules }: ActionRequest,
): CodeAction[] {
  if (!explainsRules) return [];
  const title = `Explain ${finding.rule}`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: "parole-case.explainRule", arguments: [finding.rule] },
    },
  ];
}

/** Offered without its edit, which is made when somebody asks: it takes a check for each thing that is put in. */
function insertEverything(request: ActionRequest): CodeAction[] {
  const { document, findings } = request;
  const missing = findings.filter(insertsSomething);
  const isBeside = isAskedFor(CodeActionKind.QuickFix, request) && touched(request).some(insertsSomething);
  const kinds = [
    ...(isBeside && missing.length > 1 ? [CodeActionKind.QuickFix] : []),
    ...(missing.length > 0 && request.only.length > 0 && isAskedFor(insertEverythingKind, request)
      ? [insertEverythingKind]
      : []),
  ];
  return kinds.map((kind) => {
    const action: CodeAction = {
      title: "Insert everything this case still lacks, to be filled in",
      kind,
      data: { uri: document.uri, version: document.version },
    };
    return request.resolvesEdits ? action : { ...action, edit: everythingEdit(request) };
  });
}

/** The edit that puts in everything that the case still lacks. */
export function everythingEdit({
  document,
  parsed,
  check,
}: Pick<ActionRequest, "document" | "parsed" | "check">): WorkspaceEdit {
  const edit = editBetween(parsed.text, withEverythingInserted(parsed, check));
  return editOf(document, edit ? [plain(edit, document)] : []);
}

function isAskedFor(kind: string, { only }: ActionRequest): boolean {
  // `source` stands for `source.insertMissing` too.
  return only.length === 0 || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

function actionOf(
  title: string,
  diagnostic: Diagnostic,
  edits: readonly CaseEdit[],
  { document, takesSnippets }: ActionRequest,
): CodeAction {
  const written = takesSnippets ? asSnippets(edits, document) : edits.map((edit) => plain(edit, document));
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: editOf(document, written) };
}

function editOf(document: TextDocument, edits: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function plain({ span, text }: CaseEdit, document: TextDocument): TextEdit {
  return { range: rangeOf(span, document), newText: text };
}

/** Placeholders become tab stops, so that the next thing typed takes their place. */
function asSnippets(edits: readonly CaseEdit[], document: TextDocument): (TextEdit | SnippetTextEdit)[] {
  let stop = 1;
  return edits.map((edit) => {
    if (!edit.text.includes("TODO")) return plain(edit, document);
    const { value, nextStop } = asSnippet(edit.text, stop);
    stop = nextStop;
    return { range: rangeOf(edit.span, document), snippet: { kind: "snippet", value } };
  });
}
