// The findings and the context that completion uses, with those findings that a half-typed word would hide.

import type { Title } from "../../message/title.ts";
import type { CaseContext } from "../../model/case-context.ts";
import type { Finding } from "../../model/finding.ts";
import type { PatchValue } from "../../read/fix.ts";
import type { About, CompletionKind } from "./completion.ts";

export interface CompletionRequest {
  readonly findings: readonly Finding[];
  readonly context: CaseContext;
}

export interface BlockValue {
  readonly [key: string]: PatchValue;
}

/** A block with at least one key. */
export function isBlockValue(value: PatchValue | undefined): value is BlockValue {
  return typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0;
}

export interface CompletionOffer {
  /** The value after reading. */
  readonly value: string;
  /** Shown in a list instead of the value. */
  readonly label?: string;
  readonly kind: CompletionKind;
  readonly detail?: Title;
  readonly documentation?: string;
  readonly about?: About;
}
