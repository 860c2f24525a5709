// Removal proceedings, now or before.
import unanswered from "./unanswered.ts";

export const removalRules = [unanswered];
