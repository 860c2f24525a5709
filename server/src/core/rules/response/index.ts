// The time in which an answer is due.
import type { Rule } from "../../engine/rule.ts";

export const responseRules: readonly Rule[] = [];
