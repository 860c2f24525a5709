// People of other cases whose names are in the texts of a case that has no one with that name.
import { sentence } from "../message/message.ts";
import type { OtherPersonNamed } from "../model/relations.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts, PersonFacts, PhraseFacts } from "./facts.ts";
import { isOfPractice, keyOf, pairsOf } from "./keys.ts";
import { areOfOneFamily, casesWith } from "./linked.ts";
import { nameInPhraseAt } from "./name-at.ts";
import { type NameInPhrase, pairsIn } from "./names.ts";
import { isSamePerson } from "./same-person.ts";

/** The first occurrence of each of them in each text. */
export function namedPeople(facts: CaseFacts, caseload: Caseload): readonly OtherPersonNamed[] {
  const found: OtherPersonNamed[] = [];
  const seen = new Set<string>();
  for (const phrase of facts.phrases) {
    for (const at of pairsIn(phrase.words)) {
      for (const other of caseload.having(keyOf.person(at.pair), facts.key)) {
        const named = personNamed(phrase, at, other);
        if (!named || isListed(facts, named.words)) continue;
        const once = [phrase.path.join("/"), named.words.join(" ")].join("\n");
        if (seen.has(once) || isExpected(named.person, facts, other, caseload)) continue;
        seen.add(once);
        found.push(foundAt(phrase, named, other));
      }
    }
  }
  return found;
}

interface Named extends NameInPhrase {
  readonly person: PersonFacts;
  readonly words: readonly string[];
}

function personNamed(
  { words }: PhraseFacts,
  at: { readonly pair: string; readonly given: number; readonly family: number },
  { people }: CaseFacts,
): Named | undefined {
  for (const person of people) {
    if (isOfPractice(person) || !pairsOf(person).includes(at.pair)) continue;
    for (const form of person.names) {
      const where = nameInPhraseAt(words, form, at);
      if (!where) continue;
      const isOwn = (word: string) =>
        word.length === 1 || form.given.includes(word) || form.family.includes(word);
      // A middle name that the other case does not have does not identify the person here.
      const named = words
        .slice(where.first, where.last + 1)
        .flatMap(({ folded }) => (isOwn(folded) ? folded : []));
      return { ...where, person, words: named };
    }
  }
  return undefined;
}

/** Whether a person in the case, or a line such as the physician's, has all words of the name. */
function isListed({ people, listed }: CaseFacts, words: readonly string[]): boolean {
  const hasAll = (name: readonly string[]) => words.every((word) => name.includes(word));
  return (
    people.some(({ names }) => names.some(({ given, family }) => hasAll([...given, ...family]))) ||
    listed.some(hasAll)
  );
}

/** Whether the person belongs to the practice, or to a case that is linked to this one. */
function isExpected(person: PersonFacts, facts: CaseFacts, other: CaseFacts, caseload: Caseload): boolean {
  if (isRepresentative(person, caseload)) return true;
  return (
    casesWith(person, facts, caseload).some((one) => areOfOneFamily(facts, one)) ||
    areOfOneFamily(facts, other)
  );
}

/** Whether some case has the person as its representative, whatever the role in this case. */
function isRepresentative(person: PersonFacts, caseload: Caseload): boolean {
  return pairsOf(person).some((pair) =>
    caseload
      .having(keyOf.representative(pair), "")
      .some(({ people }) => people.some((also) => isOfPractice(also) && isSamePerson(also, person) === true)),
  );
}

function foundAt({ path, index }: PhraseFacts, named: Named, other: CaseFacts): OtherPersonNamed {
  const { person, first, last } = named;
  const role = (["beneficiary", "petitioner", "sponsor"] as const).find((one) => person.roles.includes(one));
  return {
    path,
    phrase: index,
    first,
    last,
    person: person.shown,
    role: role ?? "beneficiary",
    elsewhere: {
      in: refOf(other),
      range: person.range,
      message: sentence("{person} in {name}", { person: person.shown, name: other.name }),
    },
  };
}

function refOf({ key, uri, name }: CaseFacts) {
  return { key, uri, name };
}
