// Receipt notices.
import type { Rule } from "../../engine/rule.ts";

export const receiptRules: readonly Rule[] = [];
