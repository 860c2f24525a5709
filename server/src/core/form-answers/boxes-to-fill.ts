// How many empty boxes of a form the case has an answer for. An office may fill them in; none of them is a mistake.
import {
  type FormFact,
  type FormRole,
  formMapOf,
  formRoles,
  onlyCompared,
} from "../../../../schemas/forms/form-maps.ts";
import type { FormAnswer, FormContent } from "../files/report.ts";
import type { CaseContext } from "../model/case-context.ts";
import { isSameHuman, type Person } from "../model/people.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Form, Leaf } from "../read/view.ts";
import { byFact } from "./answers.ts";
import { arrives, isAboutArrival } from "./arrival.ts";
import { personOn, recipientOn } from "./contradictions.ts";
import { copiesFor } from "./copies.ts";
import { leafOf } from "./difference.ts";
import { factKinds } from "./fact-kinds.ts";
import { candidatesFor } from "./people-on-form.ts";

/** None for a scan, for an edition without a table, and for one that is only compared. */
export function boxesToFill(context: CaseContext, form: Form): number {
  const counts = copiesFor(context, form).map((copy) => toFillOn(context, form, copy));
  return counts.reduce((sum, count) => sum + count, 0);
}

function toFillOn(context: CaseContext, form: Form, content: FormContent): number {
  const { printed, answers = [], blankFields = 0 } = content;
  const isFilledIn = printed && !onlyCompared.has(`${printed.form} ${printed.edition}`);
  const map = isFilledIn ? formMapOf(printed) : undefined;
  if (!map || (answers.length === 0 && blankFields === 0)) return 0;
  // The boxes for the answers to one question count as one.
  const questions = new Map<string, FormFact>();
  for (const box of map.values()) questions.set(questionOf(box), box.of);
  const answered = new Set(answers.map(questionOf));
  const people = new Map(formRoles.map((role) => [role, whoIsOn(context, form, role, answers)] as const));
  return [...questions].filter(([question, of]) => {
    if (answered.has(question)) return false;
    if (of === "form.box") return form.box.value !== undefined;
    const role = formRoles.find((one) => of.startsWith(`${one}.`));
    const person = role && people.get(role);
    return (
      person !== undefined && role !== undefined && isGivenFor(context, person, of.slice(role.length + 1))
    );
  }).length;
}

function questionOf({ item, of }: Pick<FormAnswer, "item" | "of">): string {
  return of === "form.box" ? of : `${item} ${of}`;
}

/** Undefined if it is open who it is, or if the form has no boxes to fill in about such a person. */
function whoIsOn(
  context: CaseContext,
  form: Form,
  role: FormRole,
  answers: readonly FormAnswer[],
): Person | undefined {
  const { petitioner } = context.view;
  const others = candidatesFor(context, form, role);
  const isForOneself = others.some((person) => isSameHuman(context.people, person, petitioner));
  if (role === "beneficiary" && (isMissing(petitioner.ref) || isForOneself)) return undefined;
  if (role === "recipient") return recipientOn(context, form, answers);
  const own = byFact(answers, role);
  if (own.size > 0) return personOn(context, form, role, own);
  return role === "applicant" || role === "client" || others.length === 1 ? others[0] : undefined;
}

function isGivenFor(context: CaseContext, person: Person, fact: string): boolean {
  const kind = Object.entries(factKinds).find(([name]) => name === fact)?.[1];
  const leaf = (of: (entry: Person) => Leaf<unknown> | undefined) =>
    leafOf(context.people, person, of)?.value !== undefined;
  if (isAboutArrival(fact) && !arrives(context, person)) return false;
  if (kind) return leaf(kind.in);
  const [block, line] = fact.split(".");
  switch (block) {
    case "name":
      return line === "full"
        ? leaf(({ name }) => name.family)
        : (["family", "given", "middle"] as const).some(
            (part) => part === line && leaf(({ name }) => name[part]),
          );
    case "removal":
      return "removal" in person && leaf(() => person.removal.in_proceedings);
    case "address":
      return line !== undefined && hasLine(context, person, line, "address");
    case "mailing": {
      const own = isMissing(person.mailing_address.ref) ? "address" : "mailing_address";
      if (line === "care_of") return leaf((entry) => entry.mailing_address.care_of);
      return line !== undefined && hasLine(context, person, line, own);
    }
    default:
      return false;
  }
}

/** A ZIP code and a state are for an address in the United States, a province and a postal code for another one. */
function hasLine(
  { people }: CaseContext,
  person: Person,
  line: string,
  block: "address" | "mailing_address",
): boolean {
  const given = (key: "street" | "unit" | "city" | "state" | "province" | "postal_code" | "country") =>
    leafOf(people, person, (entry) => entry[block][key])?.value !== undefined;
  switch (line) {
    case "street":
    case "city":
    case "country":
    case "province":
    case "state":
    case "unit":
      return given(line);
    case "unit_kind":
      return given("unit");
    case "zip":
      return given("postal_code") && given("state");
    case "postal_code":
      return given("postal_code") && !given("state");
    default:
      return false;
  }
}
