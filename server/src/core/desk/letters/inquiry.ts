// The letter by which the Parole Branch is asked about a request that got no response. It names what the agency says
// such a letter names: case number, petitioner and beneficiary with their dates of birth, the date of the request, and
// the reasons in short.
import { formatDay } from "../../law/calendar.ts";
import { birthInWords, birthOf } from "../../matter/births.ts";
import { isAskedForEvidence, isDecided } from "../../matter/decisions.ts";
import { addressedPlace, isIce } from "../../matter/destination.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { beneficiariesFor, nameOf, type Person, personal } from "../../matter/people.ts";
import { countingMethod, type ResponseTime, responseTimes } from "../../matter/response.ts";
import { namesOf } from "../../matter/wording.ts";
import { listed } from "../../message/english.ts";
import { described, lines } from "../../packet/cover-letter.ts";
import type { LetterFact } from "../../packet/packet.ts";
import { paragraphsBehind } from "../../packet/prose.ts";
import { blank, type LetterToEdit, orBlank } from "./blanks.ts";
import { written } from "./writer.ts";

/**
 * The inquiry about the beneficiaries of a case whose request is not decided; about all of them where all are. It
 * stands under the practice's own letterhead where there is one.
 */
export function inquiryLetter(matter: Matter, letterhead: readonly string[]): LetterToEdit {
  const { view } = matter;
  const open = matter.beneficiaries.filter((person) => isDecided(matter, person) !== true);
  const persons = open.length > 0 ? open : matter.beneficiaries;
  const toIce = isIce(addressedPlace(matter) ?? "other");
  const address = lines(view.filing.address.value);
  return {
    letter: {
      ...written(matter, letterhead),
      date: formatDay(matter.days.today),
      via: "",
      addressee: [
        ...(toIce ? [] : ["Parole Branch"]),
        ...orBlank(address, "address to which the request was sent"),
      ],
      subject: `Status inquiry: ${requestInWords(matter)} on Form I-131`,
      facts: facts(matter, persons),
      salutation: "Dear Officer:",
      paragraphs: paragraphs(matter, persons),
      closing: "Respectfully submitted,",
      enclosures: enclosures(matter),
    },
    notes: notes(matter, persons, toIce),
  };
}

function requestInWords({ isReParole }: Matter): string {
  return isReParole ? "request for re-parole" : "request for humanitarian parole";
}

function facts(matter: Matter, persons: Matter["beneficiaries"]): LetterFact[] {
  const { view } = matter;
  const number = view.matter.value;
  return [
    { term: "Case number", text: caseNumbers(matter, persons) },
    { term: "Petitioner", text: withBirth(matter, view.petitioner) },
    ...(persons.length > 0
      ? persons.map((person) => ({ term: "Beneficiary", text: aboutBeneficiary(matter, person) }))
      : [{ term: "Beneficiary", text: blank("name and date of birth") }]),
    { term: "Date of request", text: dateOfRequest(matter) },
    ...(number === undefined ? [] : [{ term: "Our file", text: number }]),
  ];
}

function aboutBeneficiary(matter: Matter, person: Matter["beneficiaries"][number]): string {
  const birth = birthInWords(birthOf(matter, person));
  const said = described(matter, person);
  return birth === undefined ? `${said}, born ${blank("date of birth")}` : said;
}

function caseNumbers({ view, people }: Matter, persons: Matter["beneficiaries"]): string {
  const numbers = view.receipts.items.flatMap(({ number, for: names }) => {
    if (number.value === undefined) return [];
    const whose = beneficiariesFor(people, names).filter((person) => persons.includes(person));
    const isForAll = whose.length === persons.length;
    return isForAll ? [number.value] : [`${number.value} (${namesOf(people, whose, "")})`];
  });
  return numbers.length > 0 ? listed(numbers) : blank("case number on the receipt notice");
}

function withBirth(matter: Matter, person: Person): string {
  const { people } = matter;
  if (person.$.state !== "given") return blank("name and date of birth of the petitioner");
  const birth = birthInWords(birthOf(matter, person));
  const isPerson = personal(people, person, (entry) => entry.organization).value === undefined;
  if (birth !== undefined) return `${nameOf(people, person)}, born ${birth}`;
  return isPerson ? `${nameOf(people, person)}, born ${blank("date of birth")}` : nameOf(people, person);
}

function dateOfRequest({ view }: Matter): string {
  const { date, received_on } = view.filing;
  const mailed = date.value === undefined ? blank("mailing date") : formatDay(date.value);
  return received_on.value === undefined ? mailed : `${mailed}, received ${formatDay(received_on.value)}`;
}

function paragraphs(matter: Matter, persons: Matter["beneficiaries"]): string[] {
  const { view, people } = matter;
  const who = namesOf(people, persons, blank("names of the beneficiaries"));
  const earlier = view.inquiries.items.flatMap(({ date }) =>
    date.value !== undefined && date.value < matter.days.today ? [formatDay(date.value)] : [],
  );
  return [
    `We write to inquire about the status of the above-referenced ${requestInWords(matter)} on behalf of ${who}.`,
    ...timePassed(matter, persons),
    ...(earlier.length > 0 ? [`We previously inquired in writing on ${listed(earlier)}.`] : []),
    ...reasons(matter),
    "Please advise us of the status of the request and whether any additional evidence is needed for a decision.",
  ];
}

/** Said only where the time has passed and neither a decision nor a request for evidence has come. */
function timePassed(matter: Matter, persons: Matter["beneficiaries"]): string[] {
  const over = timesOf(matter, persons).filter(({ last }) => last < matter.days.today);
  const [first] = over;
  const isAnswered = persons.some((person) => isAskedForEvidence(matter, person) !== false);
  if (!first || isAnswered) return [];
  return [
    `The request was received on ${formatDay(first.received.day)}. More than ${first.businessDays} business days have passed since receipt: the period ended on ${formatDay(first.last)} (${countingMethod}). We have received neither a decision nor a request for evidence.`,
  ];
}

function timesOf(matter: Matter, persons: Matter["beneficiaries"]): readonly ResponseTime[] {
  return responseTimes(matter).filter(({ person }) => person === undefined || persons.includes(person));
}

/** In the case's own words: the emergency, else the benefit to the public. */
function reasons({ view }: Matter): string[] {
  const { emergency, public_benefit } = view.request;
  const words = "In summary, the request is based on the following:";
  const said = paragraphsBehind(words, emergency.description.value ?? public_benefit.value);
  return said.length > 0 ? said : [`${words} ${blank("the reasons in one or two sentences")}`];
}

function enclosures(matter: Matter): string[] {
  const { receipts } = matter.view;
  const notices = receipts.items.flatMap(({ exhibit }) => exhibitLabeled(matter, exhibit.value) ?? []);
  const hasG28 = matter.forms.some(({ form }) => form.value === "G-28");
  return [
    ...[...new Set(notices)].map(({ title }) => `Copy: ${title.value ?? "receipt notice"}`),
    ...(hasG28 ? ["Copy: Form G-28"] : []),
  ];
}

function notes(matter: Matter, persons: Matter["beneficiaries"], toIce: boolean): string[] {
  const { today } = matter.days;
  const time = matter.law.responseTime();
  const isDecidedForAll = persons.length > 0 && persons.every((person) => isDecided(matter, person) === true);
  const waiting = isDecidedForAll ? [] : timesOf(matter, persons).filter(({ last }) => last >= today);
  const [first] = waiting;
  return [
    ...(toIce
      ? ["This request was sent to Immigration and Customs Enforcement, not to the Parole Branch"]
      : []),
    ...(first
      ? [
          `The response period ends on ${formatDay(first.last)}; you may contact the Parole Branch after that date`,
        ]
      : []),
    ...(time.known
      ? []
      : [
          `The date from which you may contact the Parole Branch is not known for this request. ${time.reason}`,
        ]),
    ...(isDecidedForAll ? ["The request has been decided for every beneficiary"] : []),
  ];
}
