// One line of a lawyer's checklist: what is required, whether it is met, by what, and on whose authority.
import type { Authority, Path, Span } from "../../engine/finding.ts";

/**
 * met: nothing speaks against it. not-met: it is not, and that stands in the way. at-risk: it is not, and that is a
 * weakness. note: it is not, and that is worth knowing. untold: the case does not say enough. set-aside: it is not, and
 * somebody has settled that it is not to be asked here.
 */
export type RequirementStatus = "met" | "not-met" | "at-risk" | "note" | "untold" | "set-aside";

/** From the gravest to what needs no care. */
export const statuses: readonly RequirementStatus[] = [
  "not-met",
  "at-risk",
  "untold",
  "note",
  "set-aside",
  "met",
];

export interface Requirement {
  /** The id of the rule that holds it. */
  readonly rule: string;
  /** What is required, as a statement without full stop. */
  readonly requirement: string;
  readonly status: RequirementStatus;
  /** The name of the person whom it is about, where it is about one. */
  readonly who: string | undefined;
  readonly evidence: readonly EvidencePaper[];
  /** Why it is not met, cannot be told or is set aside; empty where it is met. */
  readonly remarks: readonly Remark[];
  readonly authority: readonly Authority[];
  /** What to do, where something is to be done. */
  readonly remedy: string | undefined;
  /** Where in the case to look. */
  readonly path: Path;
  readonly span: Span;
}

/** A paper by which a requirement is met. */
export interface EvidencePaper {
  readonly kind: "exhibit" | "form";
  /** Of an exhibit, where it has one. */
  readonly label: string | undefined;
  /** "Letter of Dr. Pérez"; "Form I-131, Ana Morales". */
  readonly title: string;
  readonly path: Path;
  readonly span: Span;
}

export interface Remark {
  /** One sentence without full stop. */
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
}
