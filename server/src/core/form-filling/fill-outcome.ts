// What became of each box when a form was filled in.
import type { FillFact } from "../../../../schemas/forms/form-fills.ts";
import type { WhyBlank } from "./form-plan.ts";

export type BoxOutcome = {
  readonly item: string;
  readonly of: FillFact;
  /** For a check box, what its check mark says. */
  readonly means?: string;
  /** The page of the form, from 1. */
  readonly page: number;
} & (
  | {
      readonly kind: "written";
      readonly text: string;
      /** As the case has it, if the box has other letters. */
      readonly written?: string;
      /** It held something else that this program had written. */
      readonly isNew: boolean;
    }
  /** Too long for the box: the whole text is on the page for additional information, or belongs in a statement. */
  | { readonly kind: "continued" | "attached"; readonly text: string; readonly isNamedInBox: boolean }
  /** Too long, and the form has no other place for it. */
  | { readonly kind: "no-room"; readonly text: string }
  /** A person typed something else, or emptied the box; empty `holds` for the latter. */
  | { readonly kind: "kept"; readonly holds: string; readonly text: string }
  /** A person filled it in, and the case says nothing else. */
  | { readonly kind: "typed" }
  /** It held what this program had written, and the case no longer says so. */
  | { readonly kind: "cleared" }
  | { readonly kind: "blank"; readonly why: WhyBlank; readonly written?: string }
);

/** Why a form is not filled in. */
export type FillRefusal =
  /** It has no fields, so that it cannot be filled in on a computer. */
  | "flat"
  /** Fields of the edition are missing or have other names. */
  | "renamed"
  /** It has a signature, which a change would make worthless. */
  | "signed";
