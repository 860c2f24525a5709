// What the exhibits prove: a claim is documented by an exhibit whose `supports` names it, a block around it, or a
// field in it. A person's short name alone stands for the person and for no claim of theirs.

import type { CaseFix } from "../engine/finding.ts";
import type { Draft } from "../engine/rule.ts";
import type { Message } from "../message/message.ts";
import { isMissing, mayStandElsewhere, nextItem } from "../read/place.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { claimsIn, isKnownClaim } from "./known-claims.ts";
import { isOpen as isOpenPlace, isStub, isThere, type Matter, placeholdersIn } from "./matter.ts";
import { onceFor, onceForEach } from "./once.ts";
import { type Person, sameHuman } from "./people.ts";
import { subjectOf } from "./references.ts";

/** Exhibits that answer a question, and the first one that will once its placeholders are filled in. */
export interface Evidence {
  readonly there: readonly Exhibit[];
  readonly stub: Exhibit | undefined;
  /** Some exhibit may be one of these, once what cannot be told of it now is mended or filled in. */
  readonly isOpen?: boolean;
}

export type MedicalClaim =
  | "diagnosis"
  | "prognosis"
  | "treatment_duration"
  | "home_country_unavailable"
  | "neighboring_country_unavailable"
  | "cost"
  | "payment"
  | "return_travel_payment";

/** The claims of a medical case that documents are to show, in the format's order. */
export const medicalClaims: readonly MedicalClaim[] = [
  "diagnosis",
  "prognosis",
  "treatment_duration",
  "home_country_unavailable",
  "neighboring_country_unavailable",
  "cost",
  "payment",
  "return_travel_payment",
];

/** Exhibits that prove a claim of a person (`medical`, `cost`) or of the request (`emergency`). */
export function evidenceFor(
  matter: Matter,
  subject: Beneficiary | "request",
  fields: readonly string[],
): Evidence {
  const proving = new Set<Exhibit>();
  for (const claimed of claimsAbout(matter).get(subject) ?? []) {
    if (proves(claimed, subject, fields)) proving.add(claimed.exhibit);
  }
  const isUnknown = unknownClaims(matter).some(({ about }) => about.length === 0 || about.includes(subject));
  return { ...evidence([...proving]), isOpen: isUnknown || saysNotWhatItSupports(matter) };
}

/** Whether the claim is these fields, a block around them, or a field in them. */
function proves({ fields: named }: Claimed, subject: Person | "request", fields: readonly string[]): boolean {
  if (named.length === 0) return subject === "request";
  const common = Math.min(named.length, fields.length);
  for (let index = 0; index < common; index++) {
    if (named[index] !== fields[index]) return false;
  }
  return true;
}

/** What an exhibit proves of its subject: the fields that it names, none where it names the subject alone. */
interface Claimed {
  readonly exhibit: Exhibit;
  readonly fields: readonly string[];
}

/** All that exhibits support, by whom it is about, in the order of the exhibits. */
const claimsAbout = onceFor((matter: Matter): ReadonlyMap<Person | "request", readonly Claimed[]> => {
  const claims = new Map<Person | "request", Claimed[]>();
  for (const exhibit of matter.view.exhibits.items) {
    for (const { value } of exhibit.supports.items) {
      const [id = "", ...fields] = (value ?? "").split(".");
      for (const subject of subjectsWith(matter, id)) {
        const known = claims.get(subject);
        if (known) known.push({ exhibit, fields });
        else claims.set(subject, [{ exhibit, fields }]);
      }
    }
  }
  return claims;
});

/** A claim that the file does not know, and whom it is about as far as that can be told. */
interface UnknownClaim {
  readonly exhibit: Exhibit;
  readonly about: readonly (Person | "request")[];
}

/** The claims of exhibits that are a mistake of their own. */
const unknownClaims = onceFor((matter: Matter): readonly UnknownClaim[] =>
  matter.view.exhibits.items.flatMap((exhibit) =>
    exhibit.supports.items.flatMap(({ value }) =>
      value === undefined || isKnownClaim(matter, value)
        ? []
        : (claimsIn(matter, value) ?? [value]).map((claim) => ({
            exhibit,
            about: subjectsWith(matter, subjectOf(claim)),
          })),
    ),
  ),
);

/** Whether one of the exhibits that fit supports somebody whom the file does not know. */
export function isOpenAbout(matter: Matter, fits: (exhibit: Exhibit) => boolean): boolean {
  return unknownClaims(matter).some(({ exhibit, about }) => about.length === 0 && fits(exhibit));
}

/** Whether some exhibit still has to say what it supports, or says it in a way that cannot be read. */
const saysNotWhatItSupports = onceFor(({ view }: Matter): boolean =>
  view.exhibits.items.some((exhibit) => !isMissing(exhibit.$) && isSupportOpen(exhibit)),
);

/** Whether a part of what the exhibit supports is a placeholder, or cannot be read. */
export function isSupportOpen({ supports }: Exhibit): boolean {
  return isOpenPlace(supports.$) || supports.items.some(({ $ }) => isOpenPlace($));
}

/** The exhibits whose `supports` names a person or the request, or a claim of theirs. */
export function exhibitsAbout(matter: Matter, subject: Person | "request"): ReadonlySet<Exhibit> {
  return exhibitsBySubject(matter).get(subject) ?? new Set();
}

const exhibitsBySubject = onceFor((matter: Matter): ReadonlyMap<Person | "request", ReadonlySet<Exhibit>> => {
  const claims = [...claimsAbout(matter)];
  return new Map(claims.map(([subject, of]) => [subject, new Set(of.map(({ exhibit }) => exhibit))]));
});

/** Every entry of the person with this short name, of each of them where several have it, or the request. */
const subjectsWith = onceForEach((matter: Matter, id: string): readonly (Person | "request")[] => {
  if (id === "request") return ["request"];
  const entries = (matter.people.named.get(id) ?? []).flatMap(({ person }) =>
    sameHuman(matter.people, person),
  );
  return [...new Set(entries.map(({ person }) => person))];
});

/** Of some exhibits those that are there, and the first that waits to be filled in. */
export function evidence(exhibits: readonly Exhibit[]): Evidence {
  return { there: exhibits.filter(isThere), stub: exhibits.find(isStub) };
}

/**
 * The finding that no exhibit is there, at `at` (left out: where the next exhibit would stand), or at the placeholder
 * of the exhibit that was put in for it. Nothing where some exhibit cannot be read, since it may be the one. `fix` adds
 * an exhibit that settles it; there is none where no exhibit can, as for a person without an id.
 */
export function* lackOf(
  matter: Matter,
  { there, stub, isOpen }: Evidence,
  message: Message,
  fix: () => CaseFix | undefined,
  more: Partial<Draft> = {},
): Generator<Draft> {
  if (there.length > 0 || isOpen || !allReadable(matter)) return;
  if (stub) {
    yield { ...more, at: stub.file.$, message, isAbsence: true, covers: [stub.$] };
  } else {
    const covers = [...placeholdersIn(matter.view.exhibits), ...(more.covers ?? [])];
    const added = fix();
    yield { at: nextItem(matter.view.exhibits.$), message, fixes: added ? [added] : [], ...more, covers };
  }
}

/** Whether every exhibit can be read as far as the question of what is there goes. */
const allReadable = onceFor(({ view }: Matter): boolean => {
  const { $, items } = view.exhibits;
  if ($.isUnread || mayStandElsewhere($)) return false;
  return items.every(({ $, kind, supports }) =>
    [$, kind.$, supports.$, ...supports.items.map((claim) => claim.$)].every(
      ({ state }) => state !== "faulty",
    ),
  );
});
