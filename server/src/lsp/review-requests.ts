// The requests that mark what was reviewed. They are about what is in the editor, and change nothing themselves: the
// client makes the edits. Shared with the client through requests.ts.
import type { ToReview } from "../core/review/mark.ts";
import type { EditorRange } from "./desk-requests.ts";
import type { EditorEdit } from "./exhibit-requests.ts";

export type { ToReview } from "../core/review/mark.ts";

/** What of a case can be marked as reviewed, and who can; null where the case is not open. */
export const toReviewRequest = "parole-case/toReview";
/** The edits that write a review mark. */
export const markReviewedRequest = "parole-case/markReviewed";

export interface ToReviewParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly position?: EditorRange["start"];
}

export interface ToReviewResult {
  /** The place at the position, the findings on its line, and last the whole case. */
  readonly choices: readonly ToReviewChoice[];
  /** Who works in the practice; empty where its settings file names no one. */
  readonly staff: readonly { readonly initials: string; readonly name: string }[];
}

export interface ToReviewChoice extends ToReview {
  /** What it is, in words: "Ana Morales, Medical details". */
  readonly what: string;
  /** Of a finding, what it says. */
  readonly message?: string;
}

export interface MarkReviewedParams extends ToReview {
  readonly uri: string;
  /** The initials of the person. */
  readonly by: string;
}

export type MarkReviewedResult =
  | {
      readonly kind: "marked";
      /** The version of the document that the edits are of. */
      readonly version: number;
      readonly edits: readonly EditorEdit[];
      readonly what: string;
      readonly isRenewed: boolean;
    }
  /** The reason is in whole sentences. */
  | { readonly kind: "refused"; readonly reason: string };
