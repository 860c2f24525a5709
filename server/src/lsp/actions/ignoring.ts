// Ignoring a rule where the cursor is: what a person does when no fix fits, and so the last of all actions.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { suppression } from "../../core/engine/suppress.ts";
import { sentence } from "../../core/message/message.ts";
import { type ActionRequest, actionOf, isKindRequested, titleInWords, touchedFindings } from "./request.ts";

/**
 * One action for each rule that may be ignored and reports something there. They carry no diagnostic: an editor lists
 * actions that do before all others.
 */
export function ignoring(request: ActionRequest): CodeAction[] {
  if (!isKindRequested(CodeActionKind.QuickFix, request)) return [];
  return touchedFindings(request).flatMap((finding) => {
    const edits = suppression(request.parsed, finding);
    const title = titleInWords(
      sentence("Ignore {rule} here, with a reason", { rule: finding.rule }),
      request,
    );
    return edits ? [actionOf(title, CodeActionKind.QuickFix, edits, request)] : [];
  });
}
