// The numbers of the dated facts in the texts of rules, so that a title cannot contradict a message.
import { facts } from "../../../../schemas/generated/editions.ts";
import type { Duration } from "../base/durations.ts";
import { inTime, listed } from "../message/english.ts";
import { editionIds } from "./editions.ts";

/**
 * A text of a rule, such as its title, with `{re-parole-notice}` replaced by the value of that fact: 90 days. It is the
 * newest known value, since these texts are about the rule and not about a case; a finding has the value of its date.
 * `{editions}` is replaced by the names of all editions.
 *
 * Throws for a fact that does not exist or does not have a number.
 */
export function withNumbersOfFacts(text: string): string {
  return text.replaceAll(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
    if (id === "editions") return listed(editionIds, "or");
    const fact = Object.values(facts).find((one) => one.id === id);
    const value = fact?.values.findLast((one) => "value" in one);
    if (!value || !("value" in value)) throw new Error(`"${text}": no fact "${id}" with a value`);
    return inWords(value.value, id);
  });
}

function inWords(value: unknown, id: string): string {
  if (typeof value === "object" && value !== null) {
    if (isDuration(value)) return inTime(value);
    if ("businessDays" in value) return `${value.businessDays} business days`;
    if ("years" in value) return String(value.years);
  }
  throw new Error(`The fact "${id}" does not hold a number`);
}

function isDuration(value: object): value is Duration {
  return "count" in value && "unit" in value;
}
