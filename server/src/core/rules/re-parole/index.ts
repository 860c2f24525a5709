// Re-parole.
import type { Rule } from "../../engine/rule.ts";

export const reParoleRules: readonly Rule[] = [];
