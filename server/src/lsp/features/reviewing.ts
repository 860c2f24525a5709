// Review marks.

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
import { rangeOf } from "../diagnostics.ts";
import {
  type MarkReviewedResult,
  markReviewedRequest,
  type ToReviewChoice,
  type ToReviewParams,
  toReviewRequest,
} from "../protocol/index.ts";
import { markReviewedParams, toReviewParams } from "../protocol/params.ts";
import type { Feature } from "../serving.ts";

export const reviewing: Feature<"cases" | "documents" | "requests" | "settings" | "settled"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, settled, settings }) {
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

    requests.answer(toReviewRequest, toReviewParams, async ({ uri, position }) => {
      const known = await openCase(uri);
      if (!known) return null;
      const staff = staffOf(known.checked.matter.practice).map((person) => ({ ...person }));
      return { choices: choicesIn(known, position), staff };
    });

    requests.answer(
      markReviewedRequest,
      markReviewedParams,
      async ({ uri, of, rule, by }): Promise<MarkReviewedResult> => {
        const known = await openCase(uri);
        if (!known)
          return {
            kind: "refused",
            reason: rendered(sentence("Open the case file first."), settings().language),
          };
        const { document, parsed, checked } = known;
        const made = marking(parsed, checked, { of, ...(rule !== undefined && { rule }) }, by);
        if (made.kind === "refused") return made;
        const edits = made.edits.map(({ span, text }) => ({
          range: rangeOf(span, document),
          newText: text,
        }));
        return { ...made, version: document.version, edits };
      },
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
