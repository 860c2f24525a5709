// Entries that name their own proof: a refusal, a consent, a decision is documented by its `exhibit` and nothing else.

import type { Draft } from "../engine/rule.ts";
import type { Message } from "../message/message.ts";
import { isMissing } from "../read/place.ts";
import type { Beneficiary, Leaf, List } from "../read/view.ts";
import { isStub, type Matter } from "./matter.ts";
import { addExhibitFor, type ExhibitKind, exhibitLabeled } from "./papers.ts";
import { beneficiariesFor } from "./people.ts";

/**
 * The finding that an entry names no exhibit, or one that still waits for its file. The fix puts in an exhibit of that
 * kind, with these claims as what it supports, and names it in the entry. A label that no exhibit has is another
 * rule's mistake.
 */
export function* lackOfOwn(
  matter: Matter,
  exhibit: Leaf<string>,
  kind: ExhibitKind,
  supports: readonly string[],
  message: Message,
  more: Partial<Draft> = {},
): Generator<Draft> {
  if (isMissing(exhibit.$)) {
    const fixes = [addExhibitFor(matter, kind, exhibit.$, supports)];
    yield { ...more, at: exhibit.$, message, isAbsence: true, fixes };
    return;
  }
  const named = exhibitLabeled(matter, exhibit.value);
  if (!named || !isStub(named)) return;
  yield { ...more, at: named.file.$, message, isAbsence: true, covers: [named.$, ...(more.covers ?? [])] };
}

/** The short names of the beneficiaries that an entry is for, for an exhibit that supports them. */
export function idsFor(matter: Matter, names: List<Leaf<string>>): string[] {
  return beneficiariesFor(matter.people, names)
    .map((person: Beneficiary) => person.id.value)
    .filter((id) => id !== undefined);
}
