// One line of an attorney's checklist: what is required, whether it is met, by what, and the authority.
import type { Authority } from "../../base/authority.ts";
import type { Path } from "../../base/path.ts";
import type { Span } from "../../base/span.ts";

/**
 * met: nothing indicates otherwise. not-met: it is not met, which is an obstacle. at-risk: it is not met, which is a
 * weakness. note: it is not met, for information. untold: the case does not say enough. set-aside: it is not met, and a
 * comment or setting suppresses it.
 */
export type RequirementStatus = "met" | "not-met" | "at-risk" | "note" | "untold" | "set-aside";

/** From the most severe to what needs no attention. */
export const statuses: readonly RequirementStatus[] = [
  "not-met",
  "at-risk",
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
  /** The name of the person whom it is about, if it is about one. */
  readonly who: string | undefined;
  readonly evidence: readonly EvidencePaper[];
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
export interface EvidencePaper {
  readonly kind: "exhibit" | "form";
  /** For an exhibit with a label. */
  readonly label: string | undefined;
  /** "Letter of Dr. Pérez"; "Form I-131, Ana Morales". */
  readonly title: string;
  readonly path: Path;
  readonly span: Span;
}

export interface Remark {
  /** One sentence without a full stop. */
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
}
