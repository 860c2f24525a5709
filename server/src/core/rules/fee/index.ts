// The filing fee of each beneficiary.
import type { Rule } from "../../engine/rule.ts";

export const feeRules: readonly Rule[] = [];
