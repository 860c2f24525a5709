// The requests that add, remove, and move exhibits, and mark what was reviewed. They are about the text in the editor,
// and change nothing themselves: the client applies the edits.
import type { ChangeRefused, ExhibitRemoved, ExhibitsAdded } from "../../core/casework/exhibit-changes.ts";
import type { ExhibitMoved } from "../../core/casework/exhibit-move.ts";
import type { ToReview } from "../../core/casework/mark-reviewed.ts";
import type { WaitingExhibits } from "../../core/casework/waiting-exhibits.ts";
import type { EditorDocumentEdits, InDocument } from "./in-editor.ts";
import type { ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type { ToReview } from "../../core/casework/mark-reviewed.ts";

export type AddExhibitsParams = ParamsOf<"parole-case/addExhibits">;
export type ExhibitsParams = ParamsOf<"parole-case/exhibits">;
export type MarkReviewedParams = ParamsOf<"parole-case/markReviewed">;
export type MoveExhibitParams = ParamsOf<"parole-case/moveExhibit">;
export type TakeOutExhibitParams = ParamsOf<"parole-case/takeOutExhibit">;
export type ToReviewParams = ParamsOf<"parole-case/toReview">;
export type WaitingExhibitsParams = ParamsOf<"parole-case/waitingExhibits">;

/** The exhibits of a case, to choose from; null if the case is not open. */
export const exhibitsRequest: RequestType<"parole-case/exhibits", ExhibitsResult | null> = {
  method: "parole-case/exhibits",
};

/**
 * The exhibits that have no file yet, and which of these files clearly belong to them; null if the case is not open.
 */
export const waitingExhibitsRequest: RequestType<
  "parole-case/waitingExhibits",
  WaitingExhibitsResult | null
> = {
  method: "parole-case/waitingExhibits",
};

/** The edits that add exhibits for files. */
export const addExhibitsRequest: RequestType<"parole-case/addExhibits", AddExhibitsResult> = {
  method: "parole-case/addExhibits",
};

/** The edits that remove an exhibit and renumber the others. */
export const takeOutExhibitRequest: RequestType<"parole-case/takeOutExhibit", TakeOutExhibitResult> = {
  method: "parole-case/takeOutExhibit",
};

/** The edits that move an exhibit and renumber all of them. */
export const moveExhibitRequest: RequestType<"parole-case/moveExhibit", MoveExhibitResult> = {
  method: "parole-case/moveExhibit",
};

/** What can be marked as reviewed in a case, and by whom; null if the case is not open. */
export const toReviewRequest: RequestType<"parole-case/toReview", ToReviewResult | null> = {
  method: "parole-case/toReview",
};

/** The edits that write a review mark. */
export const markReviewedRequest: RequestType<"parole-case/markReviewed", MarkReviewedResult> = {
  method: "parole-case/markReviewed",
};

export interface ExhibitsResult {
  readonly exhibits: readonly ExhibitChoice[];
  /** The list index of the exhibit at the position. */
  readonly here: number | null;
}

export interface ExhibitChoice {
  /** Its index in the list, from 0. */
  readonly index: number;
  /** "Exhibit B". */
  readonly words: string;
  readonly title: string | null;
  readonly file: string | null;
}

export type WaitingExhibitsResult = WaitingExhibits;

export type AddExhibitsResult = ChangeRefused | InDocument<ExhibitsAdded>;

export type TakeOutExhibitResult = ChangeRefused | InDocument<ExhibitRemoved>;

export type MoveExhibitResult = ChangeRefused | Omit<InDocument<ExhibitMoved>, "first">;

export interface ToReviewResult {
  /** The field at the position, the findings on its line, and last the whole case. */
  readonly choices: readonly ToReviewChoice[];
  /** The people of the practice; empty if its settings file names no one. */
  readonly staff: readonly { readonly initials: string; readonly name: string }[];
}

export interface ToReviewChoice extends ToReview {
  /** What it is, in words: "Ana Morales, Medical details". */
  readonly what: string;
  /** The message, for a finding. */
  readonly message?: string;
}

export type MarkReviewedResult =
  | (EditorDocumentEdits & {
      readonly kind: "marked";
      readonly what: string;
      readonly isRenewed: boolean;
    })
  /** The reason is in whole sentences. */
  | { readonly kind: "refused"; readonly reason: string };
