// The ids of a case's people in a new case: by their role, since an id usually is a name.
import type { Person } from "../../model/people.ts";
import type { CaseView } from "../../read/view.ts";
import { type Telling, wordsInText } from "./kept.ts";

export interface NewIds {
  /** By the old id; if several people have it, for the first of them. */
  readonly byOldId: ReadonlyMap<string, string>;
  readonly byPerson: ReadonlyMap<Person, string>;
}

/**
 * Every beneficiary gets an id, other people only if they have one now. A person who is kept keeps an id that is their
 * own name.
 */
export function newIds(view: CaseView, kept: readonly Person[], { names }: Telling): NewIds {
  const byOldId = new Map<string, string>();
  const byPerson = new Map<Person, string>();
  const taken = new Set<string>();
  const give = (persons: readonly Person[], word: string): void => {
    for (const person of persons) {
      const old = person.id.value;
      if (byPerson.has(person) || (old === undefined && word !== beneficiaryId)) continue;
      const isOwn = old !== undefined && kept.includes(person) && isOwnName(old, person, names);
      const anew = isOwn && !taken.has(old) ? old : numbered(word, taken);
      byPerson.set(person, anew);
      taken.add(anew);
      if (old !== undefined && !byOldId.has(old)) byOldId.set(old, anew);
    }
  };
  // People who are kept are first, so that no one else gets their id.
  give(
    kept.filter((person) => person === view.petitioner),
    "filer",
  );
  give(kept, "sponsor");
  give([view.petitioner], "filer");
  give(view.beneficiaries.items, beneficiaryId);
  give(view.sponsors.items, "sponsor");
  give([view.representative], "attorney");
  return { byOldId, byPerson };
}

const beneficiaryId = "beneficiary";

/** An id may also describe the relation to the old beneficiaries, as in `aunt`. */
function isOwnName(id: string, { name, organization }: Person, ofOthers: ReadonlySet<string>): boolean {
  const parts = [name.given, name.family, name.middle, organization];
  const own = new Set(parts.flatMap(({ value }) => wordsInText(value ?? "")));
  const words = wordsInText(id);
  return (
    /^[a-z0-9-]+$/.test(id) && words.length > 0 && words.every((one) => own.has(one) && !ofOthers.has(one))
  );
}

function numbered(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  for (let count = 2; ; count++) if (!taken.has(`${word}-${count}`)) return `${word}-${count}`;
}
