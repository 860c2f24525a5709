// Short names of people and references to them.
import type { Rule } from "../../engine/rule.ts";

export const personRules: readonly Rule[] = [];
