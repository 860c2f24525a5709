// The answer of a form about removal proceedings, of any kind and at any time, compared with the three of a case.
import type { FormAnswer } from "../files/report.ts";
import type { Person } from "../model/people.ts";
import type { Beneficiary, Leaf } from "../read/view.ts";
import type { Answers } from "./answers.ts";
import { type Comparison, compared, nothingCompared, together } from "./difference.ts";

export function compareRemoval(person: Person, own: Answers): Comparison {
  if (!("removal" in person)) return nothingCompared;
  return together([compareEver(person, own.get("removal") ?? []), compareNow(person, own)]);
}

/**
 * No contradicts proceedings now or before, and an earlier removal if the case leaves open whether there were any: an
 * expedited removal has no hearing. Yes contradicts that there were none.
 */
function compareEver({ removal }: Beneficiary, boxes: readonly FormAnswer[]): Comparison {
  const { in_proceedings: now, previously_removed: removed, ever_in_proceedings: ever } = removal;
  const agrees = (inCase: boolean, { text }: FormAnswer) => text === (inCase ? "yes" : "no");
  if (now.value === true) return compared(now, boxes, agrees);
  if (ever.value !== undefined) return compared(ever, boxes, agrees);
  const isOpen: Leaf<boolean> = removed.value === true ? removed : { ...removed, value: undefined };
  return compared(isOpen, boxes, agrees);
}

/** The older forms also ask about everyone else on the form, so that only no can contradict the case. */
function compareNow({ removal }: Beneficiary, own: Answers): Comparison {
  const boxes = own.get("removal.in_proceedings") ?? [];
  return compared(removal.in_proceedings, boxes, (inCase, { text }) => !inCase || text === "yes");
}
