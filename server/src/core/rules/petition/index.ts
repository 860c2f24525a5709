// Immigrant petitions beside the request.
import type { Rule } from "../../engine/rule.ts";

export const petitionRules: readonly Rule[] = [];
