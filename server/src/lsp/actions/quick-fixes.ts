// What can be done about the findings that the cursor touches: their fixes, setting the rule aside, explaining it.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Finding } from "../../core/engine/finding.ts";
import { editsFor } from "../../core/fix/apply.ts";
import { suppression } from "../../core/fix/suppress.ts";
import { diagnosticOf } from "../diagnostics.ts";
import { type ActionRequest, actionOf, isAskedFor, touchedFindings } from "./request.ts";

/** The fixes of each finding, the one that is alone as the preferred one. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, request)) return [];
  return touchedFindings(request).flatMap((finding) => {
    const diagnostic = diagnosticOf(finding, request.document);
    return [
      ...fixesOf(finding, diagnostic, request),
      ...settingAside(finding, diagnostic, request),
      ...explanation(finding, diagnostic, request),
    ];
  });
}

function fixesOf(finding: Finding, diagnostic: Diagnostic, request: ActionRequest): CodeAction[] {
  const isPreferred = finding.fixes.length === 1;
  return finding.fixes.flatMap(({ title, operations }): CodeAction[] => {
    const edits = editsFor(request.parsed, operations);
    if (edits.length === 0) return [];
    return [{ ...actionOf(title, CodeActionKind.QuickFix, edits, request, diagnostic), isPreferred }];
  });
}

function settingAside(finding: Finding, diagnostic: Diagnostic, request: ActionRequest): CodeAction[] {
  const edit = suppression(request.parsed, finding);
  const title = `Set ${finding.rule} aside here, with a reason`;
  return edit ? [actionOf(title, CodeActionKind.QuickFix, [edit], request, diagnostic)] : [];
}

/** Opens the rule's own page, which needs no network, where the client can show it. */
function explanation({ rule }: Finding, diagnostic: Diagnostic, { abilities }: ActionRequest): CodeAction[] {
  if (!abilities.explainsRules) return [];
  const title = `Explain ${rule}`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: "parole-case.explainRule", arguments: [rule] },
    },
  ];
}
