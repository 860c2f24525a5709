// Who would be paroled.
import type { Rule } from "../../engine/rule.ts";

export const beneficiaryRules: readonly Rule[] = [];
