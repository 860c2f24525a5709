import type { Span } from "../base/span.ts";
import type { TextProblem, TreeNode } from "./tree.ts";

export interface ParsedPart {
  /** Undefined if the part has only blank lines and comments. */
  readonly root: TreeNode | undefined;
  readonly problems: readonly TextProblem[];
  /** Where the tree shows the effect of a mistake, and not what was meant. */
  readonly lost: readonly Span[];
}
