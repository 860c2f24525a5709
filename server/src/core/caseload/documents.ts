// Files that are documents in several cases: used for two people although they can belong to only one, or newer in
// another case.
import { lazily, memoize, memoizeText } from "../base/memoize.ts";
import { sentence } from "../message/message.ts";
import type { DocumentUsedTwice, NewerDocument } from "../model/relations.ts";
import { plainKey } from "../text/comparison.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts, DocumentFacts, PersonFacts } from "./facts.ts";
import { keyOf } from "./keys.ts";
import { areLinked } from "./linked.ts";
import { areStrangers, shownAll } from "./numbers.ts";
import { isSamePerson } from "./same-person.ts";

const ofOnePerson: Readonly<Record<string, "identity" | "medical">> = {
  "identity-document": "identity",
  "birth-certificate": "identity",
  photograph: "identity",
  "physician-letter": "medical",
  "medical-record": "medical",
  "hospital-acceptance": "medical",
  "transplant-letter": "medical",
};

/** Identity and medical documents whose identical file another case has for another person. */
export function documentsUsedTwice(facts: CaseFacts, caseload: Caseload): readonly DocumentUsedTwice[] {
  return facts.documents.flatMap((document) => {
    const kind = ofOnePerson[document.kind ?? ""];
    if (!kind) return [];
    const own = personsOf(facts, document);
    for (const other of caseload.having(keyOf.fingerprint(document.fingerprint), facts.key)) {
      for (const also of other.documents) {
        if (also.fingerprint !== document.fingerprint || !ofOnePerson[also.kind ?? ""]) continue;
        const others = personsOf(other, also);
        if (!areStrangers(own, others) || areLinked(facts, other)) continue;
        const { path, file } = document;
        const whose = shownAll(own) ?? "";
        const message = sentence("{file} in {name}", { file: also.file, name: other.name });
        const elsewhere = { in: refOf(other), range: also.range, message };
        return [{ path, file, kind, whose, others: shownAll(others) ?? "", elsewhere }];
      }
    }
    return [];
  });
}

/**
 * Documents with a newer version in another case: a file of the same name with other content and a later change, if
 * both cases had the same file, or if both files are the same document of the same person by kind and title.
 */
export function newerDocuments(facts: CaseFacts, caseload: Caseload): readonly NewerDocument[] {
  const isSame = rememberedPairs();
  return facts.documents.flatMap((document) => {
    const { path, file, fingerprint, modified, title } = document;
    if (modified === undefined || title === undefined) return [];
    const key = keyOf.fileName(file);
    const isShared = lazily(() =>
      caseload
        .having(keyOf.fingerprint(fingerprint), facts.key)
        .some((other) => documentsByName(other).has(key)),
    );
    const own = personsOf(facts, document);
    const isOfSame = (others: readonly PersonFacts[]) =>
      own.some((person) => others.some((one) => isSame(person, one)));
    const newer = caseload
      .having(key, facts.key)
      .flatMap((other) => (documentsByName(other).get(key) ?? []).map((also) => ({ other, also })))
      .filter(({ also }) => also.fingerprint !== fingerprint && (also.modified ?? 0) > modified)
      .filter(({ also }) => also.kind === document.kind && titleKey(also.title ?? "") === titleKey(title))
      .filter(({ other, also }) => isShared() || isOfSame(personsOf(other, also)))
      .toSorted((one, another) => (another.also.modified ?? 0) - (one.also.modified ?? 0))[0];
    if (!newer) return [];
    const { other, also } = newer;
    const message = sentence("{file} in {name}", { file: also.file, name: other.name });
    return [
      { path, file, otherFile: also.file, elsewhere: { in: refOf(other), range: also.range, message } },
    ];
  });
}

const titleKey = memoizeText(plainKey);

/** A practice names the documents of all its cases alike, so the names of each case are computed once. */
const documentsByName = memoize((facts: CaseFacts): ReadonlyMap<string, readonly DocumentFacts[]> => {
  const found = new Map<string, DocumentFacts[]>();
  for (const document of facts.documents) {
    const key = keyOf.fileName(document.file);
    const others = found.get(key);
    if (others) others.push(document);
    else found.set(key, [document]);
  }
  return found;
});

/** `isSamePerson`, once for each pair: the people of two cases are compared for each of their documents. */
function rememberedPairs(): (one: PersonFacts, other: PersonFacts) => boolean {
  const known = new Map<PersonFacts, Map<PersonFacts, boolean>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new Map<PersonFacts, boolean>();
    known.set(one, ofOne);
    const isSame = ofOne.get(other) ?? isSamePerson(one, other) === true;
    ofOne.set(other, isSame);
    return isSame;
  };
}

function personsOf({ people }: CaseFacts, document: DocumentFacts): readonly PersonFacts[] {
  return document.people.flatMap((position) => people[position] ?? []);
}

function refOf({ key, uri, name }: CaseFacts) {
  return { key, uri, name };
}
