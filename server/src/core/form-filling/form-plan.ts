// What each box of a form is to say, from the case. Whether it fits is decided where the form is read: core knows no
// measures of boxes.
import {
  type FillBox,
  type FillFact,
  type FormFill,
  formFillOf,
} from "../../../../schemas/forms/form-fills.ts";
import { type FormRole, formRoles } from "../../../../schemas/forms/form-maps.ts";
import type { PrintedForm } from "../files/report.ts";
import { arrives, isAboutArrival } from "../form-answers/arrival.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import { hasMailingAddress } from "./address-lines.ts";
import { asBoxAccepts, withPlainLetters } from "./box-letters.ts";
import type { BoxText } from "./box-text.ts";
import { caseText } from "./case-texts.ts";
import { type PeopleToFill, peopleToFill } from "./people-to-fill.ts";
import { isFactOfPerson, personText } from "./person-texts.ts";

/** Why a box stays blank. */
export type WhyBlank =
  /** The case has no value for it. */
  | "no-value"
  /** It is about someone who is not on this form, or about an address that is the same as another one. */
  | "not-needed"
  /** The value of the case is not one that the box can hold: another script, or a state that is none. */
  | "not-accepted";

/** What one box is to say. */
export type PlannedBox = {
  /** The full name of its field. */
  readonly box: string;
  readonly item: string;
  readonly of: FillFact;
  /** For a check box, what its check mark says. */
  readonly means?: string;
} & (
  | {
      /** For a check box, `checked`. */
      readonly text: string;
      /** As the case has it, if the box has other letters. */
      readonly written?: string;
      /** What belongs on the page for additional information instead, because no such box has room for it. */
      readonly isTooLong?: true;
    }
  | { readonly blank: WhyBlank; readonly written?: string }
);

export interface FormPlan {
  readonly printed: PrintedForm;
  readonly boxes: readonly PlannedBox[];
  readonly fill: FormFill;
}

/** What a form is to say; or the beneficiaries of its entry, if the form is for one person and the entry for several. */
export function planForm(
  context: CaseContext,
  form: Form,
  printed: PrintedForm,
): FormPlan | { readonly several: readonly Beneficiary[] } | undefined {
  const fill = formFillOf(printed);
  if (!fill) return undefined;
  const facts = [...fill.boxes.values()].map(({ of }) => of);
  const people = peopleToFill(context, form, facts);
  if ("several" in people) return people;
  const hasMailing = (role: string) => facts.some((fact) => fact.startsWith(`${role}.mailing.`));
  const getsMailElsewhere = (named: string): boolean => {
    const role = formRoles.find((one) => one === named);
    const person = role && people.of(role);
    return person !== undefined && hasMailingAddress(context.people, person);
  };
  const boxes = [...fill.boxes].map(([box, about]): PlannedBox => {
    const { item, of, means } = about;
    const base = { box, item, of, ...(means !== undefined && { means }) };
    if (people.isForSelf && fill.notForSelf.some((part) => item.startsWith(`${part},`))) {
      return { ...base, blank: "not-needed" };
    }
    const [role = ""] = of.split(".", 1);
    if (of.startsWith(`${role}.address.`) && hasMailing(role) && !getsMailElsewhere(role)) {
      return { ...base, blank: "not-needed" };
    }
    const said = of === "form.box" ? boxText(form) : saidBy(context, people, about, fill);
    return { ...base, ...(said === "not-needed" ? { blank: said } : answerIn(about, said)) };
  });
  return { printed, boxes, fill };
}

type Answer =
  | { readonly text: string; readonly written?: string; readonly isTooLong?: true }
  | { readonly blank: WhyBlank; readonly written?: string };

function answerIn({ of, means, letters }: FillBox, said: BoxText | undefined): Answer {
  if (said === undefined) return { blank: "no-value" };
  const { written } = said;
  if ("problem" in said) return { blank: "not-accepted", written };
  if (means !== undefined) return said.text === means ? { text: "checked" } : { blank: "not-needed" };
  if (said.isTooLong) return { text: said.text, isTooLong: true };
  const text = isName(of) ? asName(said.text, letters) : asBoxAccepts(said.text, letters);
  if (text === undefined || text === "") return { blank: "not-accepted", written };
  // Of a ZIP Code, the box has the first five digits only.
  const before = of.endsWith(".zip") ? written : said.text;
  return before === text ? { text } : { text, written: before };
}

/** The box of the application type as the tables write it: 10.C for `10.c.`. */
function boxText({ box }: Form): BoxText | undefined {
  if (box.value === undefined) return undefined;
  const text = box.value
    .trim()
    .toUpperCase()
    .replace(/\.$/, "")
    .replace(/^(\d+)([A-Z])$/, "$1.$2");
  return { written: box.value, text };
}

/** A name has no accents on any form. */
function asName(written: string, letters: string | undefined): string | undefined {
  return asBoxAccepts(withPlainLetters(written.normalize("NFC")), letters);
}

function isName(of: FillFact): boolean {
  return /\.name\./.test(of);
}

function saidBy(
  context: CaseContext,
  people: PeopleToFill,
  { of, means, longest, item }: FillBox,
  fill: FormFill,
): BoxText | "not-needed" | undefined {
  const role = formRoles.find((one) => of.startsWith(`${one}.`));
  if (role === undefined)
    return caseText(context, of) ?? (of === "case.represented" ? "not-needed" : undefined);
  const person = people.of(role);
  // Without a representative, the applicant fills in the form.
  if (!person) return role === "beneficiary" || role === "preparer" ? "not-needed" : undefined;
  const fact = of.slice(role.length + 1);
  if (!isFactOfPerson(fact)) return undefined;
  if (fact.startsWith("prior_parole.") && !isAboutEarlierParole(context, people, role, fact)) {
    return "not-needed";
  }
  const only = fill.forRole.find(([items]) => item.startsWith(items))?.[1];
  const own = "bar_number" in person ? person.role.value : undefined;
  if (only !== undefined && means === undefined && own !== only) return own && "not-needed";
  if (isAboutArrival(fact) && !arrives(context, person)) return "not-needed";
  const text = personText(context, person, fact, {
    role,
    isForSelf: people.isForSelf,
    longest,
    beneficiary: people.of("beneficiary"),
  });
  return text ?? (mayBeLeftOut(context, fact) ? "not-needed" : undefined);
}

/** What many people do not have. */
function mayBeLeftOut({ isReParole }: CaseContext, fact: string): boolean {
  if (fact.startsWith("prior_parole.")) return !isReParole;
  return fact === "name.middle" || fact === "organization";
}

/** Only who files for oneself states one's own I-94, and the end of a parole matters for a new one only. */
function isAboutEarlierParole(
  { isReParole }: CaseContext,
  { isForSelf }: PeopleToFill,
  role: FormRole,
  fact: string,
): boolean {
  if (role === "recipient" && fact === "prior_parole.i94_expires") return isReParole;
  return role !== "applicant" || isForSelf;
}
