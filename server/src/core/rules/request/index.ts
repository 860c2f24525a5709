// The request itself.
import type { Rule } from "../../engine/rule.ts";

export const requestRules: readonly Rule[] = [];
