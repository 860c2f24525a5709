// Where the packet goes.
import type { Rule } from "../../engine/rule.ts";

export const lockboxRules: readonly Rule[] = [];
