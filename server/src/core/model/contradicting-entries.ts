// Entries of a case that are said to be one person, and the values in which they differ.
import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date } from "../message/values.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Leaf } from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import { digitsOfANumber } from "./a-number.ts";
import { whyImpossible } from "./births.ts";
import type { CaseContext } from "./case-context.ts";
import { areTwoCountries } from "./countries.ts";
import type { Person } from "./people.ts";
import { quotedValue } from "./wording.ts";

/** A value that differs, with both values as a message shows them. */
export interface Difference {
  readonly words: MessageValue;
  readonly places: readonly [FieldRef, FieldRef];
}

/** The values that an entry and the entry named in its `same_as` both give, and give differently. */
export function differencesBetween(context: CaseContext, one: Person, other: Person): readonly Difference[] {
  return [
    ...nameParts(one, other),
    ...births(context, one, other),
    ...differing(one.a_number, other.a_number, isOtherANumber, (a, b) =>
      sentence("A-Number {one} and {other}", { one: a, other: b }),
    ),
    ...differing(one.citizenship, other.citizenship, areTwoCountries, (a, b) =>
      sentence("citizenship {one} and {other}", { one: quotedValue(a), other: quotedValue(b) }),
    ),
  ];
}

function differing(
  one: Leaf<string>,
  other: Leaf<string>,
  differ: (one: string, other: string) => boolean,
  words: (one: string, other: string) => MessageValue,
): readonly Difference[] {
  if (one.value === undefined || other.value === undefined || !differ(one.value, other.value)) return [];
  return [{ words: words(one.value, other.value), places: [one.ref, other.ref] }];
}

function nameParts(one: Person, other: Person): readonly Difference[] {
  if (isAlsoCalled(one, other) || isAlsoCalled(other, one)) return [];
  const isSameInFull = givenInFull(one) === givenInFull(other);
  return [
    ...differing(one.name.family, other.name.family, isOtherName, (a, b) =>
      sentence("family name {one} and {other}", { one: quotedValue(a), other: quotedValue(b) }),
    ),
    ...(isSameInFull
      ? []
      : differing(one.name.given, other.name.given, isOtherName, (a, b) =>
          sentence("given name {one} and {other}", { one: quotedValue(a), other: quotedValue(b) }),
        )),
  ];
}

function isOtherName(one: string, other: string): boolean {
  return plainName(one) !== plainName(other);
}

function plainName(written: string): string {
  return plainKey(written).replaceAll(" ", "");
}

/** A middle name may be written as a part of the given name. */
function givenInFull({ name }: Person): string {
  return plainName(`${name.given.value ?? ""} ${name.middle.value ?? ""}`);
}

/** Whether the name of one entry, or the part of it that differs, is an alias in the other. */
function isAlsoCalled({ name }: Person, other: Person): boolean {
  const given = name.given.value ?? other.name.given.value ?? "";
  const family = name.family.value ?? other.name.family.value ?? "";
  const middle = name.middle.value ?? "";
  const called = [
    `${given} ${family}`,
    `${family} ${given}`,
    `${given} ${middle} ${family}`,
    ...(isOtherName(family, other.name.family.value ?? family) ? [family] : []),
    ...(isOtherName(given, other.name.given.value ?? given) ? [given] : []),
  ].map(plainName);
  return other.name.aliases.items.some(
    ({ value }) => value !== undefined && called.includes(plainName(value)),
  );
}

/** A date of birth that is incomplete or impossible is reported itself. */
function births(context: CaseContext, one: Person, other: Person): readonly Difference[] {
  const dates = [one.date_of_birth, other.date_of_birth] as const;
  if (dates.some((birth) => birth.partial || whyImpossible(context, birth) !== undefined)) return [];
  return differing(
    ...dates,
    (a, b) => a !== b,
    (a, b) => sentence("date of birth {one} and {other}", { one: date(a), other: date(b) }),
  );
}

/** A number that is not in the form of an A-Number is reported itself. */
function isOtherANumber(one: string, other: string): boolean {
  const [digits, also] = [digitsOfANumber(one), digitsOfANumber(other)];
  return digits !== undefined && also !== undefined && Number(digits) !== Number(also);
}
