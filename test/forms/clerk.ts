// Fills in a form from a case as a clerk does: in the boxes of its table, in one of the many usual ways of writing.
import { type FormBox, type FormFact, formMapOf } from "../../schemas/forms/form-maps.ts";
import type { FileReport, FormAnswer } from "../../server/src/core/files/report.ts";
import { factKinds } from "../../server/src/core/form-answers/fact-kinds.ts";
import type { CaseContext } from "../../server/src/core/model/case-context.ts";
import type { Person } from "../../server/src/core/model/people.ts";
import { isMissing } from "../../server/src/core/read/field-ref.ts";
import type { Form, Leaf } from "../../server/src/core/read/view.ts";

/** How a clerk writes what the case has, by what the box says; undefined leaves the box empty. */
export type Hand = (fact: string, text: string | undefined) => string | undefined;

export interface Edition {
  readonly form: string;
  readonly edition: string;
}

/** The file of a form that was filled in from the case. */
export function filledFromCase(context: CaseContext, form: Form, printed: Edition, write: Hand): FileReport {
  const people = peopleOn(context, form, printed.form);
  const answers = [...(formMapOf(printed) ?? [])].flatMap(([, box], index) => {
    const [role = "", fact = ""] = splitFact(box.of);
    const person = people[role];
    const inCase = box.of === "form.box" ? form.box.value : person && valueIn(person, fact);
    return answerIn(box, 1 + Math.floor(index / 20), fact, inCase, write);
  });
  return { state: "readable", kind: "pdf", pages: 14, bytes: 900, printed, answers };
}

/** `applicant.name.family` as its role and the rest. */
export function splitFact(of: FormFact): readonly [string, string] {
  const at = of.indexOf(".");
  return [of.slice(0, at), of.slice(at + 1)];
}

function answerIn(
  { item, of, means, longest, letters }: FormBox,
  page: number,
  fact: string,
  inCase: string | undefined,
  write: Hand,
): readonly FormAnswer[] {
  if (means !== undefined) {
    return sameMeaning(fact, inCase, means) ? [{ page, item, of, text: means, isChecked: true }] : [];
  }
  const written = write(fact, inCase);
  // The form refuses letters while a person types, and stops at its limit.
  const text = accepted(written ?? "", letters)
    .trim()
    .slice(0, longest)
    .trim();
  if (text === "") return [];
  const isFull = longest !== undefined && text.length >= longest;
  return [{ page, item, of, text, ...(letters && { letters }), ...(isFull && { isFull }) }];
}

function accepted(text: string, letters: string | undefined): string {
  if (letters === undefined) return text;
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  const instead = letters.includes(" ") ? " " : "";
  return plain.replace(new RegExp(`[^${letters}]+`, "g"), instead).replace(/\s+/g, " ");
}

function sameMeaning(fact: string, inCase: string | undefined, means: string): boolean {
  if (inCase === undefined) return false;
  if (fact === "sex") return inCase[0]?.toLowerCase() === means[0];
  if (fact === "address.unit_kind" || fact === "mailing.unit_kind") return means === "apartment";
  return inCase === means;
}

/** The people on the form as the case has them: the petitioner files it, or the beneficiary without one. */
function peopleOn(
  { view, beneficiaries, people }: CaseContext,
  { for: whom, by }: Form,
  form: string,
): Readonly<Partial<Record<string, Person>>> {
  const ofForm = beneficiaries.filter(({ id }) => whom.items.some(({ value }) => value === id.value));
  const beneficiary = ofForm[0] ?? (beneficiaries.length === 1 ? beneficiaries[0] : undefined);
  const petitioner = isMissing(view.petitioner.ref) ? beneficiary : view.petitioner;
  const isForOneself = petitioner === beneficiary || petitioner?.same_as.value === beneficiary?.id.value;
  const named = people.named.get(by.value ?? "")?.[0]?.person;
  const representative = isMissing(view.representative.ref) ? undefined : view.representative;
  return {
    applicant: form === "I-765" ? beneficiary : petitioner,
    beneficiary: form === "I-131" && isForOneself ? undefined : beneficiary,
    recipient: beneficiary,
    supporter: named ?? (view.sponsors.items.length === 1 ? view.sponsors.items[0] : undefined),
    client: petitioner,
    representative,
    preparer: representative,
  };
}

/** What the case has for a box. */
function valueIn(person: Person, fact: string): string | undefined {
  const kind = Object.entries(factKinds).find(([name]) => name === fact)?.[1];
  if (kind) return kind.in(person)?.value;
  const { name, address } = person;
  const { street, unit, city, state, province, postal_code, country } = address;
  const own: Readonly<Record<string, Leaf<string>>> = {
    street,
    unit,
    city,
    state,
    province,
    postal_code,
    country,
    zip: postal_code,
  };
  const [block, line = ""] = fact.split(".");
  if (fact === "name.full")
    return [name.given, name.middle, name.family].flatMap(({ value }) => value ?? []).join(" ");
  if (block === "name") return { family: name.family, given: name.given, middle: name.middle }[line]?.value;
  if (fact === "removal" || fact === "removal.in_proceedings") return removalOf(person, fact);
  if (line === "unit_kind") return address.unit.value;
  return block === "address" || block === "mailing" ? own[line]?.value : undefined;
}

function removalOf(person: Person, fact: string): string | undefined {
  if (!("removal" in person)) return undefined;
  const { in_proceedings: now, ever_in_proceedings: ever, previously_removed: removed } = person.removal;
  if (now.value === undefined) return undefined;
  const is = fact === "removal" ? now.value || (ever.value ?? removed.value ?? false) : now.value;
  return is ? "yes" : "no";
}
