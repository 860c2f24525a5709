// Consent of a parent or legal guardian to the parole of a child.
import type { Rule } from "../../engine/rule.ts";

export const guardianRules: readonly Rule[] = [];
