// The names by which a practice searches for a case among many: the matter number, and the people in the case.

import type { Span } from "../base/span.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { each, term } from "../message/values.ts";
import { nameSpanOf, twoOf } from "../model/entry-names.ts";
import { peopleOf, sameHuman, writtenNameOf } from "../model/people.ts";
import { isMissing } from "../read/field-ref.ts";
import type { CaseView } from "../read/view.ts";

export interface CaseName {
  readonly kind: "matter" | "person";
  readonly name: string;
  /**
   * For a person, the roles in the case and the matter number; for a matter number, the beneficiaries. May be empty.
   */
  readonly detail: string;
  /** The span of the name. */
  readonly span: Span;
}

/** The matter number, then everyone in the case, each person once; people without a name or id are left out. */
export function namesOfCase(view: CaseView, language?: Language): readonly CaseName[] {
  const beneficiaries = view.beneficiaries.items.filter(({ ref }) => !isMissing(ref));
  const people = peopleOf(view, beneficiaries);
  const matter = view.matter.value;
  const persons: CaseName[] = [];
  const counted = new Set<unknown>();
  for (const { person } of people.all) {
    if (counted.has(person)) continue;
    const entries = sameHuman(people, person);
    for (const entry of entries) counted.add(entry.person);
    const own = entries.map((entry) => entry.person);
    const named = own.find(({ name, organization }) => !isMissing(name.ref) || !isMissing(organization.ref));
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
  const { node } = view.matter.ref;
  if (matter === undefined || !node) return persons;
  const names = beneficiaries.flatMap((person) => writtenNameOf(people, person) ?? person.id.value ?? []);
  const detail = names.length === 0 ? "" : rendered(sentence("{names}", { names: twoOf(names) }), language);
  return [{ kind: "matter", name: matter, detail, span: { start: node.start, end: node.end } }, ...persons];
}

/**
 * How well a name matches the typed text: 0 if it begins with it, 1 if it contains it, 2 if it contains its letters in
 * order. Capitalization, accents, and spaces are ignored. Undefined if it does not match.
 */
export function fit(name: string, typed: string): 0 | 1 | 2 | undefined {
  const [letters, sought] = [plain(name), plain(typed)];
  const at = letters.indexOf(sought);
  if (at >= 0) return at === 0 ? 0 : 1;
  return holdsInOrder(letters, sought) ? 2 : undefined;
}

/**
 * A matching name as an editor has to show it: some editors filter out names without the typed letters and their
 * accents, so that if these make a difference, the unaccented name is added.
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
