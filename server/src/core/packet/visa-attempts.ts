// What a letter for some of the people of a case says about visas: only what concerns them, with the names of those whom
// it concerns if it does not concern everyone in the letter.
import { listed } from "../message/english.ts";
import type { CaseContext } from "../model/case-context.ts";
import { beneficiariesFor, nameOfPerson } from "../model/people.ts";
import { type Attempt, attemptsOf, type VisaBlock, visaBlocks } from "../model/visas.ts";
import type { Beneficiary } from "../read/view.ts";

interface Concerns {
  /** Names; empty if it concerns everyone in the letter. */
  readonly whose: string;
}

/** The blocks that apply to someone in the letter; in a case without beneficiaries, all of them. */
export function visasInLetter(
  context: CaseContext,
  persons: readonly Beneficiary[],
): readonly (VisaBlock & Concerns)[] {
  return visaBlocks(context).flatMap((block) => {
    const whose = namesAmong(context, persons, block.persons);
    return whose === undefined ? [] : [{ ...block, whose }];
  });
}

/** The attempts of a block that concern someone in the letter. */
export function visaAttempts(
  context: CaseContext,
  block: VisaBlock,
  persons: readonly Beneficiary[],
): readonly ({ readonly attempt: Attempt } & Concerns)[] {
  return attemptsOf(context, block).flatMap((attempt) => {
    const named = beneficiariesFor(context.people, attempt.for);
    const concerned = named.filter((person) => block.persons.includes(person));
    const whose = namesAmong(context, persons, concerned);
    return whose === undefined ? [] : [{ attempt, whose }];
  });
}

/** Undefined if none of them is in the letter. */
function namesAmong(
  { beneficiaries, people }: CaseContext,
  persons: readonly Beneficiary[],
  concerned: readonly Beneficiary[],
): string | undefined {
  if (beneficiaries.length === 0) return "";
  const named = persons.filter((person) => concerned.includes(person));
  if (named.length === 0) return undefined;
  return named.length === persons.length ? "" : listed(named.map((person) => nameOfPerson(people, person)));
}
