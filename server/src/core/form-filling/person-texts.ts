// What the boxes about a person say: a text as the form asks for it, or the answer that is checked.
import { filledPersonFacts } from "../../../../schemas/forms/form-fills.ts";
import { type FormRole, type PersonFact, personFacts } from "../../../../schemas/forms/form-maps.ts";
import { isDay } from "../base/calendar.ts";
import { leafOf } from "../form-answers/difference.ts";
import { factKinds } from "../form-answers/fact-kinds.ts";
import { digitsOfANumber } from "../model/a-number.ts";
import type { CaseContext } from "../model/case-context.ts";
import { isSameHuman, type People, type Person, sameHuman } from "../model/people.ts";
import type { Leaf } from "../read/view.ts";
import { addressLine, hasMailingAddress } from "./address-lines.ts";
import type { BoxText } from "./box-text.ts";

type FactOfPerson = PersonFact | (typeof filledPersonFacts)[number];

const factsOfPersons: ReadonlySet<string> = new Set([...personFacts, ...filledPersonFacts]);

export function isFactOfPerson(text: string): text is FactOfPerson {
  return factsOfPersons.has(text);
}

const partOfName = { "name.family": "family", "name.given": "given", "name.middle": "middle" } as const;

/** What the case says for a fact about this person on a form; undefined if it says nothing. */
export function personText(
  context: CaseContext,
  person: Person,
  fact: FactOfPerson,
  on: {
    readonly role: FormRole;
    readonly isForSelf: boolean;
    readonly longest: number | undefined;
    /** The only one that the form is about. */
    readonly beneficiary: Person | undefined;
  },
): BoxText | "not-needed" | undefined {
  const { people } = context;
  const value = (of: (entry: Person) => Leaf<string> | undefined) => leafOf(people, person, of)?.value;
  switch (fact) {
    case "name.family":
    case "name.given":
    case "name.middle":
      return plain(value(({ name }) => name[partOfName[fact]]));
    case "a_number":
      return plain(
        value((entry) => entry.a_number),
        asANumber,
      );
    case "sex":
      return plain(
        value((entry) => entry.sex),
        sexOnForm,
      );
    case "phone":
      return phoneOnForm(
        value((entry) => entry.phone),
        on.longest,
      );
    case "prior_parole.i94_number":
      return plain(value(factKinds[fact]?.in ?? nothing), (text) => text.replace(/[\s-]/g, "").toUpperCase());
    case "date_of_birth":
    case "arrival.date":
    case "prior_parole.i94_expires":
      return plain(value(factKinds[fact]?.in ?? nothing), dayOnForm);
    case "removal":
      return plain(removalOnForm(person));
    case "role":
      return plain(value(factKinds.role?.in ?? nothing));
    case "marital_status":
      return plain(
        value((entry) => entry.marital_status),
        maritalStatusOnForm,
      );
    case "relationship":
      return plain(
        value((entry) => ("household_size" in entry ? entry.relationship : undefined)) ??
          relationshipOfPetitioner(context, person, on.beneficiary),
      );
    case "income":
      return plain(incomeOf(context, person));
    case "organization":
    case "country_of_birth":
    case "citizenship":
    case "email":
    case "consulate.city":
    case "consulate.country":
    case "licensing_authority":
    case "bar_number":
      return plain(value(factKinds[fact]?.in ?? nothing));
    case "address_is_mailing":
      return plain(isMailingAddress(people, person));
    default:
      return (
        textOnForm(context, fact, on) ??
        addressLine(people, person, lineIn(fact), fact.startsWith("mailing."))
      );
  }
}

/** Whether mail goes to the address at which the person lives; undefined if the case has none. */
function isMailingAddress(people: People, person: Person): "yes" | "no" | undefined {
  if (addressLine(people, person, "city") === undefined) return undefined;
  return hasMailingAddress(people, person) ? "no" : "yes";
}

/** What follows from the form itself, or from the request. */
function textOnForm(
  { view }: CaseContext,
  fact: FactOfPerson,
  { role, isForSelf }: { readonly role: FormRole; readonly isForSelf: boolean },
): BoxText | undefined {
  const { from, until } = view.request.stay;
  switch (fact) {
    case "files_for":
      return plain(isForSelf ? "self" : "another");
    case "capacity":
      return plain(role === "client" ? "applicant" : undefined);
    case "stay.from":
      return plain(from.value, dayOnForm);
    case "stay.until":
      return plain(until.value, dayOnForm);
    case "stay.ends":
      return plain(until.value === undefined ? undefined : "yes");
    default:
      return undefined;
  }
}

const nothing = () => undefined;

function plain(
  value: string | undefined,
  onForm: (value: string) => string | undefined = (given) => given,
): BoxText | undefined {
  if (value === undefined) return undefined;
  const text = onForm(value);
  return text === undefined ? { written: value, problem: "not-accepted" } : { written: value, text };
}

/** "city" of "mailing.city" and of "address.city". */
function lineIn(fact: string): string {
  return fact.slice(fact.indexOf(".") + 1);
}

/** Eight-digit dates in the order of the forms: 02/11/1980. */
export function dayOnForm(day: string): string | undefined {
  if (!isDay(day)) return undefined;
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}

function asANumber(written: string): string | undefined {
  return digitsOfANumber(written)?.padStart(9, "0");
}

function sexOnForm(written: string): string | undefined {
  if (/^(?:m|male|man|boy)$/i.test(written.trim())) return "male";
  return /^(?:f|female|woman|girl)$/i.test(written.trim()) ? "female" : undefined;
}

function maritalStatusOnForm(written: string): string | undefined {
  const words = written.trim().toLowerCase();
  if (/^(?:single|never married|unmarried|single, never married)$/.test(words)) return "single";
  if (/^(?:legally )?separated$/.test(words)) return "separated";
  return ["married", "divorced", "widowed", "annulled"].find((status) => words === status);
}

/**
 * The digits of a telephone number; without the code of the United States where the box has ten. A number with an
 * extension has more than a box for digits can hold.
 */
function phoneOnForm(written: string | undefined, longest: number | undefined): BoxText | undefined {
  if (written === undefined) return undefined;
  if (/\b(?:ext|x)\b|\bx\d|;|,|\bor\b/i.test(written)) return { written, text: written, isTooLong: true };
  const digits = written.replace(/\D/g, "");
  if (digits === "") return { written, problem: "not-accepted" };
  const text = longest === 10 && digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return longest !== undefined && text.length > longest
    ? { written, text: written, isTooLong: true }
    : { written, text };
}

/** That of a sponsor who is also the petitioner. */
function relationshipOfPetitioner(
  { people, view: { petitioner } }: CaseContext,
  person: Person,
  beneficiary: Person | undefined,
): string | undefined {
  if (!isSameHuman(people, person, petitioner)) return undefined;
  const own =
    beneficiary && "petitioner_relationship" in beneficiary
      ? beneficiary.petitioner_relationship.value
      : undefined;
  return own ?? petitioner.relationship.value;
}

/**
 * Yes if the person is or has ever been in proceedings, or was removed. No only if the case says so for any time: no
 * proceedings now says nothing about earlier ones.
 */
function removalOnForm(person: Person): "yes" | "no" | undefined {
  if (!("removal" in person)) return undefined;
  const { in_proceedings: now, previously_removed: removed, ever_in_proceedings: ever } = person.removal;
  if (now.value === true || ever.value === true || removed.value === true) return "yes";
  return ever.value === false ? "no" : undefined;
}

function incomeOf({ people }: CaseContext, person: Person): string | undefined {
  for (const { person: entry } of sameHuman(people, person)) {
    if ("income" in entry && entry.income.value !== undefined) return String(entry.income.value);
  }
  return undefined;
}
