// The fixes of the findings at the cursor, and the action that explains the rule.

import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { suppression } from "../../core/engine/suppress.ts";
import { offeredFixes } from "../../core/fix/apply.ts";
import { sentence } from "../../core/message/message.ts";
import type { Finding } from "../../core/model/finding.ts";
import { diagnosticOf } from "../diagnostics.ts";
import { type ActionRequest, actionOf, isKindRequested, titleInWords, touchedFindings } from "./request.ts";

/** The fixes of each finding. Preferred are a single fix, and the first of several if it is a plain text edit. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  return forTouched(request, fixesOf);
}

/** For each finding, an action that opens the page of its rule, which needs no network, if the client can show it. */
export function explanations(request: ActionRequest): CodeAction[] {
  return request.abilities.explainsRules ? forTouched(request, explanation) : [];
}

function forTouched(
  request: ActionRequest,
  actions: (finding: Finding, diagnostic: Diagnostic, request: ActionRequest) => CodeAction[],
): CodeAction[] {
  if (!isKindRequested(CodeActionKind.QuickFix, request)) return [];
  return touchedFindings(request).flatMap((finding) =>
    actions(finding, diagnosticOf(finding, request.document, request.checked.language), request),
  );
}

function fixesOf(finding: Finding, diagnostic: Diagnostic, request: ActionRequest): CodeAction[] {
  const offered = offeredFixes(request.parsed, finding);
  return offered.map(({ fix, edits }, index): CodeAction => {
    const isPreferred = index === 0 && (finding.fixes.length === 1 || fix.edits !== undefined);
    return { ...actionOf(fix.title, CodeActionKind.QuickFix, edits, request, diagnostic), isPreferred };
  });
}

function explanation({ rule }: Finding, diagnostic: Diagnostic, request: ActionRequest): CodeAction[] {
  const title = titleInWords(sentence("Explain {rule}", { rule }), request);
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: "parole-case.explainRule", arguments: [rule] },
    },
  ];
}

// Ignoring a rule at the cursor. It is the last of all actions, for when no fix fits.

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
