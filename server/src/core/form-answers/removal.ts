// The answer of a form about removal proceedings, of any kind and at any time, compared with the three of a case.
import type { FormAnswer } from "../files/report.ts";
import type { Person } from "../model/people.ts";
import type { Leaf } from "../read/view.ts";
import { type Comparison, compared, nothingCompared } from "./difference.ts";

/**
 * No contradicts proceedings now or before, and an earlier removal if the case leaves open whether there were any: an
 * expedited removal has no hearing. Yes contradicts that there were none.
 */
export function compareRemoval(person: Person, boxes: readonly FormAnswer[]): Comparison {
  if (!("removal" in person)) return nothingCompared;
  const { in_proceedings: now, previously_removed: removed, ever_in_proceedings: ever } = person.removal;
  const agrees = (inCase: boolean, { text }: FormAnswer) => text === (inCase ? "yes" : "no");
  if (now.value === true) return compared(now, boxes, agrees);
  if (ever.value !== undefined) return compared(ever, boxes, agrees);
  const isOpen: Leaf<boolean> = removed.value === true ? removed : { ...removed, value: undefined };
  return compared(isOpen, boxes, agrees);
}
