// By what a practice looks for a case among many: the matter's number, and the people in it.

import type { Span } from "../engine/finding.ts";
import { peopleOf, sameHuman, writtenNameOf } from "../matter/people.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { each, term } from "../message/values.ts";
import { isMissing } from "../read/place.ts";
import type { CaseView } from "../read/view.ts";
import { nameSpanOf, twoOf } from "./entry-names.ts";

export interface CaseName {
  readonly kind: "matter" | "person";
  readonly name: string;
  /** Of a person, the parts in the case and the matter; of a matter, for whom it is. May be empty. */
  readonly detail: string;
  /** Where the name stands. */
  readonly span: Span;
}

/** The matter, then everybody in the case, each human being once; those without a name or short name are left out. */
export function namesOfCase(view: CaseView, language?: Language): readonly CaseName[] {
  const beneficiaries = view.beneficiaries.items.filter(({ $ }) => !isMissing($));
  const people = peopleOf(view, beneficiaries);
  const matter = view.matter.value;
  const persons: CaseName[] = [];
  const counted = new Set<unknown>();
  for (const { person } of people.all) {
    if (counted.has(person)) continue;
    const entries = sameHuman(people, person);
    for (const entry of entries) counted.add(entry.person);
    const own = entries.map((entry) => entry.person);
    const named = own.find(({ name, organization }) => !isMissing(name.$) || !isMissing(organization.$));
    const name = writtenNameOf(people, person) ?? person.id.value;
    const span = nameSpanOf(named ?? person);
    if (name === undefined || !span) continue;
    const roles = each([...new Set(entries.map(({ role }) => role))].map(term));
    const detail = rendered(
      matter === undefined
        ? sentence("{roles}", { roles })
        : sentence("{roles} in {matter}", { roles, matter }),
      language,
    );
    persons.push({ kind: "person", name, detail, span: { start: span.start, end: span.end } });
  }
  const { node } = view.matter.$;
  if (matter === undefined || !node) return persons;
  const names = beneficiaries.flatMap((person) => writtenNameOf(people, person) ?? person.id.value ?? []);
  const detail = names.length === 0 ? "" : rendered(sentence("{names}", { names: twoOf(names) }), language);
  return [{ kind: "matter", name: matter, detail, span: { start: node.start, end: node.end } }, ...persons];
}

/**
 * How well a name fits what somebody typed: 0 where it begins with it, 1 where it holds it, 2 where it holds its letters
 * in their order. Capitals, accents and spaces count for nothing. Nothing where it does not fit.
 */
export function fit(name: string, typed: string): 0 | 1 | 2 | undefined {
  const [letters, sought] = [plain(name), plain(typed)];
  const at = letters.indexOf(sought);
  if (at >= 0) return at === 0 ? 0 : 1;
  return holdsInOrder(letters, sought) ? 2 : undefined;
}

/**
 * A name that fits, as an editor is to show it: some leave out again what does not have the letters that were typed,
 * with their accents, so that where these make a difference the name stands there without them too.
 */
export function shownFor(name: string, typed: string): string {
  const isFound = holdsInOrder(name.toLowerCase(), typed.toLowerCase().replaceAll(/\s/gu, ""));
  const bare = withoutAccents(name);
  return isFound || bare === name ? name : `${name} (${bare})`;
}

function holdsInOrder(letters: string, sought: string): boolean {
  let from = 0;
  for (const letter of sought) {
    const next = letters.indexOf(letter, from);
    if (next < 0) return false;
    from = next + letter.length;
  }
  return true;
}

function plain(text: string): string {
  return withoutAccents(text).replaceAll(/\s/gu, "").toLowerCase();
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}
