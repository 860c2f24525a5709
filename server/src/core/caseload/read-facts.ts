// Extracts the facts of a case for the comparison with other cases.

import type { Day } from "../base/calendar.ts";
import { memoize, memoizePair } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import { endsWithoutParole } from "../deadlines/dated.ts";
import { pendingMarks } from "../deadlines/deadlines.ts";
import type { CaseContext } from "../model/case-context.ts";
import { decisionsSoFar } from "../model/decisions.ts";
import { isMailingConfirmed } from "../model/mailing.ts";
import { beneficiariesFor, type Person, personal, sameHuman } from "../model/people.ts";
import { referringFields, subjectOf } from "../model/references.ts";
import type { CaseRef, EndWithoutParole, RangeInFile } from "../model/relations.ts";
import { type FieldRef, spanOf } from "../read/field-ref.ts";
import { caseShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Exhibit, Leaf, List } from "../read/view.ts";
import { fingerprint, plainKey, sketchOf } from "../text/comparison.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { CaseFacts, DocumentFacts, Located, PersonFacts, PhraseFacts } from "./facts.ts";
import { type NameForm, nameForm, type Phrase, phrasesOf, wordsOfName } from "./names.ts";

/** More names than any real case has. */
const mostPhrases = 3000;

/** The facts of a case with this text. */
export function factsOf(context: CaseContext, text: string, { key, uri, name }: CaseRef): CaseFacts {
  const { view } = context;
  const rangeOf = rangesIn(text);
  const humans = humansOf(context);
  const located = ({ ref, value }: Leaf<string>): Located | undefined =>
    value === undefined ? undefined : { value, path: ref.path, range: rangeOf(spanOf(ref)) };
  const positionOf = new Map(
    humans.flatMap((human, index) =>
      sameHuman(context.people, human).map(({ person }) => [person, index] as const),
    ),
  );
  const positions = (persons: readonly Person[]): readonly number[] => [
    ...new Set(persons.flatMap((person) => positionOf.get(person) ?? [])),
  ];
  const [first] = view.beneficiaries.items;
  return {
    key,
    uri,
    name,
    matter: located(view.matter),
    calendarId: located(view.calendar_id),
    kind: view.request.kind.value,
    continues: first?.prior_parole.i94_expires.value,
    isRefiling: view.refiling.ref.state === "given",
    filedOn: filedOn(context),
    people: humans.map((person) => personFacts(context, person, located, rangeOf)),
    receipts: view.receipts.items.flatMap((receipt) => {
      const number = located(receipt.number);
      return number ? [{ ...number, people: positions(beneficiariesFor(context.people, receipt.for)) }] : [];
    }),
    documents: context.exhibits.flatMap((exhibit) =>
      documentFacts(context, exhibit, rangeOf, positions(supportedBy(context, exhibit))),
    ),
    ...wordsOf(view, text),
    listed: [...listedNames(view), ...(context.practice?.people ?? []).map(({ name }) => wordsOfName(name))],
    pending: pendingMarks(context),
    range: rangeOf(spanOf(view.matter.ref.node ? view.matter.ref : view.ref)),
  };
}

/** What follows from the text alone, cached for the next check of the case. */
const wordsOf = memoizePair(
  (view: CaseView, text: string): Pick<CaseFacts, "phrases" | "cited" | "text" | "sketch"> => ({
    phrases: phrasesIn(view),
    cited: citedIn(view),
    text: fingerprint(text),
    sketch: sketchOf(text),
  }),
);

/** The date on which the request was filed; undefined while the date is only planned. */
function filedOn(context: CaseContext): Day | undefined {
  const { filing, receipts } = context.view;
  const received = filing.received_on.value ?? receipts.items.find(({ date }) => date.value)?.date.value;
  const mailed = isMailingConfirmed(context) === true ? filing.date.value : undefined;
  return mailed ?? received;
}

/** One entry for each person: the first one. */
function humansOf({ people }: CaseContext): readonly Person[] {
  const seen = new Set<Person>();
  return people.all.flatMap(({ person }) => {
    if (seen.has(person)) return [];
    for (const entry of sameHuman(people, person)) seen.add(entry.person);
    return [person];
  });
}

function personFacts(
  context: CaseContext,
  person: Person,
  located: (leaf: Leaf<string>) => Located | undefined,
  rangeOf: (span: Span) => RangeInFile,
): PersonFacts {
  const { people } = context;
  const of = <V extends Leaf<unknown>>(field: (person: Person) => V): V => personal(people, person, field);
  const given = of(({ name }) => name.given);
  const family = of(({ name }) => name.family);
  const middle = of(({ name }) => name.middle);
  const entries = sameHuman(people, person);
  const aliases = entries.flatMap((entry) =>
    entry.person.name.aliases.items.flatMap(({ value }) => value ?? []),
  );
  const asBeneficiary = context.beneficiaries.find((one) => entries.some((entry) => entry.person === one));
  const passport = located(of((one) => one.passport.number));
  const place =
    [person.name.ref, person.id.ref, person.ref].find(({ node }) => node !== undefined) ?? person.ref;
  return {
    roles: entries.map(({ role }) => role),
    shown: [given.value, middle.value, family.value].filter((part) => part !== undefined).join(" "),
    names: [
      nameForm(
        [...wordsOfName(given.value ?? ""), ...wordsOfName(middle.value ?? "")],
        wordsOfName(family.value ?? ""),
      ),
      ...aliases.map(formOf),
    ].filter((form) => form.given.length > 0 && form.family.length > 0),
    born: of((one) => one.date_of_birth).value,
    sex: of((one) => one.sex).value,
    continues: asBeneficiary?.prior_parole.i94_expires.value,
    endedAs: asBeneficiary && endedAs(context, asBeneficiary),
    address: addressOf(of((one) => one.address.street).value, of((one) => one.address.city).value),
    path: person.ref.path,
    range: rangeOf(spanOf(place)),
    aNumber: located(of((one) => one.a_number)),
    passport: passport && { ...passport, country: of((one) => one.passport.country).value },
  };
}

/** Undefined if parole was granted, or if the request was filed again after a rejection. */
function endedAs(context: CaseContext, person: Beneficiary): EndWithoutParole | undefined {
  if (!endsWithoutParole(context, person)) return undefined;
  const decisions = decisionsSoFar(context, person);
  if (decisions.some(({ outcome }) => outcome.value !== "rejected")) return "refused";
  const filed = filedOn(context);
  const isFiledSince = decisions.every(
    ({ date }) => date.value !== undefined && filed !== undefined && date.value < filed,
  );
  return isFiledSince ? undefined : "rejected";
}

/** The form of a name written as one text: the last word is the family name. */
function formOf(text: string): NameForm {
  const { given: words, generation } = nameForm(wordsOfName(text), []);
  return { given: words.slice(0, -1), family: words.slice(-1), generation };
}

function documentFacts(
  { files }: CaseContext,
  { file, kind, title }: Exhibit,
  rangeOf: (span: Span) => RangeInFile,
  people: readonly number[],
): DocumentFacts[] {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (file.value === undefined || report?.state !== "readable" || report.fingerprint === undefined) return [];
  return [
    {
      path: file.ref.path,
      range: rangeOf(spanOf(file.ref)),
      file: file.value,
      kind: kind.value,
      title: title.value,
      fingerprint: report.fingerprint,
      modified: report.modified,
      people,
    },
  ];
}

/** The people whom an exhibit names in `supports`; all beneficiaries if it names none. */
function supportedBy({ people, beneficiaries }: CaseContext, { supports }: Exhibit): readonly Person[] {
  const named = supports.items.flatMap(({ value }) => people.byId.get(subjectOf(value ?? ""))?.person ?? []);
  return named.length > 0 ? named : beneficiaries;
}

/** The phrases of each text with their positions, which are the same as in the result of `phrasesOf` for the text. */
function phrasesIn(view: CaseView): readonly PhraseFacts[] {
  const found: PhraseFacts[] = [];
  const lines = linesOf(view).filter(({ ref }) => linesWithWords.has(ref.path.at(-1) ?? ""));
  for (const { ref, value } of [...referringFields(view, "citing"), ...lines]) {
    if (value === undefined || found.length >= mostPhrases) continue;
    for (const [index, phrase] of phrasesOf(value).entries()) {
      found.push({
        path: ref.path,
        index,
        words: phrase.map(({ folded, isAfterComma }) => ({ folded, isAfterComma })),
      });
    }
  }
  return found;
}

function addressOf(street: string | undefined, city: string | undefined): string | undefined {
  return street === undefined || city === undefined ? undefined : plainKey(`${street} ${city}`);
}

/** Words of some length with a digit: shorter ones would be ages, years, and amounts. */
function citedIn(view: CaseView): readonly string[] {
  const texts = referringFields(view, "citing").map(({ value = "" }) => value);
  const words = texts.flatMap((text) => text.split(/[\s,;()"]+/)).map(plainKey);
  return [...new Set(words.filter((word) => word.length >= 6 && /\d/.test(word)))].slice(0, mostPhrases);
}

/**
 * The names of the people whom a line itself is about. A name after other words, or in another field, identifies no one
 * here.
 */
function listedNames(view: CaseView): readonly (readonly string[])[] {
  return linesOf(view).flatMap(({ ref, value = "" }) =>
    isAboutPerson(ref)
      ? phrasesOf(value)
          .filter((phrase) => isWhole(ref) || isAtStart(value, phrase))
          .map((phrase) => phrase.map(({ folded }) => folded))
      : [],
  );
}

/** Fields that are a person's name, or may begin with one. */
const linesAboutPerson: ReadonlySet<string | number> = new Set(["organization", "physician", "by"]);
/** Fields in which a name may be left over from another case, as in running text. */
const linesWithWords: ReadonlySet<string | number> = new Set([
  "annotation",
  "from",
  "marital_status",
  "petitioner_relationship",
  "physician",
  "relationship",
  "status",
]);

function isWhole({ path, shape }: FieldRef): boolean {
  return path.at(-1) === "organization" || (shape.kind === "leaf" && shape.meta.isName === true);
}

function isAboutPerson(place: FieldRef): boolean {
  return isWhole(place) || (linesAboutPerson.has(place.path.at(-1) ?? "") && place.path[0] !== "reviews");
}

/** After a title such as "Dr." at most, and not as in "Ana Morales's doctor". */
function isAtStart(text: string, phrase: Phrase): boolean {
  const [start, end] = [phrase[0]?.start ?? 0, phrase.at(-1)?.end ?? 0];
  return (
    /^\s*(?:\p{L}{1,5}\.\s*){0,2}$/u.test(text.slice(0, start)) && !/^['’ʼ]s/u.test(text.slice(end, end + 2))
  );
}

/** The text fields that are given and contain no running text. */
const linesOf = memoize((view: CaseView): readonly Leaf<string>[] => {
  const found: Leaf<string>[] = [];
  collectLines(view, caseShape, found);
  return found;
});

function collectLines(view: AnyView, shape: Shape, found: Leaf<string>[]): void {
  if (view.ref.node === undefined) return;
  switch (shape.kind) {
    case "leaf": {
      const leaf = view as Leaf<string>;
      if (leaf.value === undefined) return;
      if (shape.meta.kind === "text" && !shape.meta.mayCite) found.push(leaf);
      return;
    }
    case "list":
      for (const item of (view as List<AnyView>).items) collectLines(item, shape.item, found);
      return;
    case "block":
      for (const [key, field] of shape.fields) {
        const part = (view as unknown as Readonly<Record<string, AnyView | AnyBlock>>)[key];
        if (part) collectLines(part, field, found);
      }
  }
}

function rangesIn(text: string): (span: Span) => RangeInFile {
  const starts = lineStarts(text);
  const at = (offset: number) => {
    const { line, column } = positionAt(starts, offset);
    return { line: line - 1, character: column - 1 };
  };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}
