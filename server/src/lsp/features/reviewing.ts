// Review marks.

import {
  findingToReview,
  marking,
  type ToReview,
  toReviewAt,
  toReviewWords,
} from "../../core/casework/mark-reviewed.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { wholeCasePlace } from "../../core/model/place-names.ts";
import { staffOf } from "../../core/model/practice.ts";
import { nodeAtOffset } from "../../core/read/node-at-offset.ts";
import type { CachedCase } from "../cases.ts";
import {
  type MarkReviewedResult,
  markReviewedRequest,
  type ToReviewChoice,
  type ToReviewParams,
  toReviewRequest,
} from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const reviewingFeature: Feature<"cases" | "documents" | "requests" | "settings" | "ready"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, ready, settings }) {
    const openCase = async (uri: string): Promise<CachedCase | undefined> => {
      await ready;
      const document = documents.get(uri);
      if (!document) return undefined;
      await cases.ready(document);
      // A file may have changed just now.
      await cases.lookIntoFolder(document, "again");
      const now = documents.get(uri);
      return now && cases.of(now);
    };

    requests.answer(toReviewRequest, async ({ uri, position }) => {
      const known = await openCase(uri);
      if (!known) return null;
      const staff = staffOf(known.checked.context.practice).map((person) => ({ ...person }));
      return { choices: choicesIn(known, position), staff };
    });

    requests.answer(markReviewedRequest, async ({ uri, of, rule, by }): Promise<MarkReviewedResult> => {
      const known = await openCase(uri);
      if (!known)
        return {
          kind: "refused",
          reason: rendered(sentence("Open the case file first."), settings().language),
        };
      const { document, parsed, checked } = known;
      const made = marking(parsed, checked, { of, ...(rule !== undefined && { rule }) }, by);
      if (made.kind === "refused") return made;
      return { ...made, version: document.version, edits: textEditsOf(made.edits, document) };
    });
  },
};

function choicesIn(
  { document, parsed, checked }: CachedCase,
  position: ToReviewParams["position"],
): readonly ToReviewChoice[] {
  const offset = position && document.offsetAt(position);
  const path = offset === undefined ? undefined : nodeAtOffset(parsed, offset)?.path;
  const here = path && toReviewAt(checked, path);
  const findings = checked.findings.filter(
    ({ span }) => position !== undefined && document.positionAt(span.start).line === position.line,
  );
  const choices: ToReviewChoice[] = [
    ...(here && here.of !== wholeCasePlace ? [choiceOf(here)] : []),
    ...findings.flatMap((finding) => {
      const toReview = findingToReview(checked, finding);
      return toReview ? [{ ...choiceOf(toReview), message: finding.message }] : [];
    }),
    choiceOf({ of: wholeCasePlace }),
  ];
  return choices;

  function choiceOf(toReview: ToReview): ToReviewChoice {
    return { ...toReview, what: rendered(toReviewWords(checked, toReview), checked.language) };
  }
}
