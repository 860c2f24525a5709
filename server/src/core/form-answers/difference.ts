// A value of the case about which a form says something else.
import type { FormAnswer } from "../files/report.ts";
import type { People, Person } from "../model/people.ts";
import { sameHuman } from "../model/people.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import type { Leaf } from "../read/view.ts";
import { saysNothing } from "./written-alike.ts";

export interface Difference {
  /** The value in the case, and how it reads. */
  readonly at: FieldRef;
  readonly value: string;
  /** The boxes that say otherwise, one or more. */
  readonly boxes: readonly FormAnswer[];
  /** What the case would say if the form is right; empty if that is not certain. */
  readonly replacements: readonly Replacement[];
  /** The form names another person there, so nothing else of what it says about that person is compared. */
  readonly isOtherPerson?: true;
}

export interface Replacement {
  readonly at: FieldRef;
  readonly value: string;
}

/** How a person in the case compares with what a form says: how often the two agree, and where they differ. */
export interface Comparison {
  readonly agreeing: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares one value with the boxes that say it. If one of several checked boxes agrees, the others do not count. Empty
 * if the case has no value, or no box says anything. There is a replacement only where the box tells how the case would
 * write it.
 */
export function compared<Value>(
  leaf: Leaf<Value> | undefined,
  boxes: readonly FormAnswer[],
  agrees: (inCase: Value, box: FormAnswer) => boolean,
  asInCase: (box: FormAnswer) => string | undefined = () => undefined,
): Comparison {
  const telling = boxes.filter(({ text, isChecked }) => isChecked || !saysNothing(text));
  if (leaf?.value === undefined || telling.length === 0) return nothingCompared;
  const { value, ref: at } = leaf;
  const differing = telling.filter((box) => box.text !== value && !agrees(value, box));
  const isAmongChecked = telling.every(({ isChecked }) => isChecked) && differing.length < telling.length;
  if (differing.length === 0 || isAmongChecked) return { agreeing: 1, differences: [] };
  const [written, ...others] = new Set(differing.map(asInCase));
  const replacements = written === undefined || others.length > 0 ? [] : [{ at, value: written }];
  return { agreeing: 0, differences: [{ at, value: inWords(value), boxes: differing, replacements }] };
}

function inWords(value: unknown): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

export const nothingCompared: Comparison = { agreeing: 0, differences: [] };

export function together(comparisons: readonly Comparison[]): Comparison {
  return {
    agreeing: comparisons.reduce((sum, { agreeing }) => sum + agreeing, 0),
    differences: comparisons.flatMap(({ differences }) => differences),
  };
}

/** The value of a person, from the first entry of the same human being that gives it. */
export function leafOf<Value>(
  people: People,
  person: Person,
  of: (entry: Person) => Leaf<Value> | undefined,
): Leaf<Value> | undefined {
  const own = of(person);
  if (own && !isMissing(own.ref)) return own;
  for (const entry of sameHuman(people, person)) {
    const other = of(entry.person);
    if (other?.ref.state === "given") return other;
  }
  return own;
}
