// The exhibits and their files.
import type { Rule } from "../../engine/rule.ts";

export const exhibitRules: readonly Rule[] = [];
