// Takes the facts out of a case.
import { endsWithoutParole } from "../desk/deadlines/dated.ts";
import { pendingMarks } from "../desk/deadlines.ts";
import type { Span } from "../engine/finding.ts";
import type { Day } from "../law/calendar.ts";
import { decisionsSoFar } from "../matter/decisions.ts";
import { isMailingConfirmed } from "../matter/mailing.ts";
import type { Matter } from "../matter/matter.ts";
import { onceFor, onceForEach } from "../matter/once.ts";
import { beneficiariesFor, type Person, personal, sameHuman } from "../matter/people.ts";
import { fieldsOf, subjectOf } from "../matter/references.ts";
import { type Place, spanOf } from "../read/place.ts";
import { caseShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Exhibit, Leaf, List } from "../read/view.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { sketchOf } from "../text/sketch.ts";
import type {
  CaseFacts,
  CaseRef,
  DocumentFacts,
  EndWithoutParole,
  Located,
  PersonFacts,
  PhraseFacts,
  RangeInFile,
} from "./facts.ts";
import { type NameForm, nameForm, nameWords, type Phrase, phrasesOf } from "./names.ts";
import { plainKey } from "./same-person.ts";

/** More names than any real case has. */
const mostPhrases = 3000;

/** The facts of a case whose text this is. */
export function factsOf(matter: Matter, text: string, { key, uri, name }: CaseRef): CaseFacts {
  const { view } = matter;
  const rangeOf = rangesIn(text);
  const humans = humansOf(matter);
  const located = ({ $, value }: Leaf<string>): Located | undefined =>
    value === undefined ? undefined : { value, path: $.path, range: rangeOf(spanOf($)) };
  const positionOf = new Map(
    humans.flatMap((human, index) =>
      sameHuman(matter.people, human).map(({ person }) => [person, index] as const),
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
    isRefiling: view.refiling.$.state === "given",
    filedOn: filedOn(matter),
    people: humans.map((person) => personFacts(matter, person, located, rangeOf)),
    receipts: view.receipts.items.flatMap((receipt) => {
      const number = located(receipt.number);
      return number ? [{ ...number, people: positions(beneficiariesFor(matter.people, receipt.for)) }] : [];
    }),
    documents: matter.exhibits.flatMap((exhibit) =>
      documentFacts(matter, exhibit, rangeOf, positions(supportedBy(matter, exhibit))),
    ),
    ...wordsOf(view, text),
    listed: [...listedNames(view), ...(matter.practice?.people ?? []).map(({ name }) => nameWords(name))],
    pending: pendingMarks(matter),
    range: rangeOf(spanOf(view.matter.$.node ? view.matter.$ : view.$)),
  };
}

/** What follows from the words alone, so that a case that is checked again has it already. */
const wordsOf = onceForEach(
  (view: CaseView, text: string): Pick<CaseFacts, "phrases" | "cited" | "text" | "sketch"> => ({
    phrases: phrasesIn(view),
    cited: citedIn(view),
    text: fingerprint(text),
    sketch: sketchOf(text),
  }),
);

/** The day on which the request was filed; nothing while the day is only planned. */
function filedOn(matter: Matter): Day | undefined {
  const { filing, receipts } = matter.view;
  const received = filing.received_on.value ?? receipts.items.find(({ date }) => date.value)?.date.value;
  const mailed = isMailingConfirmed(matter) === true ? filing.date.value : undefined;
  return mailed ?? received;
}

/** The first entry of each human being. */
function humansOf({ people }: Matter): readonly Person[] {
  const seen = new Set<Person>();
  return people.all.flatMap(({ person }) => {
    if (seen.has(person)) return [];
    for (const entry of sameHuman(people, person)) seen.add(entry.person);
    return [person];
  });
}

function personFacts(
  matter: Matter,
  person: Person,
  located: (leaf: Leaf<string>) => Located | undefined,
  rangeOf: (span: Span) => RangeInFile,
): PersonFacts {
  const { people } = matter;
  const of = <V extends Leaf<unknown>>(field: (person: Person) => V): V => personal(people, person, field);
  const given = of(({ name }) => name.given);
  const family = of(({ name }) => name.family);
  const middle = of(({ name }) => name.middle);
  const entries = sameHuman(people, person);
  const aliases = entries.flatMap((entry) =>
    entry.person.name.aliases.items.flatMap(({ value }) => value ?? []),
  );
  const asBeneficiary = matter.beneficiaries.find((one) => entries.some((entry) => entry.person === one));
  const passport = located(of((one) => one.passport.number));
  const place = [person.name.$, person.id.$, person.$].find(({ node }) => node !== undefined) ?? person.$;
  return {
    roles: entries.map(({ role }) => role),
    shown: [given.value, middle.value, family.value].filter((part) => part !== undefined).join(" "),
    names: [
      nameForm(
        [...nameWords(given.value ?? ""), ...nameWords(middle.value ?? "")],
        nameWords(family.value ?? ""),
      ),
      ...aliases.map(formOf),
    ].filter((form) => form.given.length > 0 && form.family.length > 0),
    born: of((one) => one.date_of_birth).value,
    sex: of((one) => one.sex).value,
    continues: asBeneficiary?.prior_parole.i94_expires.value,
    endedAs: asBeneficiary && endedAs(matter, asBeneficiary),
    address: addressOf(of((one) => one.address.street).value, of((one) => one.address.city).value),
    path: person.$.path,
    range: rangeOf(spanOf(place)),
    aNumber: located(of((one) => one.a_number)),
    passport: passport && { ...passport, country: of((one) => one.passport.country).value },
  };
}

/** Nothing where parole was granted, or the request was filed again since it was rejected. */
function endedAs(matter: Matter, person: Beneficiary): EndWithoutParole | undefined {
  if (!endsWithoutParole(matter, person)) return undefined;
  const decisions = decisionsSoFar(matter, person);
  if (decisions.some(({ outcome }) => outcome.value !== "rejected")) return "refused";
  const filed = filedOn(matter);
  const isFiledSince = decisions.every(
    ({ date }) => date.value !== undefined && filed !== undefined && date.value < filed,
  );
  return isFiledSince ? undefined : "rejected";
}

/** A name in one text: the last word is the family name. */
function formOf(text: string): NameForm {
  const { given: words, generation } = nameForm(nameWords(text), []);
  return { given: words.slice(0, -1), family: words.slice(-1), generation };
}

function documentFacts(
  { files }: Matter,
  { file, kind, title }: Exhibit,
  rangeOf: (span: Span) => RangeInFile,
  people: readonly number[],
): DocumentFacts[] {
  const report = file.value === undefined ? undefined : files.get(file.value);
  if (file.value === undefined || report?.state !== "readable" || report.fingerprint === undefined) return [];
  return [
    {
      path: file.$.path,
      range: rangeOf(spanOf(file.$)),
      file: file.value,
      kind: kind.value,
      title: title.value,
      fingerprint: report.fingerprint,
      modified: report.modified,
      people,
    },
  ];
}

/** The people whom an exhibit supports by name; all beneficiaries where it names none. */
function supportedBy({ people, beneficiaries }: Matter, { supports }: Exhibit): readonly Person[] {
  const named = supports.items.flatMap(({ value }) => people.byId.get(subjectOf(value ?? ""))?.person ?? []);
  return named.length > 0 ? named : beneficiaries;
}

/** The phrases of each text with their positions; the same numbers as `phrasesOf` gives for the text. */
function phrasesIn(view: CaseView): readonly PhraseFacts[] {
  const found: PhraseFacts[] = [];
  const lines = linesOf(view).filter(({ $ }) => linesWithWords.has($.path.at(-1) ?? ""));
  for (const { $, value } of [...fieldsOf(view, "citing"), ...lines]) {
    if (value === undefined || found.length >= mostPhrases) continue;
    for (const [index, phrase] of phrasesOf(value).entries()) {
      found.push({
        path: $.path,
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

/** Words with a digit and of some length: fewer would be ages, years and sums. */
function citedIn(view: CaseView): readonly string[] {
  const texts = fieldsOf(view, "citing").map(({ value = "" }) => value);
  const words = texts.flatMap((text) => text.split(/[\s,;()"]+/)).map(plainKey);
  return [...new Set(words.filter((word) => word.length >= 6 && /\d/.test(word)))].slice(0, mostPhrases);
}

/** The names of those whom a line itself is about. A name that other words lead to, or that is elsewhere, is of no one here. */
function listedNames(view: CaseView): readonly (readonly string[])[] {
  return linesOf(view).flatMap(({ $, value = "" }) =>
    isAboutPerson($)
      ? phrasesOf(value)
          .filter((phrase) => isWhole($) || isAtStart(value, phrase))
          .map((phrase) => phrase.map(({ folded }) => folded))
      : [],
  );
}

/** Lines that are a person's name, or may begin with one. */
const linesAboutPerson: ReadonlySet<string | number> = new Set(["organization", "physician", "by"]);
/** Lines in which a name may be left over from another case, as in running text. */
const linesWithWords: ReadonlySet<string | number> = new Set([
  "annotation",
  "from",
  "marital_status",
  "petitioner_relationship",
  "physician",
  "relationship",
  "status",
]);

function isWhole({ path, shape }: Place): boolean {
  return path.at(-1) === "organization" || (shape.kind === "leaf" && shape.meta.isName === true);
}

function isAboutPerson(place: Place): boolean {
  return isWhole(place) || (linesAboutPerson.has(place.path.at(-1) ?? "") && place.path[0] !== "reviews");
}

/** But for a title such as "Dr.", and not as in "Ana Morales's doctor". */
function isAtStart(text: string, phrase: Phrase): boolean {
  const [start, end] = [phrase[0]?.start ?? 0, phrase.at(-1)?.end ?? 0];
  return (
    /^\s*(?:\p{L}{1,5}\.\s*){0,2}$/u.test(text.slice(0, start)) && !/^['’ʼ]s/u.test(text.slice(end, end + 2))
  );
}

/** The lines of text that are given and hold no running text. */
const linesOf = onceFor((view: CaseView): readonly Leaf<string>[] => {
  const found: Leaf<string>[] = [];
  collectLines(view, caseShape, found);
  return found;
});

function collectLines(view: AnyView, shape: Shape, found: Leaf<string>[]): void {
  if (view.$.node === undefined) return;
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
