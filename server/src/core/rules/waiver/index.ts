// Why no waiver of inadmissibility can be had.
import type { Rule } from "../../engine/rule.ts";

export const waiverRules: readonly Rule[] = [];
