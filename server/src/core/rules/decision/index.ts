// Decisions on the request.
import noticeMissing from "./notice-missing.ts";

export const decisionRules = [noticeMissing];
