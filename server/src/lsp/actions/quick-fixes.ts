// What can be done about the findings that the cursor touches: their fixes, and explaining the rule.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Finding } from "../../core/engine/finding.ts";
import { editsOfFix } from "../../core/fix/apply.ts";
import { diagnosticOf } from "../diagnostics.ts";
import { type ActionRequest, actionOf, isAskedFor, touchedFindings } from "./request.ts";

/** The fixes of each finding. Preferred is the only one, and of several that are of the text the first. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, request)) return [];
  return touchedFindings(request).flatMap((finding) => {
    const diagnostic = diagnosticOf(finding, request.document);
    return [...fixesOf(finding, diagnostic, request), ...explanation(finding, diagnostic, request)];
  });
}

function fixesOf(finding: Finding, diagnostic: Diagnostic, request: ActionRequest): CodeAction[] {
  return finding.fixes.flatMap((fix, index): CodeAction[] => {
    const isPreferred = index === 0 && (finding.fixes.length === 1 || fix.edits !== undefined);
    const edits = editsOfFix(request.parsed, fix);
    if (edits.length === 0) return [];
    return [{ ...actionOf(fix.title, CodeActionKind.QuickFix, edits, request, diagnostic), isPreferred }];
  });
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
