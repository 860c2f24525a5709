// How the packet travels.
import type { Rule } from "../../engine/rule.ts";

export const filingRules: readonly Rule[] = [];
