// Quick-fixes. They are computed from the text as it is now; what the editor sends along is only used to tell which
// finding is meant.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core/engine/finding.ts";
import { type TextEdit as CaseEdit, editsFor } from "../core/fix/apply.ts";
import { asSnippet } from "../core/fix/snippet.ts";
import type { ParsedText } from "../core/text/parse.ts";
import { diagnosticOf, rangeOf } from "./diagnostics.ts";

export interface ActionRequest {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly range: Range;
  /** Kinds that the client asks for; empty for all. */
  readonly only: readonly string[];
  /** Whether the client takes tab stops in edits. */
  readonly takesSnippets: boolean;
}

/** The fixes of the findings that touch the range. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  const { document, parsed, only } = request;
  if (only.length > 0 && !only.some((kind) => isWithinKind(CodeActionKind.QuickFix, kind))) return [];
  const from = document.offsetAt(request.range.start);
  const to = document.offsetAt(request.range.end);
  return request.findings
    .filter(({ span }) => span.start <= to && span.end >= from)
    .flatMap((finding) => {
      const diagnostic = diagnosticOf(finding, document);
      return finding.fixes.flatMap((fix): CodeAction[] => {
        const edits = editsFor(parsed, fix.operations);
        if (edits.length === 0) return [];
        return [actionOf(fix.title, finding.fixes.length === 1, diagnostic, edits, request)];
      });
    });
}

/** `source` stands for `source.fixAll` too. */
function isWithinKind(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function actionOf(
  title: string,
  isPreferred: boolean,
  diagnostic: Diagnostic,
  edits: readonly CaseEdit[],
  { document, takesSnippets }: ActionRequest,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred,
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: takesSnippets ? asSnippets(edits, document) : edits.map((edit) => plain(edit, document)),
        },
      ],
    },
  };
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
