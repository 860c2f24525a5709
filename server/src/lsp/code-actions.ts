// The light bulb. Actions are computed from the text as it is now; what the editor sends along only tells what is meant.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { actionsAtOnce, wholeKinds } from "./actions/at-once.ts";
import { ignoring } from "./actions/ignoring.ts";
import { otherFiles } from "./actions/other-files.ts";
import { explanations, quickFixes } from "./actions/quick-fixes.ts";
import type { ActionRequest } from "./actions/request.ts";
import { reviewActions } from "./actions/reviewing.ts";
import { rewritings } from "./actions/rewritings.ts";

/** The kinds of all actions that there are. */
export const actionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  ...Object.values(wholeKinds),
];

/**
 * What can be done about the findings that the range touches, at the place where it begins, and to the case: fixes come
 * first, and ignoring a rule comes last.
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
