// Which box of a form says what about a case: one table for each edition of a form. A table says nothing about the law.

import { g28Of2018 } from "./g-28-09-17-18.ts";
import { g1145Of2014 } from "./g-1145-09-26-14.ts";
import { g1450Of2019 } from "./g-1450-09-27-19.ts";
import { i131Of2025 } from "./i-131-01-20-25.ts";
import { i131Of2019 } from "./i-131-04-24-19.ts";
import { i134Of2025 } from "./i-134-01-20-25.ts";
import { i134Of2014 } from "./i-134-02-19-14.ts";
import { i134Of2016 } from "./i-134-11-30-16.ts";
import { i765Of2025 } from "./i-765-08-21-25.ts";
import { i912Of2025 } from "./i-912-07-22-25.ts";

/** The people on a form, by their part in it. */
export const formRoles = [
  /** Who files the form for oneself or for another person, or the beneficiary who does so. */
  "applicant",
  /** The other person for whom the form is filed. */
  "beneficiary",
  /** The person who would receive parole: the beneficiary, no matter who files the form. */
  "recipient",
  /** Who agrees to support the beneficiary. */
  "supporter",
  /** Whom the representative represents. */
  "client",
  "representative",
  /** Who filled in the form for the applicant. */
  "preparer",
] as const;

export type FormRole = (typeof formRoles)[number];

/** What a box can say about a person. */
export const personFacts = [
  /** The whole name in one box. */
  "name.full",
  "name.family",
  "name.given",
  "name.middle",
  "organization",
  /** Where the person lives. */
  "address.street",
  "address.unit_kind",
  "address.unit",
  "address.city",
  "address.state",
  "address.zip",
  "address.province",
  "address.postal_code",
  "address.country",
  /** Where the person receives mail, which is the same unless the form has another address. */
  "mailing.care_of",
  "mailing.street",
  "mailing.unit_kind",
  "mailing.unit",
  "mailing.city",
  "mailing.state",
  "mailing.zip",
  "mailing.province",
  "mailing.postal_code",
  "mailing.country",
  "a_number",
  "date_of_birth",
  "country_of_birth",
  "citizenship",
  "sex",
  "phone",
  "mobile",
  "email",
  "arrival.date",
  "consulate.city",
  "consulate.country",
  "prior_parole.i94_number",
  "prior_parole.i94_expires",
  /** Whether the person has ever been in removal proceedings. */
  "removal",
  /** Whether anyone on the form is in removal proceedings now. */
  "removal.in_proceedings",
  "role",
  "licensing_authority",
  "bar_number",
] as const;

export type PersonFact = (typeof personFacts)[number];

/** What a box says: a fact about a person on the form, or the box that is checked for the type of application. */
export type FormFact = `${FormRole}.${PersonFact}` | "form.box";

/** One box of a form. */
export interface FormBox {
  /** As printed on the form, such as "Part 2, Item 9". */
  readonly item: string;
  readonly of: FormFact;
  /** For a check box, what the check mark says. */
  readonly means?: string;
  /** The most letters that it holds, if it has a limit. */
  readonly longest?: number;
  /** The letters that it accepts while a person types, as in a regular expression; any letters if it is left out. */
  readonly letters?: string;
}

/** The boxes of an edition by the full names of their fields. */
export type FormMap = ReadonlyMap<string, FormBox>;

/** The tables by form and edition. */
export const formTables: Readonly<Record<string, string>> = {
  "G-1145 09/26/14": g1145Of2014,
  "G-1450 09/27/19": g1450Of2019,
  "G-28 09/17/18": g28Of2018,
  "I-131 12/23/16": i131Of2019,
  "I-131 04/24/19": i131Of2019,
  "I-131 01/20/25": i131Of2025,
  "I-134 02/19/14": i134Of2014,
  "I-134 11/30/16": i134Of2016,
  "I-134 01/20/25": i134Of2025,
  "I-765 08/21/25": i765Of2025,
  "I-912 07/22/25": i912Of2025,
};

/** The editions whose tables are for comparing only: they are history, and nothing is filled in on them. */
export const onlyCompared: ReadonlySet<string> = new Set([
  "I-131 12/23/16",
  "I-131 04/24/19",
  "I-134 02/19/14",
  "I-134 11/30/16",
]);

const parsed = new Map<string, FormMap>();

/** The boxes of an edition; undefined if it has no table. */
export function formMapOf(printed: { readonly form: string; readonly edition: string }): FormMap | undefined {
  const name = `${printed.form} ${printed.edition}`;
  const table = Object.hasOwn(formTables, name) ? formTables[name] : undefined;
  if (table === undefined) return undefined;
  const map = parsed.get(name) ?? new Map(rowsOf(table, isFact));
  parsed.set(name, map);
  return map;
}

/**
 * The lines of a table: box, item, what it says, longest text, letters. `applicant.sex = female` is a check box. Throws
 * if a line says something that is not a fact.
 */
export function rowsOf<Fact extends string>(
  table: string,
  isKnown: (text: string) => text is Fact,
): readonly (readonly [string, Omit<FormBox, "of"> & { readonly of: Fact }])[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [box = "", item = "", says = "", longest = "", letters = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    const [of = "", means] = says.split(" = ");
    if (!isKnown(of)) throw new Error(`${box} says ${of}`);
    const more = {
      ...(means !== undefined && { means }),
      ...(longest !== "" && { longest: Number(longest) }),
      ...(letters !== "" && { letters: letters.split(" ").map(lettersNamed).join("") }),
    };
    return [box, { item, of, ...more }] as const;
  });
}

/** The words of the tables for letters, as a regular expression lists them between brackets. */
export const lettersInWords: Readonly<Record<string, string>> = {
  letters: "A-Za-z",
  digits: "0-9",
  space: " ",
  slash: "/",
  period: ".",
  hyphen: "-",
};

function lettersNamed(word: string): string {
  const letters = lettersInWords[word];
  if (letters === undefined) throw new Error(`${word} is not a word for letters`);
  return letters === "-" ? "\\-" : letters;
}

const facts: ReadonlySet<string> = new Set([
  "form.box",
  ...formRoles.flatMap((role) => personFacts.map((fact) => `${role}.${fact}`)),
]);

function isFact(text: string): text is FormFact {
  return facts.has(text);
}
