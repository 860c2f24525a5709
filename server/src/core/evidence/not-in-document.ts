// The values of a case that are certainly not in the documents said to support them. Silent wherever a document may say
// it in another way, since nothing is worse than a finding about a letter that is right.
import { memoize } from "../base/memoize.ts";
import type { CaseContext } from "../model/case-context.ts";
import { type Person, sameHuman } from "../model/people.ts";
import type { Exhibit } from "../read/view.ts";
import { type ClaimedValue, type ClaimingExhibit, claimedValues } from "./claimed-values.ts";
import type { NearValue } from "./sought-value.ts";
import { type Lookup, lookups } from "./where-found.ts";

export interface AbsentValue {
  readonly value: ClaimedValue;
  /** The exhibits without it, one or more. */
  readonly exhibits: readonly Exhibit[];
  /** What one of them has in its place. */
  readonly near: (NonNullable<Lookup["near"]> & { readonly exhibit: Exhibit }) | undefined;
}

/** The values that are absent, in the order of the exhibits. */
export const absentValues = memoize((context: CaseContext): readonly AbsentValue[] =>
  claimedValues(context).flatMap((value) => absenceOf(context, value) ?? []),
);

function absenceOf(context: CaseContext, value: ClaimedValue): AbsentValue | undefined {
  if (isApproximate(value)) return undefined;
  const all = lookups(context, value);
  if (all.some(({ pages }) => pages.length > 0)) return undefined;
  const isExact = ({ exhibit }: Lookup) => value.by.some((by) => by.exhibit === exhibit && by.isExact);
  const exact = all.filter(isExact);
  if (exact.length > 0) {
    return exact.every(({ isAbsent }) => isAbsent) ? absence(value, exact) : undefined;
  }
  // A claim about a person or a block does not say which of their values are in the document: only a slip counts.
  const slips = all.filter(
    (one) =>
      one.isAbsent &&
      one.near &&
      value.by.some((by) => by.exhibit === one.exhibit && mustShow(value, by)) &&
      !isOfAnother(context, value, one.near.value),
  );
  return slips.length > 0 ? absence(value, slips) : undefined;
}

function absence(value: ClaimedValue, from: readonly Lookup[]): AbsentValue {
  const near = from.find((one) => one.near);
  return {
    value,
    exhibits: from.map(({ exhibit }) => exhibit),
    near: near?.near && { ...near.near, exhibit: near.exhibit },
  };
}

/** Incomes and payments are often stated in another way: by the month, or as a share. */
function isApproximate({ at, sought }: ClaimedValue): boolean {
  const [key] = at.path.slice(-1);
  return (
    sought.kind === "name" ||
    key === "income" ||
    key === "assets" ||
    at.path.some((step) => step === "sources")
  );
}

/** Whether documents of this kind show the value of the person whom they are about. */
function mustShow({ at }: ClaimedValue, { exhibit, isWhole }: ClaimingExhibit): boolean {
  const [key] = at.path.slice(-1);
  const block = at.path.at(-2);
  if (key === "date_of_birth") {
    const { value } = exhibit.kind;
    return isWhole && (value === "identity-document" || value === "birth-certificate");
  }
  return key === "a_number" || (block === "passport" && key === "number");
}

/** Whether the value that is there is that of another person, as in the documents of a family. */
function isOfAnother(context: CaseContext, { person }: ClaimedValue, near: NearValue): boolean {
  if (!person) return false;
  const own = [person, ...sameHuman(context.people, person).map((entry) => entry.person)];
  const { petitioner, sponsors, representative } = context.view;
  const others = [petitioner, ...context.beneficiaries, ...sponsors.items, representative].filter(
    (one) => !own.includes(one),
  );
  return others.some((other) => hasValue(other, near));
}

function hasValue({ date_of_birth, a_number, passport }: Person, near: NearValue): boolean {
  switch (near.kind) {
    case "day":
      return date_of_birth.value === near.day;
    case "number": {
      const plain = (one: string | undefined) => one?.replace(/[^\p{L}\d]+/gu, "").toUpperCase();
      return [a_number.value, passport.number.value].some((one) => plain(one) === plain(near.written));
    }
    default:
      return false;
  }
}
