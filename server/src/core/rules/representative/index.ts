// The attorney or representative.
import type { Rule } from "../../engine/rule.ts";

export const representativeRules: readonly Rule[] = [];
