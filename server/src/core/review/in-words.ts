// Reviews as they are shown: in a hover, on the readiness page, and in the manifest of a packet.
import type { Path, Span } from "../engine/finding.ts";
import { type Day, formatDay } from "../law/calendar.ts";
import { rendered } from "../message/message.ts";
import { spanOf } from "../read/place.ts";
import type { ReviewInCase, ReviewState } from "./reviews.ts";

export interface ReviewLine {
  /** What was reviewed, and by whom, in a sentence without full stop. */
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
export function reviewLines(reviews: readonly ReviewInCase[]): readonly ReviewLine[] {
  return reviews.map((review) => {
    const { state, by, on, view, name, rule } = review;
    return {
      words: lineOf(review),
      state,
      by,
      on,
      of: name ?? view.of.value ?? "",
      ...(rule !== undefined && { rule }),
      span: spanOf(view.$),
    };
  });
}

function lineOf(review: ReviewInCase): string {
  switch (review.state) {
    case "counts":
      return `${whatOf(review)}: ${reviewedBy(review)}`;
    case "changed":
      return review.since ? rendered(review.since) : "";
    case "unread":
      return `${whatOf(review)}: ${reviewedBy(review)}; whether it has changed since cannot be determined`;
    case "incomplete":
      return `${whatOf(review)}: the review mark is incomplete and does not count`;
    case "unknown":
      return `${whatOf(review)}: not a part of this case, so the review mark does not count`;
  }
}

function whatOf({ what, rule }: ReviewInCase): string {
  const place = what === "" ? "A review" : what;
  return rule === undefined ? place : `${place} (${rule})`;
}

function reviewedBy({ by, on }: ReviewInCase): string {
  return on === undefined ? `reviewed by ${by}` : `reviewed by ${by} on ${formatDay(on)}`;
}

/** What reviews say of a place: those of the place itself, and of the blocks around it, but not of the case as a whole. */
export function reviewsAt(reviews: readonly ReviewInCase[], path: Path): readonly string[] {
  return reviews.flatMap((review) => {
    const { path: of = [], state } = review;
    const isAround =
      of.length > 0 && of.length <= path.length && of.every((step, index) => step === path[index]);
    if (!isAround || (state !== "counts" && state !== "changed")) return [];
    const sentence = reviewedBy(review);
    const about =
      of.length < path.length ? `${whatOf(review)}: ` : review.rule === undefined ? "" : `${review.rule}: `;
    const changed = state === "changed" ? "; it has changed since" : "";
    return [about === "" ? `R${sentence.slice(1)}${changed}` : `${about}${sentence}${changed}`];
  });
}
