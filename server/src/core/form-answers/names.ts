// The name of a person, compared with the boxes for its parts.
import type { FormAnswer } from "../files/report.ts";
import { type People, type Person, sameHuman } from "../model/people.ts";
import { type Comparison, compared, leafOf, nothingCompared, together } from "./difference.ts";
import { isNameAlike, saysNothing, squeezed, wordsOf } from "./written-alike.ts";

/** The boxes for the parts of one name; a form may repeat the name on another page. */
export interface NameBoxes {
  readonly family: readonly FormAnswer[];
  readonly given: readonly FormAnswer[];
  readonly middle: readonly FormAnswer[];
}

/**
 * Compares the parts of a name. A middle name may be part of the given name, and a name that is an alias in the case is
 * no contradiction. If neither the family name nor the given name agrees, the boxes name another person.
 */
export function compareName(people: People, person: Person, boxes: NameBoxes): Comparison {
  if (isAlias(people, person, boxes)) return { agreeing: 2, differences: [] };
  const family = compared(
    leafOf(people, person, ({ name }) => name.family),
    boxes.family,
    isNameAlike,
  );
  const isGivenSame = isGivenInFullSame(people, person, boxes);
  const given = isGivenSame
    ? { agreeing: 1, differences: [] }
    : compared(
        leafOf(people, person, ({ name }) => name.given),
        boxes.given,
        isNameAlike,
      );
  const [noFamily] = family.differences;
  const [noGiven] = given.differences;
  if (noFamily && noGiven) {
    const difference = { ...noFamily, boxes: [...noFamily.boxes, ...noGiven.boxes], replacements: [] };
    return { agreeing: 0, differences: [{ ...difference, isOtherPerson: true }] };
  }
  const middle = isGivenSame
    ? nothingCompared
    : compared(
        leafOf(people, person, ({ name }) => name.middle),
        boxes.middle,
        isNameAlike,
      );
  return together([family, given, middle]);
}

/** Whether the boxes give the family name and the given name of this person. */
export function namesPerson(people: People, person: Person, boxes: NameBoxes): boolean {
  const { differences, agreeing } = compareName(people, person, { ...boxes, middle: [] });
  return differences.length === 0 && agreeing === 2;
}

/**
 * Whether given and middle name are the same in full, however they are divided. A side without a middle name may leave
 * out the names after the first.
 */
function isGivenInFullSame(people: People, person: Person, { given, middle }: NameBoxes): boolean {
  const part = (key: "given" | "middle") => leafOf(people, person, ({ name }) => name[key])?.value ?? "";
  const here = wordsOf(`${part("given")} ${part("middle")}`);
  if (here.length === 0 || given.length === 0) return false;
  return given.every(({ text }) => {
    const there = wordsOf(`${text} ${textOf(middle)}`);
    return (
      here.join("") === there.join("") ||
      (part("middle") === "" && isBeginning(here, there)) ||
      (textOf(middle) === "" && isBeginning(there, here))
    );
  });
}

function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.every((word, index) => word === long[index]);
}

/** What the first box says, if it says anything. */
function textOf([first]: readonly FormAnswer[]): string {
  return first === undefined || saysNothing(first.text) ? "" : first.text;
}

function isAlias(people: People, person: Person, { family, given, middle }: NameBoxes): boolean {
  const [last, first, second] = [family, given, middle].map(textOf);
  const called = [`${first} ${last}`, `${first} ${second} ${last}`, `${last} ${first}`].map(squeezed);
  return sameHuman(people, person).some((entry) =>
    entry.person.name.aliases.items.some(
      ({ value }) => value !== undefined && called.includes(squeezed(value)),
    ),
  );
}
