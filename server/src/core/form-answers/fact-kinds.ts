// The facts that one box of a form says about a person: where the case has each, whether the two agree, and how the case
// would write what the form says. Names and addresses, which fill several boxes, are compared in files of their own.
import type { PersonFact } from "../../../../schemas/forms/form-maps.ts";
import { isDay } from "../base/calendar.ts";
import type { FormAnswer } from "../files/report.ts";
import { aNumberInFull, digitsOfANumber } from "../model/a-number.ts";
import { areTwoCountries, countriesIn, countryOf } from "../model/countries.ts";
import type { Person } from "../model/people.ts";
import { stateOf } from "../model/states.ts";
import type { Beneficiary, Leaf, Representative } from "../read/view.ts";
import {
  digitsOf,
  isAlike,
  isOrganizationAlike,
  isPhoneAlike,
  isPlaceAlike,
  squeezed,
} from "./written-alike.ts";

export interface FactKind {
  /** The value in an entry of the case; undefined for people who do not have such a field. */
  readonly in: (person: Person) => Leaf<string> | undefined;
  /** Whether the box says the same, or says nothing that can be compared. */
  readonly agrees: (inCase: string, box: FormAnswer) => boolean;
  /** What the box says, as a case writes it; undefined if that is not certain. */
  readonly asInCase?: (text: string) => string | undefined;
}

export const factKinds: Partial<Readonly<Record<PersonFact, FactKind>>> = {
  organization: { in: ({ organization }) => organization, agrees: isOrganizationAlike },
  a_number: { in: ({ a_number }) => a_number, agrees: isSameANumber, asInCase: aNumberAsInCase },
  date_of_birth: day((person) => person.date_of_birth),
  country_of_birth: { in: (person) => person.country_of_birth, agrees: isSameCountry },
  citizenship: { in: (person) => person.citizenship, agrees: isSameCountry },
  sex: { in: (person) => person.sex, agrees: isSameSex },
  phone: { in: (person) => person.phone, agrees: isPhoneAlike, asInCase: phoneAsInCase },
  email: { in: (person) => person.email, agrees: isAlike },
  "arrival.date": day((person) => beneficiary(person)?.arrival.date),
  "consulate.city": { in: (person) => beneficiary(person)?.consulate.city, agrees: isPlaceAlike },
  "consulate.country": { in: (person) => beneficiary(person)?.consulate.country, agrees: isSameCountry },
  "prior_parole.i94_number": {
    in: (person) => beneficiary(person)?.prior_parole.i94_number,
    agrees: isAlike,
  },
  "prior_parole.i94_expires": day((person) => beneficiary(person)?.prior_parole.i94_expires),
  role: { in: (person) => representative(person)?.role, agrees: isSameRole },
  licensing_authority: {
    in: (person) => representative(person)?.licensing_authority,
    agrees: isSameAuthority,
  },
  bar_number: { in: (person) => representative(person)?.bar_number, agrees: isSameBarNumber },
};

function beneficiary(person: Person): Beneficiary | undefined {
  return "arrival" in person ? person : undefined;
}

function representative(person: Person): Representative | undefined {
  return "bar_number" in person ? person : undefined;
}

/** Forms write dates as MM/DD/YYYY. */
function day(of: (person: Person) => Leaf<string> | undefined): FactKind {
  return {
    in: of,
    agrees: (inCase, { text }) => (dayOnForm(text) ?? inCase) === inCase,
    asInCase: dayOnForm,
  };
}

/** A date as forms have it; undefined for one that is not in the calendar or is in another order. */
export function dayOnForm(text: string): string | undefined {
  const [, month = "", date = "", year] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  const written = year === undefined ? text : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}

function isSameANumber(inCase: string, { text }: FormAnswer): boolean {
  const [here, there] = [digitsOfANumber(inCase), digitsOfANumber(text)];
  return here === undefined || there === undefined || Number(here) === Number(there);
}

function aNumberAsInCase(text: string): string | undefined {
  return digitsOfANumber(text) === undefined ? undefined : aNumberInFull(text);
}

export function isSameCountry(inCase: string, box: FormAnswer): boolean {
  if (!areTwoCountries(inCase, box.text) || isAlike(inCase, box)) return true;
  const there = countryOf(box.text);
  return there !== undefined && (countriesIn(inCase) ?? []).includes(there);
}

/** The form knows two answers; a case may have another one, about which the form can say nothing. */
function isSameSex(inCase: string, { text }: FormAnswer): boolean {
  const here = /^(?:m|male|man|boy)$/i.test(inCase.trim())
    ? "male"
    : /^(?:f|female|woman|girl)$/i.test(inCase.trim())
      ? "female"
      : undefined;
  return here === undefined || here === text;
}

function phoneAsInCase(text: string): string {
  return /^\d{10}$/.test(text) ? text.replace(/^(\d{3})(\d{3})/, "$1-$2-") : text;
}

/** A law student also checks the box of the attorney who supervises the work. */
function isSameRole(inCase: string, { text }: FormAnswer): boolean {
  return inCase === "other" || inCase === text;
}

/** An attorney may list several. */
function isSameAuthority(inCase: string, box: FormAnswer): boolean {
  const [here, there] = [squeezed(inCase), squeezed(box.text)];
  if (isAlike(inCase, box) || here.includes(there) || there.includes(here)) return true;
  const listed = (written: string) =>
    written.split(/[,;/&]|\band\b|\bof\b/i).flatMap((part) => stateOf(part) ?? []);
  const states = listed(inCase);
  return listed(box.text).some((state) => states.includes(state));
}

/** With or without the state before it and zeros. */
function isSameBarNumber(inCase: string, box: FormAnswer): boolean {
  const [here, there] = [inCase, box.text].map((written) => squeezed(written).replace(/^[a-z]*0*/, ""));
  return (
    here === there ||
    isAlike(inCase, box) ||
    (digitsOf(inCase) !== "" && Number(digitsOf(inCase)) === Number(digitsOf(box.text)))
  );
}
