// What the filled forms of a case say otherwise than the case itself, in the boxes that the table of their edition lists.
import { type FormRole, formRoles } from "../../../../schemas/forms/form-maps.ts";
import { memoize } from "../base/memoize.ts";
import type { FormAnswer } from "../files/report.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Person } from "../model/people.ts";
import { practicePersonAt } from "../model/practice-people.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Form } from "../read/view.ts";
import { type AddressBoxes, compareAddress, isForMailOnly, streetIn } from "./addresses.ts";
import { type Answers, byFact, nameBoxes } from "./answers.ts";
import { compareBox } from "./checked-boxes.ts";
import { answersOn } from "./copies.ts";
import {
  type Comparison,
  compared,
  type Difference,
  leafOf,
  nothingCompared,
  together,
} from "./difference.ts";
import { type FactKind, factKinds } from "./fact-kinds.ts";
import { compareName, namesPerson } from "./names.ts";
import { candidatesFor, mostAlike, otherPeople } from "./people-on-form.ts";
import { compareRemoval } from "./removal.ts";
import { isPlaceAlike, saysNothing } from "./written-alike.ts";

/** A value of the case that one or more forms contradict. */
export interface Contradiction {
  /** The value in the case, and whose it is; undefined for one about the form itself. */
  readonly at: FieldRef;
  readonly value: string;
  readonly person: Person | undefined;
  /** What each form says, one or more, in the order of the case. */
  readonly forms: readonly (Difference & { readonly form: Form })[];
}

/** The contradictions of a case, each once, with the first form that has it. */
export const contradictionsIn = memoize((context: CaseContext): readonly Contradiction[] => {
  const found = new Map<FieldRef, Contradiction>();
  for (const form of context.forms) {
    for (const { person, ...difference } of differencesOn(context, form)) {
      const { at, value } = difference;
      const known = found.get(at);
      const forms = [...(known?.forms ?? []), { ...difference, form }];
      found.set(at, { at, value, person: known?.person ?? person, forms });
    }
  }
  return [...found.values()];
});

type OwnDifference = Difference & { readonly person: Person | undefined };

function differencesOn(context: CaseContext, form: Form): readonly OwnDifference[] {
  return answersOn(context, form).flatMap((answers) => [
    ...compareBox(context, form, answers).differences.map((one) => ({ ...one, person: undefined })),
    ...formRoles.flatMap((role) => aboutPerson(context, form, role, answers)),
  ]);
}

function aboutPerson(
  context: CaseContext,
  form: Form,
  role: FormRole,
  answers: readonly FormAnswer[],
): readonly OwnDifference[] {
  const own = byFact(answers, role);
  if (own.size === 0) return [];
  const person =
    role === "recipient" ? recipientOn(context, form, answers) : personOn(context, form, role, own);
  if (!person) return [];
  const { differences, agreeing } = comparePerson(context, person, own);
  // Anyone may fill in a form for the applicant.
  if (role === "preparer" && agreeing <= differences.length) return [];
  return oneIfOther(context, person, own, differences)
    .filter(({ isOtherPerson }) => role !== "preparer" || !isOtherPerson)
    .map((difference) => ({ ...difference, person, replacements: inCaseOnly(context, person, difference) }));
}

/** Who a person on a form is, by what the boxes about that person say. */
export function personOn(context: CaseContext, form: Form, role: FormRole, own: Answers): Person | undefined {
  const isNamed = (person: Person) => namesPerson(context.people, person, nameBoxes(own));
  const compare = (person: Person) => comparePerson(context, person, own);
  return mostAlike(candidatesFor(context, form, role), isNamed, compare);
}

/** The boxes about the person who would receive parole have no name; those about the other people on the form do. */
export function recipientOn(
  context: CaseContext,
  form: Form,
  answers: readonly FormAnswer[],
): Person | undefined {
  const [first, ...others] = candidatesFor(context, form, "recipient");
  if (!first || others.length === 0) return first;
  const names = (["beneficiary", "applicant"] as const).map((role) => nameBoxes(byFact(answers, role)));
  return [first, ...others].find((person) =>
    names.some((boxes) => namesPerson(context.people, person, boxes)),
  );
}

function comparePerson(context: CaseContext, person: Person, own: Answers): Comparison {
  const { people } = context;
  return together([
    compareName(people, person, nameBoxes(own)),
    compareWhereabouts(context, person, own),
    compareRemoval(person, own),
    ...Object.entries(factKinds).map(([fact, kind]) => {
      const agrees: typeof kind.agrees = (inCase, box) =>
        kind.agrees(inCase, box) || (isContact(fact) && isOfAnother(context, kind, box));
      const leaf = leafOf(people, person, kind.in);
      const boxes = (own.get(fact) ?? []).filter(({ text }) => kind.isReadable?.(text) !== false);
      const saying = kind.isOneOfSeveral
        ? boxes.filter(
            (box) => leaf?.value !== undefined && !saysNothing(box.text) && agrees(leaf.value, box),
          )
        : [];
      return compared(leaf, saying.length > 0 ? saying : boxes, agrees, kind.asInCase);
    }),
  ]);
}

function isContact(fact: string): boolean {
  return fact === "phone" || fact === "mobile" || fact === "email";
}

/** Whether the box has the telephone number or email address of someone else in the case, such as a parent. */
function isOfAnother({ people }: CaseContext, kind: FactKind, box: FormAnswer): boolean {
  return people.all.some(({ person }) => {
    const value = kind.in(person)?.value;
    return value !== undefined && kind.agrees(value, box);
  });
}

/**
 * Where the person lives, by the form's address for that, or by the one for mail if the form has no other. Mail may also
 * go to someone else in the case, or to an address that another form gives besides that of the home.
 */
function compareWhereabouts(context: CaseContext, person: Person, own: Answers): Comparison {
  const home = addressBoxes(own, "address");
  if (isGiven(home)) return compareAddress(context.people, person, home);
  const mail = addressBoxes(own, "mailing");
  if (mail.size === 0 || isForMailOnly(context.people, person, mail)) return nothingCompared;
  const street = mail.get("street")?.[0];
  // The case says itself that mail goes elsewhere.
  const ofMail = leafOf(context.people, person, ({ mailing_address }) => mailing_address.street)?.value;
  if (ofMail !== undefined) return nothingCompared;
  const elsewhere = [...streetsOfOthers(context, person), ...streetsForMail(context)];
  if (street && elsewhere.some((other) => isPlaceAlike(other, street))) return nothingCompared;
  return compareAddress(context.people, person, mail);
}

/** Where the other people in the case live or work. */
function streetsOfOthers(context: CaseContext, person: Person): readonly string[] {
  const own = leafOf(context.people, person, ({ address }) => address.street)?.value;
  return otherPeople(context, person).flatMap(({ address: { street } }) =>
    street.value === undefined || street.value === own ? [] : [street.value],
  );
}

/** The streets of addresses for mail on forms that give the home besides. */
const streetsForMail = memoize((context: CaseContext): readonly string[] =>
  context.forms
    .flatMap((form) => answersOn(context, form))
    .flatMap((answers) =>
      formRoles.flatMap((role) => {
        const own = byFact(answers, role);
        const street = streetIn(addressBoxes(own, "mailing"));
        return street !== "" && isGiven(addressBoxes(own, "address")) ? [street] : [];
      }),
    ),
);

/** The lines of an address that say something. */
function addressBoxes(own: Answers, key: "address" | "mailing"): AddressBoxes {
  return new Map(
    [...own].flatMap(([fact, boxes]) => {
      const telling = boxes.filter(({ text }) => !saysNothing(text));
      const isLine = fact.startsWith(`${key}.`) && telling.length > 0;
      return isLine ? [[fact.slice(key.length + 1), telling] as const] : [];
    }),
  );
}

/** Whether an address has a line that can be compared. */
function isGiven(boxes: AddressBoxes): boolean {
  return ["street", "zip", "postal_code"].some((line) => boxes.has(line));
}

/** If the boxes name another person, that is the only difference: what follows is about that person. */
function oneIfOther(
  context: CaseContext,
  person: Person,
  own: Answers,
  differences: readonly Difference[],
): readonly Difference[] {
  const stranger = differences.find(({ isOtherPerson }) => isOtherPerson);
  if (stranger) return [stranger];
  const boxes = nameBoxes(own);
  const byName = differences.find(({ boxes: differing }) =>
    differing.some(({ of }) => /\.name\.(?:family|given|full)$/.test(of)),
  );
  const isOther =
    byName && otherPeople(context, person).some((other) => namesPerson(context.people, other, boxes));
  return isOther ? [byName] : differences;
}

/** Details from the settings file of the practice are not in the case, so that no fix can replace them there. */
function inCaseOnly(
  context: CaseContext,
  person: Person,
  { replacements }: Difference,
): Difference["replacements"] {
  const initials = person.same_as.ref.node;
  const isFromPractice = practicePersonAt(context, person.same_as) !== undefined;
  return isFromPractice && replacements.some(({ at }) => at.node?.start === initials?.start)
    ? []
    : replacements;
}
