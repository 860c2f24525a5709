// Which people of a case a new case may keep, and which of their details: nothing that also identifies a person who is
// not kept.

import type { CaseContext } from "../../model/case-context.ts";
import { placeholderFor } from "../../model/missing-field.ts";
import { type Person, sameHuman } from "../../model/people.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { PatchValue } from "../../read/fix.ts";
import type { AnyBlock, AnyView, Leaf, List } from "../../read/view.ts";
import { fieldOf } from "./emptied.ts";

/** The people whom a new case can keep. */
export function keepable({ view, people, beneficiaries }: CaseContext): readonly Person[] {
  const others: readonly Person[] = [view.petitioner, ...view.sponsors.items];
  const clients = beneficiaries.flatMap((person) => sameHuman(people, person).map((entry) => entry.person));
  const clientNames = new Set(clients.map(foldedName).filter((name) => name !== ""));
  return others.filter((person) => {
    if (isMissing(person.ref) || person.ref.state === "faulty" || person.ref.isUnread) return false;
    const isNamed = !isMissing(person.name.ref) || !isMissing(person.organization.ref);
    return isNamed && !clients.includes(person) && !clientNames.has(foldedName(person));
  });
}

function foldedName({ name: { given, family } }: Person): string {
  return [given.value, family.value]
    .flatMap((part) => wordsInText(part ?? ""))
    .sort()
    .join(" ");
}

/** The words of a text without accents and capitals, except those that occur in many names. */
export function wordsInText(text: string): string[] {
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

/** What may not be kept, because it identifies a person who is not kept: parts of names, and numbers. */
export interface Telling {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** What identifies the people of a case who are not kept, and others whom the case names. */
export function tellingOf(context: CaseContext, kept: readonly Person[]): Telling {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const add = (view: AnyView, isName: boolean): void => {
    const { shape, node } = view.ref;
    if (node === undefined) return;
    if (shape.kind === "list") {
      for (const item of (view as List<AnyView>).items) add(item, isName);
    } else if (shape.kind === "block") {
      for (const key of shape.keys) add(fieldOf(view, key), isName || nameKeys.includes(key));
    } else if (node.kind === "text") {
      if (isName) for (const word of wordsInText(node.text)) names.add(word);
      for (const number of numbersIn(node.text)) numbers.add(number);
    }
  };
  const others = context.people.all.map(({ person }) => person);
  for (const person of others) if (!kept.includes(person)) add(person as AnyBlock, false);
  add(context.view.request, false);
  return { names, numbers };
}

const nameKeys: readonly string[] = ["id", "name", "organization", "by", "physician"];

/** Numbers of at least four digits, without the separators between their digits. */
function numbersIn(text: string): string[] {
  const digits = text.match(/\d(?:[-. ()]{0,2}\d)*/g) ?? [];
  return digits.map((one) => one.replaceAll(/\D/g, "")).filter((one) => one.length >= 4);
}

/**
 * Facts of the person, which are kept even if another person has the same value: an attorney's postal code may be that
 * of a client. Words in them may still name another person. Other fields are words, which may identify another person.
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

/**
 * Facts that are places, which may be named after a person: they identify someone only by the words next to the place.
 */
const places: ReadonlySet<string> = new Set([
  "citizenship",
  "city",
  "country",
  "country_of_birth",
  "licensing_authority",
  "province",
  "state",
]);

/** Lines of an address, which are the person's own unless they are in care of another person. */
const addressLines: ReadonlySet<string> = new Set(["street", "unit"]);
const inCareOf = /\bc\/o\b|\bcare of\b|\battn\b|\battention\b|\bfor\b/i;
const beside = /\b(?:with|by|near|c\/o|care of|attn|attention|for)\b/i;

/** The parts of a fact that are about another person if they contain a name. A street has a number next to its name. */
function wordsAboutPeople(written: string, key: string): readonly string[] {
  if (places.has(key)) return written.split(beside).slice(1);
  if (key !== "street") return [written];
  const [street = "", ...others] = written.split(beside);
  return [...street.split(/[,;]/).filter((part) => !/\d/.test(part)), ...others];
}

/**
 * A person's details unchanged, except for `leftOut`; what is unreadable or identifies another person becomes a
 * placeholder. `ownKeys` are the fields whose words are the person's own, even if others have them too.
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
  const { shape } = view.ref;
  if (shape.kind === "block") return shape.keys.flatMap((key) => ownWords(fieldOf(view, key)));
  return "value" in view ? wordsInText(String(view.value ?? "")) : [];
}

function keptBlock(
  block: AnyBlock,
  keeping: Keeping,
  leftOut: readonly string[] = [],
): { readonly [key: string]: PatchValue } {
  const { shape } = block.ref;
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
  const { shape, state, node } = view.ref;
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

/** Text on one line that is readable and, if the field consists of words, identifies no one else. */
function keptText(
  { ref, value, partial }: Leaf<unknown>,
  { source, telling, own }: Keeping,
  key: string,
): string | undefined {
  if (ref.isUnread || ref.node?.kind !== "text" || (value === undefined && partial === undefined))
    return undefined;
  const written = ref.node.text.trim();
  // An unclosed quotation mark may take in the rest of the case.
  if (/[\r\n]/.test(source.slice(ref.node.start, ref.node.end))) return undefined;
  const isTold = (text: string) =>
    wordsInText(text).some((word) => telling.names.has(word) && !own.has(word));
  if (ownFacts.has(key) || (addressLines.has(key) && !inCareOf.test(written)))
    return wordsAboutPeople(written, key).some(isTold) ? undefined : written;
  const tellsName = isTold(written);
  const tellsNumber = numbersIn(written).some((number) => telling.numbers.has(number));
  return tellsName || tellsNumber ? undefined : written;
}
