// Comments that ignore a rule.
import notAllowed from "./not-allowed.ts";
import reasonMissing from "./reason-missing.ts";
import unknownRule from "./unknown-rule.ts";
import unused from "./unused.ts";

export const ignoreRules = [reasonMissing, unused, unknownRule, notAllowed];
