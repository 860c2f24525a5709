// Removal proceedings, now or before.
import contradiction from "./contradiction.ts";
import unanswered from "./unanswered.ts";

export const removalRules = [unanswered, contradiction];
