// Decisions on the request.
import noticeMissing from "./notice-missing.ts";
import paroleUntilMissing from "./parole-until-missing.ts";

export const decisionRules = [noticeMissing, paroleUntilMissing];
