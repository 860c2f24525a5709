// Who supports the beneficiaries.
import type { Rule } from "../../engine/rule.ts";

export const sponsorRules: readonly Rule[] = [];
