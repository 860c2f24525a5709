// What the filled boxes of a form say about one person on it.
import type { FormRole } from "../../../../schemas/forms/form-maps.ts";
import type { FormAnswer } from "../files/report.ts";
import type { NameBoxes } from "./names.ts";

/** The answers about one person on a form by what they say, such as `name.family`. */
export type Answers = ReadonlyMap<string, readonly FormAnswer[]>;

export function byFact(answers: readonly FormAnswer[], role: FormRole): Answers {
  const own = new Map<string, FormAnswer[]>();
  for (const answer of answers) {
    if (!answer.of.startsWith(`${role}.`)) continue;
    const fact = answer.of.slice(role.length + 1);
    own.set(fact, [...(own.get(fact) ?? []), answer]);
  }
  return own;
}

export function nameBoxes(own: Answers): NameBoxes {
  const part = (key: string) => own.get(`name.${key}`) ?? [];
  const full = part("full");
  return {
    family: [...full, ...part("family")],
    given: [...full, ...part("given")],
    middle: [...full, ...part("middle")],
    isWhole: full.length > 0,
  };
}
