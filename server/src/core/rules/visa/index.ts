// Why admission documents cannot be had, and what was tried.
import type { Rule } from "../../engine/rule.ts";

export const visaRules: readonly Rule[] = [];
