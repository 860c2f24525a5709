// Why there is no visa, and for whom. A beneficiary's own `visa` block replaces the request's as a whole.
import type { MessageValue } from "../message/language.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Leaf, List, Visa } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { beneficiariesFor } from "./people.ts";
import { namesOrOne } from "./wording.ts";

export interface VisaBlock {
  readonly visa: Visa;
  /** Whose own block it is; undefined if it is the request's. */
  readonly owner: Beneficiary | undefined;
  /** For whom it applies; empty while the case lists no beneficiaries. */
  readonly persons: readonly Beneficiary[];
}

export type Attempt = Visa["attempts"]["items"][number];

/** The blocks that apply, the request's first; it applies to those who have none of their own. */
export function visaBlocks(context: CaseContext): readonly VisaBlock[] {
  const owners = context.beneficiaries.filter((person) => person.visa.ref.state !== "absent");
  const others = context.beneficiaries.filter((person) => !owners.includes(person));
  const shared: VisaBlock = { visa: context.view.request.visa, owner: undefined, persons: others };
  const own = owners.map((owner): VisaBlock => ({ visa: owner.visa, owner, persons: [owner] }));
  return others.length > 0 || owners.length === 0 ? [shared, ...own] : own;
}

/** The same for an initial request; the list for re-parole does not require information about visas. */
export function visaBlocksOfFirstRequest(context: CaseContext): readonly VisaBlock[] {
  return context.isInitial ? visaBlocks(context) : [];
}

/** The attempts of a block that concern a person to whom it applies. */
export function attemptsOf(context: CaseContext, block: VisaBlock): readonly Attempt[] {
  return block.visa.attempts.items.filter((attempt) => concerns(context, block, attempt.for));
}

/**
 * Whether a visa was issued that the filing day finds valid, or of which the last day is not known: undefined as well if
 * a day cannot be read.
 */
export function isVisaHeld({ days }: CaseContext, { outcome, valid_until }: Attempt): boolean | undefined {
  if (outcome.value !== "issued") return false;
  if (isMissing(valid_until.ref)) return true;
  if (valid_until.value === undefined || days.filingDay === undefined) return undefined;
  return valid_until.value >= days.filingDay;
}

/** Whether everyone to whom the block applies holds a visa, which is then the question. */
export function areVisasHeld(context: CaseContext, block: VisaBlock): boolean {
  const held = attemptsOf(context, block).filter((attempt) => isVisaHeld(context, attempt) === true);
  if (context.beneficiaries.length === 0) return held.length > 0;
  return block.persons.every((person) =>
    held.some((attempt) => beneficiariesFor(context.people, attempt.for).includes(person)),
  );
}

/** Whether an entry that names these persons is about one to whom the block applies. */
export function concerns(context: CaseContext, block: VisaBlock, names: List<Leaf<string>>): boolean {
  if (context.beneficiaries.length === 0) return names.ref.state !== "faulty";
  return concerned(context, block, names).length > 0;
}

/** The names, for a message, of those to whom the block applies and whom the entry is about. */
export function namesConcerned(
  context: CaseContext,
  block: VisaBlock,
  names: List<Leaf<string>>,
): MessageValue {
  return namesOrOne(context.people, concerned(context, block, names));
}

function concerned(context: CaseContext, block: VisaBlock, names: List<Leaf<string>>): Beneficiary[] {
  return beneficiariesFor(context.people, names).filter((person) => block.persons.includes(person));
}
