// Ignoring a rule at the cursor. It is the last of all actions, for when no fix fits.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { suppression } from "../../core/engine/suppress.ts";
import { sentence } from "../../core/message/message.ts";
import { type ActionRequest, actionOf, isKindRequested, titleInWords, touchedFindings } from "./request.ts";

/**
 * One action for each rule that may be ignored and reports something there. They carry no diagnostic, because an editor
 * lists actions with one before all others.
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
