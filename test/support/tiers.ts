// Which tests run. `npm test` runs every one. `npm run test:quick` runs those that quickly show whether an edit is
// right: it names the rules and the topics of the edit, and skips what is marked as thorough here.
import { type QuickTier, quickTierVariable } from "../../scripts/quick/tier.ts";

/** How a test is skipped: the second argument of `it`, `test`, and `describe`. */
export interface Tier {
  readonly skip?: string;
}

const given = process.env[quickTierVariable];
const quick: QuickTier | undefined = given === undefined ? undefined : JSON.parse(given);

const always: Tier = {};
const leftOut: Tier = { skip: "npm test runs it" };

/** For a slow test: it runs in `npm test` only. */
export const thorough: Tier = quick ? leftOut : always;

/** For a test of each rule: it runs for the edited rules and the others of their topics. */
export function ofRule(id: string): Tier {
  return isAbout(id, quick?.topics) || isAbout(id, quick?.rules) ? always : leftOut;
}

/** For a slow test of each rule: it runs for the edited rules only. */
export function ofRuleItself(id: string): Tier {
  return isAbout(id, quick?.rules) ? always : leftOut;
}

/** For a topic of rules, such as `medical`. */
export function ofTopic(topic: string): Tier {
  const named = [...(quick?.topics ?? []), ...(quick?.rules ?? [])];
  return !quick || named.some((name) => name === "all" || name.split("/")[0] === topic) ? always : leftOut;
}

/** For a sample case in which these rules report something: it runs if an edited rule is among them. */
export function ofCase(rules: readonly string[]): Tier {
  if (!quick) return always;
  return quick.cases && rules.some((id) => isAbout(id, quick.rules)) ? always : leftOut;
}

function isAbout(id: string, named: readonly string[] | undefined): boolean {
  return !named || named.some((name) => name === "all" || name === id || name === id.split("/")[0]);
}
