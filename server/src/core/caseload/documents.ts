// Files that are documents in several cases: used for two people although they can belong to only one, or newer in
// another case.
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
  return facts.documents.flatMap((document) => {
    const { path, file, fingerprint, modified } = document;
    if (modified === undefined) return [];
    const others = caseload.having(keyOf.fileName(file), facts.key);
    const newer = others
      .flatMap((other) => other.documents.map((also) => ({ other, also })))
      .filter(({ also }) => keyOf.fileName(also.file) === keyOf.fileName(file))
      .filter(({ also }) => also.fingerprint !== fingerprint && (also.modified ?? 0) > modified)
      .filter(({ other, also }) => isSameDocument(facts, document, other, also, others))
      .toSorted((one, another) => (another.also.modified ?? 0) - (one.also.modified ?? 0))[0];
    if (!newer) return [];
    const { other, also } = newer;
    const message = sentence("{file} in {name}", { file: also.file, name: other.name });
    return [
      { path, file, otherFile: also.file, elsewhere: { in: refOf(other), range: also.range, message } },
    ];
  });
}

function isSameDocument(
  facts: CaseFacts,
  document: DocumentFacts,
  other: CaseFacts,
  also: DocumentFacts,
  holders: readonly CaseFacts[],
): boolean {
  if (document.kind !== also.kind || plainKey(document.title ?? "") !== plainKey(also.title ?? ""))
    return false;
  const isShared = holders.some((one) =>
    one.documents.some(({ fingerprint }) => fingerprint === document.fingerprint),
  );
  const own = personsOf(facts, document);
  const others = personsOf(other, also);
  const isOfSame = own.some((person) => others.some((one) => isSamePerson(person, one) === true));
  return (isShared || isOfSame) && document.title !== undefined;
}

function personsOf({ people }: CaseFacts, document: DocumentFacts): readonly PersonFacts[] {
  return document.people.flatMap((position) => people[position] ?? []);
}

function refOf({ key, uri, name }: CaseFacts) {
  return { key, uri, name };
}
