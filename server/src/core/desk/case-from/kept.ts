// Which people of a case a new case may keep, and which of their details: nothing that also tells of someone who is not
// kept.
import { placeholderFor } from "../../engine/absence.ts";
import type { PatchValue } from "../../engine/finding.ts";
import type { Matter } from "../../matter/matter.ts";
import { type Person, sameHuman } from "../../matter/people.ts";
import { isMissing } from "../../read/place.ts";
import type { AnyBlock, AnyView, Leaf, List } from "../../read/view.ts";
import { fieldOf } from "./emptied.ts";

/** The people whom a new case can keep if one chooses so. */
export function keepable({ view, people, beneficiaries }: Matter): readonly Person[] {
  const others: readonly Person[] = [view.petitioner, ...view.sponsors.items];
  const clients = beneficiaries.flatMap((person) => sameHuman(people, person).map((entry) => entry.person));
  const clientNames = new Set(clients.map(foldedName).filter((name) => name !== ""));
  return others.filter((person) => {
    if (isMissing(person.$) || person.$.state === "faulty" || person.$.isUnread) return false;
    const isNamed = !isMissing(person.name.$) || !isMissing(person.organization.$);
    return isNamed && !clients.includes(person) && !clientNames.has(foldedName(person));
  });
}

function foldedName({ name: { given, family } }: Person): string {
  return [given.value, family.value]
    .flatMap((part) => wordsOf(part ?? ""))
    .sort()
    .join(" ");
}

/** The words of a text without accents and capitals, but for those that belong to many names. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !particles.has(word));
}

const particles: ReadonlySet<string> = new Set(
  "de la le el al da do di du del dos das der den van von los las bin ibn abu jr sr dr dra mr mrs ms".split(
    " ",
  ),
);

/** What may not be kept, because it tells of a person who is not: parts of names, and numbers. */
export interface Telling {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** What tells of the people of a case who are not kept, and of whoever is named beside them. */
export function tellingOf(matter: Matter, kept: readonly Person[]): Telling {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const add = (view: AnyView, isName: boolean): void => {
    const { shape, node } = view.$;
    if (node === undefined) return;
    if (shape.kind === "list") {
      for (const item of (view as List<AnyView>).items) add(item, isName);
    } else if (shape.kind === "block") {
      for (const key of shape.keys) add(fieldOf(view, key), isName || nameKeys.includes(key));
    } else if (node.kind === "text") {
      if (isName) for (const word of wordsOf(node.text)) names.add(word);
      for (const number of numbersIn(node.text)) numbers.add(number);
    }
  };
  const others = matter.people.all.map(({ person }) => person);
  for (const person of others) if (!kept.includes(person)) add(person as AnyBlock, false);
  add(matter.view.request, false);
  return { names, numbers };
}

const nameKeys: readonly string[] = ["id", "name", "organization", "by", "physician"];

/** Numbers of four digits at least, without what separates their digits. */
function numbersIn(text: string): string[] {
  const digits = text.match(/\d(?:[-. ()]{0,2}\d)*/g) ?? [];
  return digits.map((one) => one.replaceAll(/\D/g, "")).filter((one) => one.length >= 4);
}

/**
 * Facts of the person, which are kept even if another person has the same: an attorney's postal code may be that of a client. Words
 * in them may still name someone. Other fields hold words, which may tell of someone.
 */
const ownFacts: ReadonlySet<string> = new Set([
  "a_number",
  "bar_number",
  "citizenship",
  "city",
  "country",
  "country_of_birth",
  "date_of_birth",
  "expires",
  "household_size",
  "income",
  "licensing_authority",
  "marital_status",
  "number",
  "phone",
  "postal_code",
  "province",
  "role",
  "sex",
  "state",
]);

/** Facts that are places, which may have the name of someone: those people are told of only beside the place. */
const places: ReadonlySet<string> = new Set([
  "citizenship",
  "city",
  "country",
  "country_of_birth",
  "licensing_authority",
  "province",
  "state",
]);

/** Lines of an address, which are the person's own unless they are in care of someone. */
const addressLines: ReadonlySet<string> = new Set(["street", "unit"]);
const inCareOf = /\bc\/o\b|\bcare of\b|\battn\b|\battention\b|\bfor\b/i;
const beside = /\b(?:with|by|near|c\/o|care of|attn|attention|for)\b/i;

/** The parts of a fact that are words about people if they hold a name. A street has a number beside its name. */
function wordsAboutPeople(written: string, key: string): readonly string[] {
  if (places.has(key)) return written.split(beside).slice(1);
  if (key !== "street") return [written];
  const [street = "", ...others] = written.split(beside);
  return [...street.split(/[,;]/).filter((part) => !/\d/.test(part)), ...others];
}

/**
 * A person's details as they are, but for `leftOut`; what could not be read or tells of someone else is a placeholder.
 * `ownKeys` are the fields whose words are the person's own, whoever else has them.
 */
export function keptFields(
  person: AnyBlock,
  telling: Telling,
  { source, leftOut, ownKeys }: KeptOptions,
): { readonly [key: string]: PatchValue } {
  const own = new Set(ownKeys.flatMap((key) => ownWords(fieldOf(person, key))));
  return keptBlock(person, { source, telling, own }, leftOut);
}

export interface KeptOptions {
  /** The text of the case. */
  readonly source: string;
  readonly leftOut: readonly string[];
  readonly ownKeys: readonly string[];
}

interface Keeping {
  readonly source: string;
  readonly telling: Telling;
  /** Parts of the person's own name, which others may have too. */
  readonly own: ReadonlySet<string>;
}

function ownWords(view: AnyView): string[] {
  const { shape } = view.$;
  if (shape.kind === "block") return shape.keys.flatMap((key) => ownWords(fieldOf(view, key)));
  return "value" in view ? wordsOf(String(view.value ?? "")) : [];
}

function keptBlock(
  block: AnyBlock,
  keeping: Keeping,
  leftOut: readonly string[] = [],
): { readonly [key: string]: PatchValue } {
  const { shape } = block.$;
  const keys = shape.kind === "block" ? shape.keys : [];
  return Object.fromEntries(
    keys.flatMap((key): [string, PatchValue][] => {
      if (leftOut.includes(key)) return [];
      const value = kept(fieldOf(block, key), keeping, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function kept(view: AnyView, keeping: Keeping, key: string): PatchValue | undefined {
  const { shape, state, node } = view.$;
  if (node === undefined || state === "absent" || state === "blank") return undefined;
  switch (shape.kind) {
    case "list": {
      const items = (view as List<AnyView>).items.flatMap((item) => kept(item, keeping, key) ?? []);
      return items.length > 0 ? items : undefined;
    }
    case "block": {
      const fields = keptBlock(view, keeping);
      return Object.keys(fields).length > 0 ? fields : undefined;
    }
    case "leaf":
      return keptText(view as Leaf<unknown>, keeping, key) ?? placeholderFor(shape);
  }
}

/** Text on one line that could be read and, where the field has words, tells of no one else. */
function keptText(
  { $, value, partial }: Leaf<unknown>,
  { source, telling, own }: Keeping,
  key: string,
): string | undefined {
  if ($.isUnread || $.node?.kind !== "text" || (value === undefined && partial === undefined))
    return undefined;
  const written = $.node.text.trim();
  // A quotation mark that is not closed may hold the rest of the case.
  if (/[\r\n]/.test(source.slice($.node.start, $.node.end))) return undefined;
  const isTold = (text: string) => wordsOf(text).some((word) => telling.names.has(word) && !own.has(word));
  if (ownFacts.has(key) || (addressLines.has(key) && !inCareOf.test(written)))
    return wordsAboutPeople(written, key).some(isTold) ? undefined : written;
  const tellsName = isTold(written);
  const tellsNumber = numbersIn(written).some((number) => telling.numbers.has(number));
  return tellsName || tellsNumber ? undefined : written;
}
