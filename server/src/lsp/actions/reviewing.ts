// Marking what the cursor is at as reviewed, and each finding there. Who reviews it, the client asks.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { type Message, sentence } from "../../core/message/message.ts";
import { spotAt } from "../../core/read/spot.ts";
import { findingToReview, type ToReview, toReviewAt, toReviewWords } from "../../core/review/mark.ts";
import { wholeCase } from "../../core/review/places.ts";
import { type ActionRequest, inWords, isAskedFor, offsetMeant, touchedFindings } from "./request.ts";

/** They carry no diagnostic: an editor lists actions that do before all others. */
export function reviewing(request: ActionRequest): CodeAction[] {
  const { abilities, checked, parsed, document } = request;
  if (!abilities.marksReviewed) return [];
  const action = (title: Message, kind: string, toReview: ToReview): CodeAction => ({
    title: inWords(title, request),
    kind,
    command: {
      title: inWords(title, request),
      command: "parole-case.markReviewed",
      arguments: [document.uri, toReview],
    },
  });
  const findings = isAskedFor(CodeActionKind.QuickFix, request) ? touchedFindings(request) : [];
  const here = isAskedFor(CodeActionKind.Refactor, request)
    ? toReviewAt(checked, spotAt(parsed, offsetMeant(request))?.path ?? [])
    : undefined;
  return [
    ...findings.flatMap((finding) => {
      const toReview = findingToReview(checked, finding);
      const title = sentence("Mark {rule} here as reviewed", { rule: finding.rule });
      return toReview ? [action(title, CodeActionKind.QuickFix, toReview)] : [];
    }),
    ...(here && here.of !== wholeCase
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
