// One line of an attorney's checklist: what is required, whether it is met, by what, and the authority.

import type { Consequence } from "../../base/consequence.ts";
import type { Path } from "../../base/path.ts";
import type { Span } from "../../base/span.ts";
import type { Authority } from "../../law/answer.ts";

/**
 * met: nothing indicates otherwise. not-met: it is not met, which is an obstacle. at-risk: it is not met, which is a
 * weakness. note: it is not met, for information. not-confirmed: it rests only on documents that could not be read, or on
 * a form of an unknown edition. untold: the case does not say enough. set-aside: it is not met, and a
 * comment or setting suppresses it.
 */
export type RequirementStatus =
  | "met"
  | "not-met"
  | "at-risk"
  | "note"
  | "not-confirmed"
  | "untold"
  | "set-aside";

/** How a requirement is met: the case states it, a document is named for it, or it was found in the document itself. */
export type Strength = "stated" | "named" | "found";

/** From the most severe to what needs no attention. */
export const statuses: readonly RequirementStatus[] = [
  "not-met",
  "at-risk",
  "not-confirmed",
  "untold",
  "note",
  "set-aside",
  "met",
];

export interface Requirement {
  /** The id of its rule. */
  readonly rule: string;
  /** What is required, as a statement without a full stop. */
  readonly requirement: string;
  readonly status: RequirementStatus;
  /** How it is met, the weakest where several people or documents are concerned; undefined if it is not met. */
  readonly strength: Strength | undefined;
  /** What can follow if it is left as it is; undefined if it has no finding. */
  readonly consequence: Consequence | undefined;
  /** The name of the person whom it is about, if it is about one. */
  readonly who: string | undefined;
  readonly evidence: readonly EvidenceDocument[];
  /** Why it is not met, undetermined, or suppressed; empty if it is met. */
  readonly remarks: readonly Remark[];
  readonly authority: readonly Authority[];
  /** What to do, if anything. */
  readonly remedy: string | undefined;
  /** The field in the case. */
  readonly path: Path;
  readonly span: Span;
}

/** A document by which a requirement is met. */
export interface EvidenceDocument {
  readonly kind: "exhibit" | "form";
  /** For an exhibit with a label. */
  readonly label: string | undefined;
  /** "Letter of Dr. Pérez"; "Form I-131, Ana Morales". */
  readonly title: string;
  /** The pages of an exhibit on which a value that is required was found; left out if there are none. */
  readonly pages?: readonly number[];
  readonly path: Path;
  readonly span: Span;
}

export interface Remark {
  /** One sentence without a full stop. */
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
}
