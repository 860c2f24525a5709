// The address of a person, compared with the boxes for its lines. The case has the address where the person lives; a
// form may have another one for mail.
import type { FormAnswer } from "../files/report.ts";
import type { People, Person } from "../model/people.ts";
import { stateOf } from "../model/states.ts";
import type { Leaf } from "../read/view.ts";
import {
  type Comparison,
  compared,
  type Difference,
  leafOf,
  nothingCompared,
  together,
} from "./difference.ts";
import { isSameCountry } from "./fact-kinds.ts";
import { digitsOf, isAlike, isPlaceAlike, squeezed } from "./written-alike.ts";

/** The boxes for the lines of one address by the last part of what they say, such as `street`. */
export type AddressBoxes = ReadonlyMap<string, readonly FormAnswer[]>;

/**
 * Compares an address. Different lines are one difference, since one address was entered; its replacements are all lines
 * that differ.
 */
export function compareAddress(people: People, person: Person, boxes: AddressBoxes): Comparison {
  const { agreeing, differences } = together([
    ...streetLines(people, person, boxes),
    ...otherLines.map(({ line, key, agrees }) =>
      compared(lineOf(people, person, key), boxes.get(line) ?? [], agrees),
    ),
  ]);
  const [first, ...others] = differences;
  if (!first || others.length === 0) return { agreeing, differences };
  return { agreeing, differences: [asOne(first, differences)] };
}

function asOne(first: Difference, all: readonly Difference[]): Difference {
  const isCertain = all.every(({ replacements }) => replacements.length > 0);
  return {
    ...first,
    boxes: all.flatMap(({ boxes }) => boxes),
    replacements: isCertain ? all.flatMap(({ replacements }) => replacements) : [],
  };
}

/** Whether mail goes somewhere else than where the person lives: in care of someone, or to a post office box. */
export function isForMailOnly(people: People, person: Person, boxes: AddressBoxes): boolean {
  if ((boxes.get("care_of") ?? []).length > 0) return true;
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

type Line = keyof Person["address"] &
  ("street" | "unit" | "city" | "state" | "province" | "postal_code" | "country");

function lineOf(people: People, person: Person, key: Line): Leaf<string> | undefined {
  return leafOf(people, person, ({ address }) => address[key]);
}

/** A unit may be in the line of the street in the case and in a box of its own on the form, or the other way around. */
function streetLines(people: People, person: Person, boxes: AddressBoxes): readonly Comparison[] {
  const [street, unit] = [lineOf(people, person, "street"), lineOf(people, person, "unit")];
  const [streetBoxes, unitBoxes] = [boxes.get("street") ?? [], boxes.get("unit") ?? []];
  const [box] = streetBoxes;
  if (box && street?.value !== undefined) {
    const here = `${street.value} ${unit?.value ?? ""}`;
    const there = { ...box, text: `${box.text} ${unitBoxes[0]?.text ?? ""}` };
    if (isPlaceAlike(here, there)) return [{ agreeing: 1, differences: [] }, unitKind(unit, boxes)];
  }
  const asUnit = (text: string) => unitAsInCase(unit?.value ?? "", boxes.get("unit_kind")?.[0]?.text, text);
  const number = compared(unit, unitBoxes, isPlaceAlike, asUnit);
  return [
    compared(street, streetBoxes, isPlaceAlike),
    number.differences.length > 0 ? number : together([number, unitKind(unit, boxes)]),
  ];
}

/** "Apt 4" is no suite. */
function unitKind(unit: Leaf<string> | undefined, boxes: AddressBoxes): Comparison {
  const kind = kinds.find(({ written }) => written.test(unit?.value ?? ""))?.kind;
  if (kind === undefined) return nothingCompared;
  const number = boxes.get("unit")?.[0]?.text;
  const asUnit = (text: string) => (number === undefined ? undefined : unitAsInCase("", text, number));
  return compared(unit, boxes.get("unit_kind") ?? [], (_, { text }) => text === kind, asUnit);
}

/** "Suite 5", with the kind of unit that the form gives, otherwise with the word that the case has. */
function unitAsInCase(inCase: string, kind: string | undefined, number: string): string {
  const [own = ""] = /^(?:apartment|apt|suite|ste|floor|flr?|unit|no)\b\.?\s*#?|^#/i.exec(inCase) ?? [];
  const word = kinds.find((known) => known.kind === kind)?.short ?? own;
  return word === "#" ? `#${number}` : `${word} ${number}`.trim();
}

const kinds = [
  { kind: "apartment", short: "Apt", written: /^(?:apt|apartment)\b/i },
  { kind: "suite", short: "Suite", written: /^(?:ste|suite)\b/i },
  { kind: "floor", short: "Floor", written: /^(?:flr?|floor)\b|\bfloor$/i },
] as const;

/** The box and the key in the case of each line after the street, and whether the two agree. */
const otherLines: readonly {
  readonly line: string;
  readonly key: Line;
  readonly agrees: (inCase: string, box: FormAnswer) => boolean;
}[] = [
  { line: "city", key: "city", agrees: isPlaceAlike },
  { line: "state", key: "state", agrees: isSameState },
  { line: "province", key: "province", agrees: isAlike },
  { line: "zip", key: "postal_code", agrees: isSameZip },
  { line: "postal_code", key: "postal_code", agrees: isAlike },
  { line: "country", key: "country", agrees: isSameCountry },
];

function isSameState(inCase: string, box: FormAnswer): boolean {
  const [here, there] = [stateOf(inCase), stateOf(box.text)];
  return here === undefined || there === undefined ? isAlike(inCase, box) : here === there;
}

/** The first five digits: a box has no room for the other four. */
function isSameZip(inCase: string, box: FormAnswer): boolean {
  const [here, there] = [inCase, box.text].map((written) => digitsOf(written).slice(0, 5).padStart(5, "0"));
  return here === there || squeezed(inCase) === squeezed(box.text);
}
