// Why there is no visa, for whom. A beneficiary's own `visa` block stands instead of the whole of the request's.
import type { Value } from "../message/message.ts";
import type { Beneficiary, Leaf, List, Visa } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { beneficiariesFor } from "./people.ts";
import { namesOrOne } from "./wording.ts";

export interface VisaBlock {
  readonly visa: Visa;
  /** Whose own block it is; nobody's where it is the request's. */
  readonly owner: Beneficiary | undefined;
  /** For whom it stands; nobody yet while the case names no beneficiaries. */
  readonly persons: readonly Beneficiary[];
}

export type Attempt = Visa["attempts"]["items"][number];

/** The blocks that count, the request's first; it counts for those who have none of their own. */
export function visaBlocks(matter: Matter): readonly VisaBlock[] {
  const owners = matter.beneficiaries.filter((person) => person.visa.$.state !== "absent");
  const others = matter.beneficiaries.filter((person) => !owners.includes(person));
  const shared: VisaBlock = { visa: matter.view.request.visa, owner: undefined, persons: others };
  const own = owners.map((owner): VisaBlock => ({ visa: owner.visa, owner, persons: [owner] }));
  return others.length > 0 || owners.length === 0 ? [shared, ...own] : own;
}

/** The same where parole is asked for the first time; the list for re-parole does not ask about visas. */
export function visaBlocksOfFirstRequest(matter: Matter): readonly VisaBlock[] {
  return matter.isInitial ? visaBlocks(matter) : [];
}

/** Attempts of a block for somebody for whom it stands. */
export function attemptsOf(matter: Matter, block: VisaBlock): readonly Attempt[] {
  return block.visa.attempts.items.filter((attempt) => concerns(matter, block, attempt.for));
}

/** Whether an entry that names these persons is about somebody for whom the block stands. */
export function concerns(matter: Matter, block: VisaBlock, names: List<Leaf<string>>): boolean {
  if (matter.beneficiaries.length === 0) return names.$.state !== "faulty";
  return concerned(matter, block, names).length > 0;
}

/** How a message names those for whom the block stands and whom the entry is about. */
export function namesConcerned(matter: Matter, block: VisaBlock, names: List<Leaf<string>>): Value {
  return namesOrOne(matter.people, concerned(matter, block, names));
}

function concerned(matter: Matter, block: VisaBlock, names: List<Leaf<string>>): Beneficiary[] {
  return beneficiariesFor(matter.people, names).filter((person) => block.persons.includes(person));
}
