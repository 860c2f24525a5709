// Which of the things that the rules found are reported: each mistake once.

import type { Matter } from "../matter/matter.ts";
import type { Place } from "../read/place.ts";
import { type Drafted, type RuleTable, reportsOf } from "./evaluate.ts";
import { gravity } from "./finding.ts";

/** What all rules report, of which each mistake has one. */
export function draftsOfAll(table: RuleTable, matter: Matter): readonly Drafted[] {
  const found = [...table.values()].flatMap((rows) => reportsOf(rows, matter));
  return oneForEachMissingPlace(withoutCovered(found));
}

/** A placeholder in an entry that waits to be filled in for one rule is not reported by another once more. */
function withoutCovered(drafts: readonly Drafted[]): Drafted[] {
  const covered = drafts.flatMap(({ draft }) => draft.covers ?? []);
  return drafts.filter(
    ({ draft: { at, covers } }) =>
      covers !== undefined || at.state !== "unfinished" || !covered.some((above) => isWithin(at, above)),
  );
}

/**
 * For what is missing at one place, a block as a whole or the file of an exhibit that several rules wait for, only the
 * severest finding is kept, the first among equals.
 */
function oneForEachMissingPlace(drafts: readonly Drafted[]): Drafted[] {
  const best = new Map<string, Drafted>();
  const placeOf = ({ draft, stands }: Drafted): string | undefined =>
    draft.isAbsence ? stands.path.join("\n") : undefined;
  for (const drafted of drafts) {
    const place = placeOf(drafted);
    if (place === undefined) continue;
    const other = best.get(place);
    if (!other || gravity[drafted.severity] < gravity[other.severity]) best.set(place, drafted);
  }
  return drafts.filter((drafted) => {
    const place = placeOf(drafted);
    return place === undefined || best.get(place) === drafted;
  });
}

/** Whether a place is another or lies in it. */
export function isWithin(place: Place, above: Place): boolean {
  return (
    above.path.length <= place.path.length && above.path.every((step, index) => step === place.path[index])
  );
}
