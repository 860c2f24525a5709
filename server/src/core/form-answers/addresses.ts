// The address of a person, compared with the boxes for its lines. The case has the address where the person lives; a
// form may have another one for mail. An address is written in many ways, so that only numbers are compared: those of
// the street line, and the postal code.
import type { FormAnswer } from "../files/report.ts";
import type { People, Person } from "../model/people.ts";
import type { Leaf } from "../read/view.ts";
import { type Comparison, compared, leafOf } from "./difference.ts";
import { isOwnName } from "./names.ts";
import { digitsOf, squeezed } from "./written-alike.ts";

/** The boxes for the lines of one address by the last part of what they say, such as `street`. */
export type AddressBoxes = ReadonlyMap<string, readonly FormAnswer[]>;

/** Compares an address. A street and a postal code that differ are one difference, with the whole address of the case. */
export function compareAddress(people: People, person: Person, boxes: AddressBoxes): Comparison {
  const units = {
    here: lineOf(people, person, "unit")?.value ?? "",
    there: boxes.get("unit")?.[0]?.text ?? "",
  };
  const street = compared(lineOf(people, person, "street"), boxes.get("street") ?? [], (inCase, box) =>
    isSameStreet(inCase, box, units),
  );
  const codes = [...(boxes.get("zip") ?? []), ...(boxes.get("postal_code") ?? [])];
  const code = compared(lineOf(people, person, "postal_code"), codes, isSamePostalCode);
  const agreeing = street.agreeing + code.agreeing;
  const differences = [...street.differences, ...code.differences];
  const [first] = differences;
  if (!first) return { agreeing, differences };
  const value = addressInCase(people, person);
  const differing = differences.flatMap((one) => one.boxes);
  return { agreeing, differences: [{ ...first, value, boxes: differing, replacements: [] }] };
}

function addressInCase(people: People, person: Person): string {
  const lines = (["street", "unit", "city", "state", "province", "postal_code"] as const).flatMap(
    (key) => lineOf(people, person, key)?.value ?? [],
  );
  return lines.join(", ");
}

/** Whether mail goes somewhere else than where the person lives: in care of someone else, or to a post office box. */
export function isForMailOnly(people: People, person: Person, boxes: AddressBoxes): boolean {
  if ((boxes.get("care_of") ?? []).some(({ text }) => !isOwnName(people, person, text))) return true;
  const street = lineOf(people, person, "street")?.value;
  return isBox(streetIn(boxes)) && street !== undefined && !isBox(street);
}

/** The first line of an address on a form; empty if it has none. */
export function streetIn(boxes: AddressBoxes): string {
  return boxes.get("street")?.[0]?.text ?? "";
}

function isBox(street: string): boolean {
  return /^p\.?\s*o\.?\s*box\b|^box\s+\d/i.test(street.trim());
}

type Line = keyof Person["address"] & ("street" | "unit" | "city" | "state" | "province" | "postal_code");

function lineOf(people: People, person: Person, key: Line): Leaf<string> | undefined {
  return leafOf(people, person, ({ address }) => address[key]);
}

/**
 * Streets are different if each has a number that the other address lacks. The number of a unit may be in the line of
 * the street or in one of its own.
 */
function isSameStreet(
  inCase: string,
  box: FormAnswer,
  units: { readonly here: string; readonly there: string },
): boolean {
  if (isBox(inCase) !== isBox(box.text)) return true;
  const text = box.isFull === true ? box.text.replace(/\d+\D*$/, "") : box.text;
  const [here, there] = [numbersOf(inCase), numbersOf(text)];
  const [ofUnit, ofUnitThere] = [numbersOf(units.here), numbersOf(units.there)];
  return (
    here.every((number) => there.includes(number) || ofUnitThere.includes(number)) ||
    there.every((number) => here.includes(number) || ofUnit.includes(number))
  );
}

/** The numbers of a street line, without what follows the word for a unit. */
function numbersOf(line: string): readonly string[] {
  const street = line.replace(
    /(\d.*?)(?:\b(?:apt|apartment|ste|suite|unit|rm|room|fl|flr|floor|no)\b|#).*$/i,
    "$1",
  );
  return (street.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ""));
}

/** The first five digits: a box has no room for the other four. A code with hardly a digit cannot be compared. */
function isSamePostalCode(inCase: string, box: FormAnswer): boolean {
  const [here = "", there = ""] = [inCase, box.text].map(digitsOf);
  if (here === "" || there.length < 3 || squeezed(inCase) === squeezed(box.text)) return true;
  if (box.isFull === true && here.startsWith(there)) return true;
  const [first, other] = [here, there].map((digits) => digits.slice(0, 5).padStart(5, "0"));
  return first === other;
}
