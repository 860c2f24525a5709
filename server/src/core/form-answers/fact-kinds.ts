// The facts that one box of a form says about a person: where the case has each, whether the two agree, and how the case
// would write what the form says. Names and addresses, which fill several boxes, are compared in files of their own.
import type { PersonFact } from "../../../../schemas/forms/form-maps.ts";
import { isDay } from "../base/calendar.ts";
import type { FormAnswer } from "../files/report.ts";
import { aNumberInFull, digitsOfANumber } from "../model/a-number.ts";
import { countriesIn, countryOf } from "../model/countries.ts";
import type { Person } from "../model/people.ts";
import { stateOf } from "../model/states.ts";
import type { Beneficiary, Leaf, Representative } from "../read/view.ts";
import { digitsOf, isAlike, isEmailAlike, isPhoneAlike, shareWord, squeezed } from "./written-alike.ts";

export interface FactKind {
  /** The value in an entry of the case; undefined for people who do not have such a field. */
  readonly in: (person: Person) => Leaf<string> | undefined;
  /** Whether the box says the same, or says nothing that can be compared. */
  readonly agrees: (inCase: string, box: FormAnswer) => boolean;
  /** Whether a text can be compared at all; one that cannot is as good as none. */
  readonly isReadable?: (text: string) => boolean;
  /** Whether a form has a box for each of several values, of which a case may have one. */
  readonly isOneOfSeveral?: true;
  /** What the box says, as a case writes it; undefined if that is not certain. */
  readonly asInCase?: (box: FormAnswer) => string | undefined;
}

export const factKinds: Partial<Readonly<Record<PersonFact, FactKind>>> = {
  organization: { in: ({ organization }) => organization, agrees: sharesWord },
  a_number: { in: ({ a_number }) => a_number, agrees: isSameANumber, asInCase: aNumberAsInCase },
  date_of_birth: day((person) => person.date_of_birth),
  country_of_birth: { in: (person) => person.country_of_birth, agrees: isSameCountry },
  citizenship: { in: (person) => person.citizenship, agrees: isSameCountry, isOneOfSeveral: true },
  sex: { in: (person) => person.sex, agrees: isSameSex, asInCase: ({ text }) => sexIn(text) },
  phone: { in: (person) => person.phone, agrees: isPhoneAlike },
  mobile: { in: (person) => person.mobile, agrees: isPhoneAlike },
  email: { in: (person) => person.email, agrees: isEmailAlike, asInCase: emailAsInCase },
  "arrival.date": day((person) => beneficiary(person)?.arrival.date),
  "consulate.city": { in: (person) => beneficiary(person)?.consulate.city, agrees: sharesWord },
  "consulate.country": { in: (person) => beneficiary(person)?.consulate.country, agrees: isSameCountry },
  "prior_parole.i94_number": {
    in: (person) => beneficiary(person)?.prior_parole.i94_number,
    agrees: isAlike,
    asInCase: ({ text }) => (/^[A-Z\d]{11}$/i.test(text.trim()) ? text.trim().toUpperCase() : undefined),
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

function day(of: (person: Person) => Leaf<string> | undefined): FactKind {
  return {
    in: of,
    isReadable: (text) => daysOnForm(text).length > 0,
    agrees: (inCase, { text }) => !isDay(inCase) || daysOnForm(text).includes(inCase),
    asInCase: ({ text }) => {
      const [only, ...others] = daysOnForm(text);
      return others.length === 0 ? only : undefined;
    },
  };
}

/**
 * The days that a text on a form can mean: `02/11/1980`, `2/11/80` (in either century), `1980-02-11`, `February 11,
 * 1980`, or `11 Feb 1980`. None for a text that is not a day of the calendar.
 */
export function daysOnForm(text: string): readonly string[] {
  const written = text.trim().replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1");
  const sign = "\\s*[/.-]\\s*";
  const [, month, date, year = ""] =
    new RegExp(`^(\\d{1,2})${sign}(\\d{1,2})${sign}(\\d{2}|\\d{4})$`).exec(written) ??
    /^([a-z]{3,9})\.?[\s,-]*(\d{1,2})[\s,-]+(\d{4})$/i.exec(written) ??
    backwards(/^(\d{1,2})[\s,-]*([a-z]{3,9})\.?[\s,-]*(\d{4})$/i.exec(written)) ??
    rotated(/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written)) ??
    [];
  if (month === undefined || date === undefined) return [];
  const number = /\d/.test(month) ? Number(month) : monthNamed(month);
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
  return years
    .map((one) => `${one}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`)
    .filter(isDay);
}

type Parts = readonly (string | undefined)[];

function backwards(found: Parts | null): Parts | undefined {
  return found ? [found[0], found[2], found[1], found[3]] : undefined;
}

function rotated(found: Parts | null): Parts | undefined {
  return found ? [found[0], found[2], found[3], found[1]] : undefined;
}

/** 1 to 12, or 0 for a word that is no month. */
function monthNamed(word: string): number {
  const index = months.findIndex((month) => month.startsWith(word.toLowerCase()));
  return word.toLowerCase() === "sept" ? 9 : index + 1;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** An A before the number takes the room of its last digit. */
function isSameANumber(inCase: string, { text, isFull }: FormAnswer): boolean {
  const [here, there] = [digitsOfANumber(inCase), digitsOfANumber(text)];
  if (here === undefined || there === undefined || Number(here) === Number(there)) return true;
  const isCut = isFull === true && !/^\d{9}$/.test(text.trim());
  return isCut && here.padStart(9, "0").startsWith(digitsOf(text));
}

function aNumberAsInCase({ text, isFull }: FormAnswer): string | undefined {
  const isCut = isFull === true && !/^\d{9}$/.test(text.trim());
  return isCut || digitsOfANumber(text) === undefined ? undefined : aNumberInFull(text);
}

/** Countries are different only if both are known, and each text names one. */
function isSameCountry(inCase: string, box: FormAnswer): boolean {
  if (box.isFull === true || isAlike(inCase, box)) return true;
  const [here, there] = [onlyCountry(inCase), onlyCountry(box.text)];
  return here === undefined || there === undefined || here === there;
}

/** "VENEZUELA, BOLIVARIAN REPUBLIC OF" is Venezuela; "CONGO" and "KOREA" may be either of two. */
function onlyCountry(written: string): string | undefined {
  if (/\b(?:congo|korea|sudan|guinea|samoa)\b/i.test(written)) return undefined;
  const codes = countriesIn(written) ?? [countryOf(written.split(",", 1)[0] ?? "")];
  const [code, ...others] = new Set(codes);
  return others.length === 0 ? code : undefined;
}

/** The forms know two answers; a case may have another one, about which a form can say nothing. */
function isSameSex(inCase: string, { text }: FormAnswer): boolean {
  const [here, there] = [sexIn(inCase), sexIn(text)];
  return here === undefined || there === undefined || here === there;
}

/** As a word, or as the letter for which an older form has room. */
function sexIn(written: string): "male" | "female" | undefined {
  if (/^(?:m|male|man|boy)$/i.test(written.trim())) return "male";
  return /^(?:f|female|woman|girl)$/i.test(written.trim()) ? "female" : undefined;
}

function emailAsInCase({ text, isFull }: FormAnswer): string | undefined {
  const address = text.trim().toLowerCase();
  return isFull !== true && /^[^\s@]+@[^\s@]+\.[a-z]+$/.test(address) ? address : undefined;
}

function sharesWord(inCase: string, box: FormAnswer): boolean {
  return isAlike(inCase, box) || shareWord(inCase, box);
}

/** A law student also checks the box of the attorney who supervises the work. */
function isSameRole(inCase: string, { text }: FormAnswer): boolean {
  return inCase === "other" || inCase === text;
}

/** An attorney may list several. */
function isSameAuthority(inCase: string, box: FormAnswer): boolean {
  const [here, there] = [squeezed(inCase), squeezed(box.text)];
  if (shareWord(inCase, box) || here.includes(there) || there.includes(here)) return true;
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
    sharesWord(inCase, box) ||
    (digitsOf(inCase) !== "" && Number(digitsOf(inCase)) === Number(digitsOf(box.text)))
  );
}
