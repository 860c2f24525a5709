// Review marks: see review-requests.ts.

import { staffOf } from "../../core/engine/practice.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { spotAt } from "../../core/read/spot.ts";
import {
  findingToReview,
  marking,
  type ToReview,
  toReviewAt,
  toReviewWords,
} from "../../core/review/mark.ts";
import { wholeCase } from "../../core/review/places.ts";
import type { KnownCase } from "../cases.ts";
import {
  type MarkReviewedParams,
  type MarkReviewedResult,
  markReviewedRequest,
  type ToReviewChoice,
  type ToReviewParams,
  type ToReviewResult,
  toReviewRequest,
} from "../review-requests.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const reviewing: Feature = {
  capabilities: () => ({}),
  listen({ connection, documents, cases, settled, guarded, settings }) {
    const openCase = async (uri: string): Promise<KnownCase | undefined> => {
      await settled;
      const document = documents.get(uri);
      if (!document) return undefined;
      await cases.ready(document);
      // A file may have been changed just now.
      await cases.lookIntoFolder(document, "again");
      const now = documents.get(uri);
      return now && cases.of(now);
    };

    connection.onRequest<ToReviewResult | null, unknown>(
      toReviewRequest,
      ({ uri, position }: ToReviewParams) =>
        guarded(toReviewRequest, async () => {
          const known = await openCase(uri);
          if (!known) return null;
          const staff = staffOf(known.checked.matter.practice).map((person) => ({ ...person }));
          return { choices: choicesIn(known, position), staff };
        }),
    );

    connection.onRequest<MarkReviewedResult, unknown>(
      markReviewedRequest,
      ({ uri, of, rule, by }: MarkReviewedParams) =>
        guarded(markReviewedRequest, async (): Promise<MarkReviewedResult> => {
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
        }),
    );
  },
};

function choicesIn(
  { document, parsed, checked }: KnownCase,
  position: ToReviewParams["position"],
): readonly ToReviewChoice[] {
  const offset = position && document.offsetAt(position);
  const path = offset === undefined ? undefined : spotAt(parsed, offset)?.path;
  const here = path && toReviewAt(checked, path);
  const findings = checked.findings.filter(
    ({ span }) => position !== undefined && document.positionAt(span.start).line === position.line,
  );
  const choices: ToReviewChoice[] = [
    ...(here && here.of !== wholeCase ? [choiceOf(here)] : []),
    ...findings.flatMap((finding) => {
      const toReview = findingToReview(checked, finding);
      return toReview ? [{ ...choiceOf(toReview), message: finding.message }] : [];
    }),
    choiceOf({ of: wholeCase }),
  ];
  return choices;

  function choiceOf(toReview: ToReview): ToReviewChoice {
    return { ...toReview, what: rendered(toReviewWords(checked, toReview), checked.matter.language) };
  }
}
