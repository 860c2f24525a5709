// The light bulb. Actions are computed from the current text; the diagnostics that the editor sends only show which
// findings are meant.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { actionsAtOnce, wholeKinds } from "./at-once.ts";
import { otherFiles } from "./other-files.ts";
import { explanations, ignoring, quickFixes } from "./quick-fixes.ts";
import type { ActionRequest } from "./request.ts";
import { reviewActions } from "./reviewing.ts";
import { rewritings } from "./rewritings.ts";

/** All kinds of actions that the server offers. */
export const actionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  ...Object.values(wholeKinds),
];

/**
 * Actions for the findings that the range touches, for the field where it begins, and for the whole case. Fixes come
 * first; ignoring a rule comes last.
 */
export function actionsFor(request: ActionRequest): CodeAction[] {
  const fixes = quickFixes(request);
  const edited = new Set(fixes.map(({ edit }) => JSON.stringify(edit)));
  const others = rewritings(request).filter(({ edit }) => !edit || !edited.has(JSON.stringify(edit)));
  return [
    ...fixes,
    ...otherFiles(request),
    ...actionsAtOnce(request),
    ...others,
    ...explanations(request),
    ...reviewActions(request),
    ...ignoring(request),
  ];
}
