// The means of a sponsor: the people whom the income has to support, and what the case says of them.

import { isFaulty, saysNone } from "../read/field-ref.ts";
import type { Beneficiary, Leaf, Sponsor } from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { isReadablePart } from "./decisions.ts";
import { beneficiariesFor, isSameHuman, type Person, personal } from "./people.ts";

export interface Means {
  /** Annual income in US dollars. */
  readonly income: number;
  /** The household and the beneficiaries who are not part of it. */
  readonly persons: number;
}

/** A sponsor's income and whom it supports; undefined if the case does not say so, or lists assets as well. */
export function meansOf(
  context: CaseContext,
  sponsor: Sponsor,
  supported: readonly Beneficiary[],
): Means | undefined {
  const household = sponsor.household_size.value;
  const income = amountOf(sponsor.income);
  if (household === undefined || income === undefined || mayHaveAssets(sponsor)) return undefined;
  const others = supported.filter((person) => !isInHousehold(context, sponsor, person));
  return { income, persons: household + others.length };
}

/** The beneficiaries whom a sponsor supports; undefined if that cannot be determined. */
export function supportedBy(context: CaseContext, sponsor: Sponsor): readonly Beneficiary[] | undefined {
  if (isUndetermined(sponsor.for.ref) || !isReadablePart(context, sponsor.for)) return undefined;
  return beneficiariesFor(context.people, sponsor.for);
}

/** Whether the sponsor lives in a state with a poverty guideline of its own. */
export function isInAlaskaOrHawaii({ people }: CaseContext, sponsor: Sponsor): boolean {
  const state = personal(people, sponsor, ({ address }) => address.state).value;
  return state !== undefined && ["ak", "alaska", "hi", "hawaii"].includes(plainKey(state));
}

/** The amount, or 0 if the case says that there is none. */
function amountOf({ ref, value }: Leaf<number>): number | undefined {
  return saysNone(ref) ? 0 : value;
}

function mayHaveAssets({ assets }: Sponsor): boolean {
  return isFaulty(assets.ref) || isUndetermined(assets.ref) || (assets.value ?? 0) > 0;
}

/** Whether a beneficiary is the sponsor, or lives at the sponsor's address, and so is in the household. */
function isInHousehold(context: CaseContext, sponsor: Sponsor, person: Beneficiary): boolean {
  if (isSameHuman(context.people, sponsor, person)) return true;
  const [own, other] = [addressOf(context, sponsor), addressOf(context, person)];
  return own !== undefined && own === other;
}

function addressOf({ people }: CaseContext, person: Person): string | undefined {
  const street = personal(people, person, ({ address }) => address.street).value;
  const city = personal(people, person, ({ address }) => address.city).value;
  if (street === undefined || city === undefined) return undefined;
  const unit = personal(people, person, ({ address }) => address.unit).value;
  return plainKey([street, unit ?? "", city].join(" "));
}
