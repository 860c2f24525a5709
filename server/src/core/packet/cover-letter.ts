// The letter on top of the packet: what is requested, for whom, and what is enclosed, in the case's own words.
import { formatDay } from "../base/calendar.ts";
import { listed } from "../message/english.ts";
import { aNumberInFull } from "../model/a-number.ts";
import { birthInWords, birthOf } from "../model/births.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson, type Person, personal } from "../model/people.ts";
import type { Beneficiary, Exhibit, Filing } from "../read/view.ts";
import { brief, legalBasis } from "./brief.ts";
import type { Letter, LetterFact, LetterParagraph } from "./packet.ts";

export interface LetterChoices {
  /** The people whom the packet is for. */
  readonly persons: readonly Beneficiary[];
  /** Listed at the end. */
  readonly enclosures: readonly string[];
  /** Those that are enclosed and can be cited; if left out, all of the case. */
  readonly exhibits?: readonly Exhibit[];
  /** For a letter for editing: the text of a blank for what the case lacks. */
  readonly blank?: (what: string) => string;
  /** Whether an index of exhibits follows the forms. */
  readonly hasIndex: boolean;
  /** The practice's own letterhead; if left out or empty, it is made from what the case says about the writer. */
  readonly letterhead?: readonly string[];
  /** The packet is uploaded, so that the letter names no carrier and no address, even if the case does. */
  readonly isUploaded?: boolean;
}

/** The cover letter of a case. It leaves out what the case does not give. */
export function coverLetter(context: CaseContext, choices: LetterChoices): Letter {
  const { view } = context;
  const { persons, enclosures, letterhead: own = [], isUploaded = false } = choices;
  const writer = writerOf(context);
  return {
    sender: own.length > 0 ? own : writer ? letterhead(context, writer) : [],
    date: formatDay(view.filing.date.value ?? context.days.today),
    via: isUploaded ? carrierWords.online : via(view.filing),
    addressee: isUploaded ? [] : lines(view.filing.address.value),
    subject: subject(context),
    facts: facts(context, persons),
    salutation: "Dear Officer:",
    paragraphs: paragraphs(context, choices),
    closing: "Respectfully submitted,",
    signature: writer ? signature(context, writer) : [],
    enclosures,
  };
}

/** The representative if there is one, otherwise the petitioner. */
export function writerOf(context: CaseContext): Person | undefined {
  const { representative, petitioner } = context.view;
  const isNamed = (person: Person) =>
    person.name.ref.state === "given" ||
    person.organization.value !== undefined ||
    person.same_as.value !== undefined;
  return [representative, petitioner].find(isNamed);
}

/** The writer's name and address, for the head of a letter. */
export function letterhead(context: CaseContext, writer: Person): string[] {
  const { people } = context;
  const name = nameOfPerson(people, writer);
  const organization = personal(people, writer, (person) => person.organization).value;
  const address = (field: "street" | "unit" | "city" | "state" | "province" | "postal_code" | "country") =>
    personal(people, writer, (person) => person.address[field]).value;
  const joined = (parts: readonly (string | undefined)[], between: string) =>
    parts.filter((part) => part !== undefined).join(between);
  const region = joined([address("state") ?? address("province"), address("postal_code")], " ");
  const contact = joined(
    [
      personal(people, writer, (person) => person.phone).value,
      personal(people, writer, (person) => person.email).value,
    ],
    " · ",
  );
  const isAbroad = !/^(?:united states|usa?|u\.s\.a?\.?)/i.test(address("country") ?? "us");
  return [
    organization ?? name,
    organization !== undefined && organization !== name ? name : "",
    joined([address("street"), address("unit")], ", "),
    joined([address("city"), region === "" ? undefined : region], ", "),
    isAbroad ? (address("country") ?? "") : "",
    contact,
  ].filter((line) => line !== "");
}

/** How a request is sent, in words; empty if the case does not say. */
export function via({ carrier, tracking_number }: Filing): string {
  const number = tracking_number.value;
  const how = carrier.value === undefined ? undefined : carrierWords[carrier.value];
  if (how === undefined) return "";
  return number === undefined ? how : `${how}, tracking number ${number}`;
}

const carrierWords = {
  usps: "Via U.S. Postal Service",
  "usps-express": "Via U.S. Postal Service Express Mail",
  fedex: "Via FedEx",
  ups: "Via UPS",
  dhl: "Via DHL",
  "other-courier": "Via courier",
  online: "Filed online",
} as const;

/** The lines of a text block that are not blank. */
export function lines(text: string | undefined): string[] {
  return (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function subject(context: CaseContext): string {
  const what = context.isReParole ? "Request for re-parole" : "Request for humanitarian parole";
  return `${what} on Form I-131`;
}

function facts(context: CaseContext, persons: readonly Beneficiary[]): LetterFact[] {
  const { view, people } = context;
  const found: LetterFact[] = persons.map((person) => ({
    term: "Beneficiary",
    text: describedInLetter(context, person),
  }));
  if (view.petitioner.ref.state === "given") {
    found.push({ term: "Petitioner", text: nameOfPerson(people, view.petitioner) });
  }
  const { from, until } = view.request.stay;
  if (from.value !== undefined && until.value !== undefined) {
    found.push({
      term: "Requested stay",
      text: `${formatDay(from.value)} through ${formatDay(until.value)}`,
    });
  }
  const number = view.matter.value;
  if (number !== undefined) found.push({ term: "Our file", text: number });
  return found;
}

/** Name, date of birth, country, and A-Number; an A-Number as A and nine digits, the others as written in the case. */
export function describedInLetter(context: CaseContext, person: Beneficiary): string {
  const { people } = context;
  const birth = birthInWords(birthOf(context, person));
  const number = personal(people, person, (other) => other.a_number).value;
  const citizenship = personal(people, person, (other) => other.citizenship).value;
  return [
    nameOfPerson(people, person),
    birth === undefined ? "" : `born ${birth}`,
    citizenship === undefined ? "" : `citizen of ${citizenship}`,
    number === undefined ? "" : `A-Number ${aNumberInFull(number)}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function paragraphs(context: CaseContext, choices: LetterChoices): LetterParagraph[] {
  const { persons, enclosures, hasIndex, exhibits = context.exhibits, blank, isUploaded = false } = choices;
  const { request } = context.view;
  const what = context.isReParole ? "a request for re-parole" : "a request for humanitarian parole";
  const who = listed(persons.map((person) => nameOfPerson(context.people, person)));
  const forWhom = who === "" ? "" : ` on behalf of ${who}`;
  const grounds = listed(
    request.grounds.items.flatMap(({ value }) => (value === undefined ? [] : [value.replaceAll("-", " ")])),
  );
  const isOn = grounds === "" ? "" : `, based on ${grounds}`;
  const listing = hasIndex ? "forms and supporting documents" : "forms";
  const withList = enclosures.length === 0 ? "" : `, with the ${listing} listed below`;
  const basis = grounds === "" || context.isReParole ? undefined : legalBasis(context);
  const index = "An index of exhibits follows the forms and gives the page on which each exhibit begins.";
  return [
    `Please find ${isUploaded ? "attached" : "enclosed"} ${what}${forWhom}${isOn}${withList}.`,
    ...(basis === undefined ? [] : [`The legal basis of this request is ${basis}.`]),
    ...(hasIndex ? [index] : []),
    ...brief(context, {
      persons,
      exhibits,
      contact: contactOf(context),
      isByOne: isByOne(context),
      ...(blank && { blank }),
    }),
  ];
}

/** Whether the petitioner, who is no organization, has no representative. */
function isByOne(context: CaseContext): boolean {
  const { petitioner } = context.view;
  const { given, family } = petitioner.name;
  const isOrganization =
    petitioner.organization.value !== undefined && given.value === undefined && family.value === undefined;
  return writerOf(context) === petitioner && !isOrganization;
}

/** The telephone number and email of the writer. */
function contactOf(context: CaseContext): string[] {
  const writer = writerOf(context);
  if (!writer) return [];
  const { people } = context;
  return [
    personal(people, writer, (person) => person.phone).value,
    personal(people, writer, (person) => person.email).value,
  ].filter((one) => one !== undefined);
}

/** Name, role, and organization, for under the space for the signature. */
export function signature(context: CaseContext, writer: Person): string[] {
  const { representative, petitioner } = context.view;
  const name = nameOfPerson(context.people, writer);
  if (writer === representative) {
    const organization = personal(context.people, writer, (person) => person.organization).value ?? "";
    const role = representative.role.value === undefined ? "" : roleWords[representative.role.value];
    return [name, role, organization === name ? "" : organization].filter((line) => line !== "");
  }
  return [name, writer === petitioner ? "Petitioner" : ""].filter((line) => line !== "");
}

const roleWords = {
  attorney: "Attorney",
  "accredited-representative": "Accredited Representative",
  "law-student": "Law Student",
  other: "Representative",
} as const;
