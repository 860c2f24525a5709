// The findings and the context that completion uses, with those findings that a half-typed word would hide.

import type { CaseContext } from "../../model/case-context.ts";
import type { Finding } from "../../model/finding.ts";

export interface CompletionRequest {
  readonly findings: readonly Finding[];
  readonly context: CaseContext;
}
