// Who files.
import type { Rule } from "../../engine/rule.ts";

export const petitionerRules: readonly Rule[] = [];
