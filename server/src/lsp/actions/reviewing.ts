// Actions that mark the field at the cursor, and each finding there, as reviewed. The client asks who reviewed it.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import {
  findingToReview,
  type ToReview,
  toReviewAt,
  toReviewWords,
} from "../../core/casework/mark-reviewed.ts";
import type { Message } from "../../core/message/language.ts";
import { sentence } from "../../core/message/message.ts";
import { wholeCasePlace } from "../../core/model/place-names.ts";
import { nodeAtOffset } from "../../core/read/node-at-offset.ts";
import {
  type ActionRequest,
  isKindRequested,
  offsetMeant,
  titleInWords,
  touchedFindings,
} from "./request.ts";

/** They carry no diagnostic, because an editor lists actions with one before all others. */
export function reviewActions(request: ActionRequest): CodeAction[] {
  const { abilities, checked, parsed, document } = request;
  if (!abilities.marksReviewed) return [];
  const action = (title: Message, kind: string, toReview: ToReview): CodeAction => ({
    title: titleInWords(title, request),
    kind,
    command: {
      title: titleInWords(title, request),
      command: "parole-case.markReviewed",
      arguments: [document.uri, toReview],
    },
  });
  const findings = isKindRequested(CodeActionKind.QuickFix, request) ? touchedFindings(request) : [];
  const here = isKindRequested(CodeActionKind.Refactor, request)
    ? toReviewAt(checked, nodeAtOffset(parsed, offsetMeant(request))?.path ?? [])
    : undefined;
  return [
    ...findings.flatMap((finding) => {
      const toReview = findingToReview(checked, finding);
      const title = sentence("Mark {rule} here as reviewed", { rule: finding.rule });
      return toReview ? [action(title, CodeActionKind.QuickFix, toReview)] : [];
    }),
    ...(here && here.of !== wholeCasePlace
      ? [
          action(
            sentence("Mark as reviewed: {place}", { place: toReviewWords(checked, here) }),
            CodeActionKind.Refactor,
            here,
          ),
        ]
      : []),
  ];
}
