// The letter on top of the packet: what is asked for, for whom, and what is enclosed, in the case's own words.
import { formatDay } from "../law/calendar.ts";
import { birthInWords, birthOf } from "../matter/births.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf, type Person, personal } from "../matter/people.ts";
import { listed } from "../message/english.ts";
import type { Beneficiary, Filing } from "../read/view.ts";
import type { Letter, LetterFact } from "./packet.ts";
import { asSentence, paragraphsBehind, paragraphsOf } from "./prose.ts";

export interface LetterChoices {
  /** Those for whom the packet is. */
  readonly persons: readonly Beneficiary[];
  /** Listed at the end. */
  readonly enclosures: readonly string[];
  /** Whether an index of exhibits follows the forms. */
  readonly hasIndex: boolean;
  /** The practice's own; left out or empty, it is made of what the case says of who writes. */
  readonly letterhead?: readonly string[];
  /** It is uploaded, so that no carrier brings it to an address, whatever the case says of one. */
  readonly isUploaded?: boolean;
}

/** The cover letter of a case. What the case does not give is left out. */
export function coverLetter(matter: Matter, choices: LetterChoices): Letter {
  const { view } = matter;
  const { persons, enclosures, letterhead: own = [], isUploaded = false } = choices;
  const writer = writerOf(matter);
  return {
    sender: own.length > 0 ? own : writer ? letterhead(matter, writer) : [],
    date: formatDay(view.filing.date.value ?? matter.days.today),
    via: isUploaded ? carrierWords.online : via(view.filing),
    addressee: isUploaded ? [] : lines(view.filing.address.value),
    subject: subject(matter),
    facts: facts(matter, persons),
    salutation: "Dear Officer:",
    paragraphs: paragraphs(matter, choices),
    closing: "Respectfully submitted,",
    signature: writer ? signature(matter, writer) : [],
    enclosures,
  };
}

/** The representative where there is one, else the petitioner. */
export function writerOf(matter: Matter): Person | undefined {
  const { representative, petitioner } = matter.view;
  const isNamed = (person: Person) =>
    person.name.$.state === "given" ||
    person.organization.value !== undefined ||
    person.same_as.value !== undefined;
  return [representative, petitioner].find(isNamed);
}

/** Who writes, and where: for the head of a letter. */
export function letterhead(matter: Matter, writer: Person): string[] {
  const { people } = matter;
  const name = nameOf(people, writer);
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

/** How a request travels, in words; empty where the case does not say. */
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

/** The lines of a text block that say something. */
export function lines(text: string | undefined): string[] {
  return (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function subject(matter: Matter): string {
  const what = matter.isReParole ? "Request for re-parole" : "Request for humanitarian parole";
  return `${what} on Form I-131`;
}

function facts(matter: Matter, persons: readonly Beneficiary[]): LetterFact[] {
  const { view, people } = matter;
  const found: LetterFact[] = persons.map((person) => ({
    term: "Beneficiary",
    text: described(matter, person),
  }));
  if (view.petitioner.$.state === "given") {
    found.push({ term: "Petitioner", text: nameOf(people, view.petitioner) });
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

/** Name, date of birth, country and A-Number, each as the case writes it. */
export function described(matter: Matter, person: Beneficiary): string {
  const { people } = matter;
  const birth = birthInWords(birthOf(matter, person));
  const number = personal(people, person, (other) => other.a_number).value;
  const citizenship = personal(people, person, (other) => other.citizenship).value;
  return [
    nameOf(people, person),
    birth === undefined ? "" : `born ${birth}`,
    citizenship === undefined ? "" : `citizen of ${citizenship}`,
    number === undefined ? "" : `A-Number ${number}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function paragraphs(matter: Matter, { persons, enclosures, hasIndex }: LetterChoices): string[] {
  const { request } = matter.view;
  const what = matter.isReParole ? "a request for re-parole" : "a request for humanitarian parole";
  const who = listed(persons.map((person) => nameOf(matter.people, person)));
  const forWhom = who === "" ? "" : ` on behalf of ${who}`;
  const grounds = listed(
    request.grounds.items.flatMap(({ value }) => (value === undefined ? [] : [value.replaceAll("-", " ")])),
  );
  const isOn = grounds === "" ? "" : `, based on ${grounds}`;
  const listing = hasIndex ? "forms and supporting documents" : "forms";
  const withList = enclosures.length === 0 ? "" : `, with the ${listing} listed below`;
  return [
    `Please find enclosed ${what}${forWhom}${isOn}${withList}.`,
    ...paragraphsOf(request.explanation.value).map(asSentence),
    ...paragraphsBehind("Nature of the emergency:", request.emergency.description.value),
    ...paragraphsOf(request.public_benefit.value).map(asSentence),
    ...paragraphsBehind(
      "Why a visa or other admission document is not available from the Department of State:",
      request.visa.unavailable_because.value,
    ),
    ...paragraphsBehind(
      "We respectfully request expedited processing on the following basis:",
      request.expedite.reason.value,
    ),
    hasIndex ? "An index of exhibits follows the forms and gives the page on which each exhibit begins." : "",
  ].filter((paragraph) => paragraph !== "");
}

/** Name, role and organization, for under the space to sign in. */
export function signature(matter: Matter, writer: Person): string[] {
  const { representative, petitioner } = matter.view;
  const name = nameOf(matter.people, writer);
  if (writer === representative) {
    const organization = personal(matter.people, writer, (person) => person.organization).value ?? "";
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
