// The departure before parole expires.
import type { Rule } from "../../engine/rule.ts";

export const departureRules: readonly Rule[] = [];
