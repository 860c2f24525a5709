// Removal proceedings, which decide where the packet goes.
import type { Rule } from "../../engine/rule.ts";

export const removalRules: readonly Rule[] = [];
