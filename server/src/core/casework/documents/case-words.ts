// How documents name a case and its people, with blanks for what the case lacks.
import { formatDay } from "../../base/calendar.ts";
import { listed } from "../../message/english.ts";
import { birthInWords, birthOf } from "../../model/births.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { type Person, personal, writtenNameOf } from "../../model/people.ts";
import { relationshipIn } from "../../model/relationship-words.ts";
import { paragraphsOf, withFullStop } from "../../packet/prose.ts";
import type { Beneficiary, Leaf } from "../../read/view.ts";
import { blankToFill } from "../letters/blanks.ts";
import { type DocumentBlock, text } from "./document.ts";

/** The practice's file number, if the case has one. */
export function titleOfRequest({ view }: CaseContext): DocumentBlock[] {
  const number = view.matter.value;
  return number === undefined ? [] : [{ kind: "lines", lines: [`Matter ${number}`] }];
}

/** A value, or a blank for it. */
export function orFill(value: string | undefined, what: string): string {
  return value ?? blankToFill(what);
}

export function nameOrFill({ people }: CaseContext, person: Person, what: string): string {
  return orFill(writtenNameOf(people, person), what);
}

/** The names of the beneficiaries; one blank if none has a name. */
export function namesOrFill(context: CaseContext, persons: readonly Beneficiary[]): string {
  const names = persons.flatMap((person) => writtenNameOf(context.people, person) ?? []);
  return names.length === 0 ? blankToFill("name of the beneficiary") : listed(names);
}

/** A person's date of birth in words, or a blank. */
export function birthOrFill(context: CaseContext, person: Person): string {
  return orFill(birthInWords(birthOf(context, person)), "date of birth");
}

/** An address in one line, or a blank. */
export function addressOrFill(context: CaseContext, person: Person): string {
  const field = (key: "street" | "unit" | "city" | "state" | "province" | "postal_code" | "country") =>
    personal(context.people, person, (one) => one.address[key]).value;
  const joined = (parts: readonly (string | undefined)[], between: string) =>
    parts.filter((part) => part !== undefined && part !== "").join(between);
  if (field("street") === undefined && field("city") === undefined) return blankToFill("full address");
  return joined(
    [
      field("street"),
      field("unit"),
      field("city"),
      joined([field("state") ?? field("province"), field("postal_code")], " "),
      field("country"),
    ],
    ", ",
  );
}

/** "for the period from November 1, 2015 through June 30, 2016", with a blank for each date that is not given. */
export function stayOrFill({ view: { request } }: CaseContext): string {
  const { from, until } = request.stay;
  const first = from.value === undefined ? blankToFill("first day of the stay") : formatDay(from.value);
  const last = until.value === undefined ? blankToFill("last day of the stay") : formatDay(until.value);
  return `for the period from ${first} through ${last}`;
}

/** The paragraphs of a text of the case, or one with a blank. */
export function proseOrFill(value: string | undefined, what: string): DocumentBlock[] {
  const paragraphs = paragraphsOf(value).map(withFullStop);
  return (paragraphs.length > 0 ? paragraphs : [blankToFill(what)]).map((paragraph) => text(paragraph));
}

/** The request, as a letter names it. */
export function requestInWords({ isReParole }: CaseContext): string {
  return isReParole ? "request for re-parole" : "request for humanitarian parole";
}

/** Whether this is an organization, and not a person who has one. */
export function isOrganization({ people }: CaseContext, person: Person): boolean {
  const isGiven = (of: (one: Person) => Leaf<string>) => personal(people, person, of).value !== undefined;
  return (
    isGiven((one) => one.organization) &&
    !isGiven((one) => one.name.given) &&
    !isGiven((one) => one.name.family)
  );
}

/**
 * One sentence for each beneficiary. Words that the case has once for several of them, such as "sister and aunt", are of
 * no use in a sentence about one: unless they are one word for all, each sentence has a blank.
 */
export function relationshipSentences(
  context: CaseContext,
  persons: readonly Beneficiary[],
  relationshipTo: (person: Beneficiary) => Leaf<string> | undefined,
): string[] {
  if (persons.length === 0) {
    return [
      `My relationship to ${blankToFill("name of the beneficiary")}: ${blankToFill(relationshipBlank)}.`,
    ];
  }
  const given = persons.map(relationshipTo);
  return persons.map((person, index) => {
    const [name, leaf] = [nameOrFill(context, person, "name of the beneficiary"), given[index]];
    const isShared = leaf !== undefined && given.indexOf(leaf) !== given.lastIndexOf(leaf);
    const words = isShared && !isOneRelationship(leaf.value) ? undefined : leaf?.value;
    return `My relationship to ${name}: ${orFill(words, blankFor(context, person))}.`;
  });
}

const relationshipBlank = "relationship, such as aunt or friend";

function blankFor({ people }: CaseContext, person: Beneficiary): string {
  const name = writtenNameOf(people, person);
  return name === undefined ? relationshipBlank : `relationship to ${name}`;
}

const oneWord = /^(?:(?:legal|adoptive|foster|half|step|grand|great|god)-)*\p{L}+(?:-in-law)?$/u;

/** A single word for a relationship, such as aunt or mother-in-law. */
function isOneRelationship(words: string | undefined): boolean {
  return words !== undefined && oneWord.test(words.trim()) && relationshipIn(words) !== "unknown";
}

/** Documents of several people, each on pages of its own. */
export function onPagesOfTheirOwn(documents: readonly (readonly DocumentBlock[])[]): DocumentBlock[] {
  return documents.flatMap((blocks, index): DocumentBlock[] =>
    index === 0 ? [...blocks] : [{ kind: "page" }, ...blocks],
  );
}
