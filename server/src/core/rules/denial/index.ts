// After a denial.
import type { Rule } from "../../engine/rule.ts";

export const denialRules: readonly Rule[] = [];
