// Reviews as shown in a hover, on the readiness page, and in the manifest of a packet.

import type { Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { Language, Message, MessageValue } from "../message/language.ts";
import { rendered, renderedSentence, sentence } from "../message/message.ts";
import { date } from "../message/values.ts";
import { spanOf } from "../read/field-ref.ts";
import type { ReviewInCase, ReviewState } from "./reviews.ts";

export interface ReviewLine {
  /** What was reviewed, and by whom, in a sentence without a period. */
  readonly words: string;
  readonly state: ReviewState;
  readonly by: string;
  readonly on: Day | undefined;
  readonly of: string;
  readonly rule?: string;
  /** Where the mark is. */
  readonly span: Span;
}

/** Each review of a case, whether it still counts or not, in the order of the case. */
export function reviewLines(reviews: readonly ReviewInCase[], language?: Language): readonly ReviewLine[] {
  return reviews.map((review) => {
    const { state, by, on, view, name, rule } = review;
    return {
      words: rendered(lineOf(review), language),
      state,
      by,
      on,
      of: name ?? view.of.value ?? "",
      ...(rule !== undefined && { rule }),
      span: spanOf(view.ref),
    };
  });
}

function lineOf(review: ReviewInCase): Message {
  const what = whatOf(review);
  switch (review.state) {
    case "counts":
      return sentence("{what}: {reviewed}", { what, reviewed: reviewedBy(review) });
    case "changed":
      return review.since ?? sentence("{what}", { what });
    case "unread":
      return sentence("{what}: {reviewed}; whether it has changed since cannot be determined", {
        what,
        reviewed: reviewedBy(review),
      });
    case "incomplete":
      return sentence("{what}: the review mark is incomplete and does not count", { what });
    case "unknown":
      return sentence("{what}: not a part of this case, so the review mark does not count", { what });
  }
}

function whatOf({ what, rule }: ReviewInCase): MessageValue {
  const place = what === "" ? sentence("A review") : what;
  return rule === undefined ? place : sentence("{place} ({rule})", { place, rule });
}

function reviewedBy({ by, on }: ReviewInCase): Message {
  return on === undefined
    ? sentence("reviewed by {by}", { by })
    : sentence("reviewed by {by} on {day}", { by, day: date(on) });
}

/** The reviews of a field: those of the field itself, and of the blocks around it, but not of the case as a whole. */
export function reviewsAt(
  reviews: readonly ReviewInCase[],
  path: Path,
  language?: Language,
): readonly string[] {
  return reviews.flatMap((review) => {
    const { path: of = [], state } = review;
    const isAround =
      of.length > 0 && of.length <= path.length && of.every((step, index) => step === path[index]);
    if (!isAround || (state !== "counts" && state !== "changed")) return [];
    const reviewed =
      state === "changed"
        ? sentence("{reviewed}; it has changed since", { reviewed: reviewedBy(review) })
        : reviewedBy(review);
    if (of.length < path.length) {
      return [renderedSentence(sentence("{what}: {reviewed}", { what: whatOf(review), reviewed }), language)];
    }
    return review.rule === undefined
      ? [renderedSentence(reviewed, language)]
      : [renderedSentence(sentence("{rule}: {reviewed}", { rule: review.rule, reviewed }), language)];
  });
}
