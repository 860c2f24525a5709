// What the exhibits document: a claim is documented by an exhibit whose `supports` names it, a block around it, or a
// field in it. An id alone means the person and none of the person's claims.

import type { medicalClaims } from "../../../../schemas/format/document-kinds.ts";
import { memoize, memoizePair } from "../base/memoize.ts";
import type { Message } from "../message/language.ts";
import { isMissing, mayBeMisspelled, nextItem } from "../read/field-ref.ts";
import type { CaseFix } from "../read/fix.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import {
  type CaseContext,
  isGivenEntry,
  isUndetermined as isOpenPlace,
  isPlaceholderEntry,
  placeholderEntriesIn,
} from "./case-context.ts";
import { partsOfClaim } from "./claim-parts.ts";
import type { RawFinding } from "./finding.ts";
import { claimsIn, isKnownClaim } from "./known-claims.ts";
import { type Person, sameHuman } from "./people.ts";
import { subjectOf } from "./references.ts";

/** Exhibits that document a claim, and the first one that will once its placeholders are filled in. */
export interface Evidence {
  readonly there: readonly Exhibit[];
  readonly stub: Exhibit | undefined;
  /** Some exhibit may be one of these once its open values are fixed or filled in. */
  readonly isOpen?: boolean;
}

export type MedicalClaim = (typeof medicalClaims)[number];

/**
 * Exhibits that document a claim of a person (`medical`, `cost`) or of the request (`emergency`). `counts` leaves out
 * exhibits that name only a block around it.
 */
export function evidenceFor(
  context: CaseContext,
  subject: Beneficiary | "request",
  fields: readonly string[],
  counts: (exhibit: Exhibit) => boolean = () => true,
): Evidence {
  const proving = new Set<Exhibit>();
  for (const claimed of claimsAbout(context).get(subject) ?? []) {
    const isByName = claimed.fields.length >= fields.length;
    if (proves(claimed, subject, fields) && (isByName || counts(claimed.exhibit)))
      proving.add(claimed.exhibit);
  }
  const isUnknown = unknownClaims(context).some(({ about }) => about.length === 0 || about.includes(subject));
  return { ...evidence([...proving]), isOpen: isUnknown || saysNotWhatItSupports(context) };
}

/** Whether the claim names these fields, a block around them, or a field in them. */
function proves({ fields: named }: Claimed, subject: Person | "request", fields: readonly string[]): boolean {
  if (named.length === 0) return subject === "request";
  const common = Math.min(named.length, fields.length);
  for (let index = 0; index < common; index++) {
    if (named[index] !== fields[index]) return false;
  }
  return true;
}

/** What an exhibit documents about its subject: the fields that it names, none if it names only the subject. */
interface Claimed {
  readonly exhibit: Exhibit;
  readonly fields: readonly string[];
}

/** Everything that exhibits support, by subject, in the order of the exhibits. */
const claimsAbout = memoize((context: CaseContext): ReadonlyMap<Person | "request", readonly Claimed[]> => {
  const claims = new Map<Person | "request", Claimed[]>();
  for (const exhibit of context.view.exhibits.items) {
    for (const { value } of exhibit.supports.items) {
      const { subject: id, fields } = partsOfClaim(value ?? "");
      for (const subject of subjectsWith(context, id)) {
        const known = claims.get(subject);
        if (known) known.push({ exhibit, fields });
        else claims.set(subject, [{ exhibit, fields }]);
      }
    }
  }
  return claims;
});

/** An unknown claim, with its subject as far as it can be determined. */
interface UnknownClaim {
  readonly exhibit: Exhibit;
  readonly about: readonly (Person | "request")[];
}

/** The claims of exhibits that are a mistake of their own. */
const unknownClaims = memoize((context: CaseContext): readonly UnknownClaim[] =>
  context.view.exhibits.items.flatMap((exhibit) =>
    exhibit.supports.items.flatMap(({ value }) =>
      value === undefined || isKnownClaim(context, value)
        ? []
        : (claimsIn(context, value) ?? [value]).map((claim) => ({
            exhibit,
            about: subjectsWith(context, subjectOf(claim)),
          })),
    ),
  ),
);

/** Whether one of the exhibits that fit supports a person who is not in the file. */
export function isUndeterminedAbout(context: CaseContext, fits: (exhibit: Exhibit) => boolean): boolean {
  return unknownClaims(context).some(({ exhibit, about }) => about.length === 0 && fits(exhibit));
}

/** Whether some exhibit does not yet say what it supports, or says it in a way that cannot be read. */
const saysNotWhatItSupports = memoize(({ view }: CaseContext): boolean =>
  view.exhibits.items.some((exhibit) => !isMissing(exhibit.ref) && isSupportUndetermined(exhibit)),
);

/** Whether a part of what the exhibit supports is a placeholder, or cannot be read. */
export function isSupportUndetermined({ supports }: Exhibit): boolean {
  return isOpenPlace(supports.ref) || supports.items.some(({ ref }) => isOpenPlace(ref));
}

/** The exhibits whose `supports` names a person or the request, or a claim of theirs. */
export function exhibitsAbout(context: CaseContext, subject: Person | "request"): ReadonlySet<Exhibit> {
  return exhibitsBySubject(context).get(subject) ?? new Set();
}

const exhibitsBySubject = memoize(
  (context: CaseContext): ReadonlyMap<Person | "request", ReadonlySet<Exhibit>> => {
    const claims = [...claimsAbout(context)];
    return new Map(claims.map(([subject, of]) => [subject, new Set(of.map(({ exhibit }) => exhibit))]));
  },
);

/** Every entry of the person with this id, of each of them if several have it, or the request. */
const subjectsWith = memoizePair((context: CaseContext, id: string): readonly (Person | "request")[] => {
  if (id === "request") return ["request"];
  const entries = (context.people.named.get(id) ?? []).flatMap(({ person }) =>
    sameHuman(context.people, person),
  );
  return [...new Set(entries.map(({ person }) => person))];
});

/** Of these exhibits those that are given, and the first that is still to be filled in. */
export function evidence(exhibits: readonly Exhibit[]): Evidence {
  return { there: exhibits.filter(isGivenEntry), stub: exhibits.find(isPlaceholderEntry) };
}

/**
 * The finding that there is no exhibit, at `at` (left out: where the next exhibit would be), or at the placeholder of
 * the exhibit that was added for it. None if some exhibit cannot be read, since it may be the one. `fix` adds an
 * exhibit that resolves it; undefined if no exhibit can, as for a person without an id.
 */
export function* missingEvidence(
  context: CaseContext,
  { there, stub, isOpen }: Evidence,
  message: Message,
  fix: () => CaseFix | undefined,
  more: Partial<RawFinding> = {},
): Generator<RawFinding> {
  if (there.length > 0 || isOpen || !allReadable(context)) return;
  if (stub) {
    yield { ...more, at: stub.file.ref, message, isAbsence: true, covers: [stub.ref] };
  } else {
    const covers = [...placeholderEntriesIn(context.view.exhibits), ...(more.covers ?? [])];
    const added = fix();
    yield { at: nextItem(context.view.exhibits.ref), message, fixes: added ? [added] : [], ...more, covers };
  }
}

/** Whether every exhibit can be read, as far as this question needs. */
const allReadable = memoize(({ view }: CaseContext): boolean => {
  const { ref, items } = view.exhibits;
  if (ref.isUnread || mayBeMisspelled(ref)) return false;
  return items.every(({ ref, kind, supports }) =>
    [ref, kind.ref, supports.ref, ...supports.items.map((claim) => claim.ref)].every(
      ({ state }) => state !== "faulty",
    ),
  );
});
