// Proof of who people are.
import type { Rule } from "../../engine/rule.ts";

export const identityRules: readonly Rule[] = [];
