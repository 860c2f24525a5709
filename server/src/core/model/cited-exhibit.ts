// Entries that name their own evidence: a refusal, a consent, or a decision is documented by its `exhibit` only.

import type { Message } from "../message/language.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Leaf, List } from "../read/view.ts";
import { type CaseContext, isPlaceholderEntry } from "./case-context.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";
import type { RawFinding } from "./finding.ts";
import { addExhibitFor, exhibitLabeled } from "./forms-and-exhibits.ts";
import { beneficiariesFor } from "./people.ts";

/**
 * The finding that an entry names no exhibit, or one that still lacks its file. The fix adds an exhibit of that kind
 * that supports these claims, and names it in the entry. A label that no exhibit has is another rule's mistake.
 */
export function* missingCitedExhibit(
  context: CaseContext,
  exhibit: Leaf<string>,
  kind: ExhibitKind,
  supports: readonly string[],
  message: Message,
  more: Partial<RawFinding> = {},
): Generator<RawFinding> {
  if (isMissing(exhibit.ref)) {
    const fixes = [addExhibitFor(context, kind, exhibit.ref, supports)];
    yield { ...more, at: exhibit.ref, message, isAbsence: true, fixes };
    return;
  }
  const named = exhibitLabeled(context, exhibit.value);
  if (!named || !isPlaceholderEntry(named)) return;
  yield {
    ...more,
    at: named.file.ref,
    message,
    isAbsence: true,
    covers: [named.ref, ...(more.covers ?? [])],
  };
}

/** The ids of the beneficiaries that an entry is for, for an exhibit that supports them. */
export function idsFor(context: CaseContext, names: List<Leaf<string>>): string[] {
  return beneficiariesFor(context.people, names)
    .map((person: Beneficiary) => person.id.value)
    .filter((id) => id !== undefined);
}
