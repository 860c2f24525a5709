// Decisions.
import type { Rule } from "../../engine/rule.ts";

export const decisionRules: readonly Rule[] = [];
