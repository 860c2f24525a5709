// The letter of inquiry to the Parole Branch about a request without a response. It contains what the agency requires:
// case number, petitioner and beneficiary with their dates of birth, the date of the request, and a summary of the
// reasons.
import { formatDay } from "../../base/calendar.ts";
import { listed } from "../../message/english.ts";
import { birthInWords, birthOf } from "../../model/births.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { hasCome, isAskedForEvidence, isDecided } from "../../model/decisions.ts";
import { addressedPlace, isIce } from "../../model/destination.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import {
  isAnswered,
  isAnswerRequired,
  isAppointment,
  mayAskForSomething,
  noticeName,
  waitingFor,
} from "../../model/notices.ts";
import { beneficiariesFor, nameOfPerson, type Person, personal } from "../../model/people.ts";
import { countingMethod, type ResponseTime, responseTimes } from "../../model/response.ts";
import { namesInSentence } from "../../model/wording.ts";
import { describedInLetter, lines } from "../../packet/cover-letter.ts";
import type { LetterFact } from "../../packet/packet.ts";
import { paragraphsBehind } from "../../packet/prose.ts";
import type { Notice } from "../../read/view.ts";
import { blankToFill, type LetterToEdit, orBlank } from "./blanks.ts";
import { letterOfWriter } from "./writer.ts";

/**
 * The inquiry about the beneficiaries of a case whose request is not decided; about all of them if all are decided. It
 * has the practice's own letterhead if there is one.
 */
export function inquiryLetter(context: CaseContext, letterhead: readonly string[]): LetterToEdit {
  const { view } = context;
  const open = context.beneficiaries.filter((person) => isDecided(context, person) !== true);
  const persons = open.length > 0 ? open : context.beneficiaries;
  const toIce = isIce(addressedPlace(context) ?? "other");
  const address = lines(view.filing.address.value);
  const isMailed = context.law.inquiryByLetter;
  return {
    letter: {
      ...letterOfWriter(context, letterhead),
      date: formatDay(context.days.today),
      via: "",
      addressee: isMailed
        ? [...(toIce ? [] : ["Parole Branch"]), ...orBlank(address, "address to which the request was sent")]
        : [],
      subject: `Status inquiry: ${requestInWords(context)} on Form I-131`,
      facts: facts(context, persons),
      salutation: "Dear Officer:",
      paragraphs: paragraphs(context, persons),
      closing: "Respectfully submitted,",
      enclosures: enclosures(context),
    },
    notes: notes(context, persons, toIce),
  };
}

/** Why no inquiry is written: a notice about one of the beneficiaries is still open. Undefined if none is. */
export function whyNoInquiry(context: CaseContext): string | undefined {
  const open = context.view.notices.items.find((notice) => isOpenNotice(context, notice));
  if (!open) return undefined;
  const { value } = open.date;
  const notice = `${noticeName(open)}${value === undefined ? "" : ` of ${formatDay(value)}`}`;
  return `The ${notice} is still open, so USCIS is waiting for you. Respond to it first, and enter the date in answered_on`;
}

/** A notice that requests something, has come, and is certainly neither answered nor followed by a decision. */
function isOpenNotice(context: CaseContext, notice: Notice): boolean {
  const requests = isAnswerRequired(notice) || isAppointment(notice) || notice.due.value !== undefined;
  if (!requests || !mayAskForSomething(notice) || !hasCome(context, notice.date)) return false;
  return isAnswered(context, notice) === false && waitingFor(context, notice).length > 0;
}

function requestInWords({ isReParole }: CaseContext): string {
  return isReParole ? "request for re-parole" : "request for humanitarian parole";
}

function facts(context: CaseContext, persons: CaseContext["beneficiaries"]): LetterFact[] {
  const { view } = context;
  const number = view.matter.value;
  return [
    { term: "Case number", text: caseNumbers(context, persons) },
    { term: "Petitioner", text: withBirth(context, view.petitioner) },
    ...(persons.length > 0
      ? persons.map((person) => ({ term: "Beneficiary", text: aboutBeneficiary(context, person) }))
      : [{ term: "Beneficiary", text: blankToFill("name and date of birth") }]),
    { term: "Date of request", text: dateOfRequest(context) },
    ...(number === undefined ? [] : [{ term: "Our file", text: number }]),
  ];
}

function aboutBeneficiary(context: CaseContext, person: CaseContext["beneficiaries"][number]): string {
  const birth = birthInWords(birthOf(context, person));
  const said = describedInLetter(context, person);
  return birth === undefined ? `${said}, born ${blankToFill("date of birth")}` : said;
}

function caseNumbers({ view, people }: CaseContext, persons: CaseContext["beneficiaries"]): string {
  const numbers = view.receipts.items.flatMap(({ number, for: names }) => {
    if (number.value === undefined) return [];
    const whose = beneficiariesFor(people, names).filter((person) => persons.includes(person));
    const isForAll = whose.length === persons.length;
    return isForAll ? [number.value] : [`${number.value} (${namesInSentence(people, whose, "")})`];
  });
  return numbers.length > 0 ? listed(numbers) : blankToFill("case number on the receipt notice");
}

function withBirth(context: CaseContext, person: Person): string {
  const { people } = context;
  if (person.ref.state !== "given") return blankToFill("name and date of birth of the petitioner");
  const birth = birthInWords(birthOf(context, person));
  const isPerson = personal(people, person, (entry) => entry.organization).value === undefined;
  if (birth !== undefined) return `${nameOfPerson(people, person)}, born ${birth}`;
  return isPerson
    ? `${nameOfPerson(people, person)}, born ${blankToFill("date of birth")}`
    : nameOfPerson(people, person);
}

function dateOfRequest({ view }: CaseContext): string {
  const { date, received_on } = view.filing;
  const mailed = date.value === undefined ? blankToFill("mailing date") : formatDay(date.value);
  return received_on.value === undefined ? mailed : `${mailed}, received ${formatDay(received_on.value)}`;
}

function paragraphs(context: CaseContext, persons: CaseContext["beneficiaries"]): string[] {
  const { view, people } = context;
  const who = namesInSentence(people, persons, blankToFill("names of the beneficiaries"));
  const earlier = view.inquiries.items.flatMap(({ date }) =>
    date.value !== undefined && date.value < context.days.today ? [formatDay(date.value)] : [],
  );
  return [
    `We write to inquire about the status of the above-referenced ${requestInWords(context)} on behalf of ${who}.`,
    ...timePassed(context, persons),
    ...(earlier.length > 0 ? [`We previously inquired in writing on ${listed(earlier)}.`] : []),
    ...reasons(context),
    "Please advise us of the status of the request and whether any additional evidence is needed for a decision.",
  ];
}

/** Only if the time has passed and neither a decision nor a request for evidence has come. */
function timePassed(context: CaseContext, persons: CaseContext["beneficiaries"]): string[] {
  const over = timesOf(context, persons).filter(({ last }) => last < context.days.today);
  const [first] = over;
  const isAnswered = persons.some((person) => isAskedForEvidence(context, person) !== false);
  if (!first || isAnswered) return [];
  return [
    `The request was received on ${formatDay(first.received.day)}. More than ${first.businessDays} business days have passed since receipt: the period ended on ${formatDay(first.last)} (${countingMethod}). We have received neither a decision nor a request for evidence.`,
  ];
}

function timesOf(context: CaseContext, persons: CaseContext["beneficiaries"]): readonly ResponseTime[] {
  return responseTimes(context).filter(({ person }) => person === undefined || persons.includes(person));
}

/** In the case's own words: the emergency, otherwise the public benefit. */
function reasons({ view }: CaseContext): string[] {
  const { emergency, public_benefit } = view.request;
  const words = "In summary, the request is based on the following:";
  const said = paragraphsBehind(words, emergency.description.value ?? public_benefit.value);
  return said.length > 0 ? said : [`${words} ${blankToFill("the reasons in one or two sentences")}`];
}

function enclosures(context: CaseContext): string[] {
  const { receipts } = context.view;
  const notices = receipts.items.flatMap(({ exhibit }) => exhibitLabeled(context, exhibit.value) ?? []);
  const hasG28 = context.forms.some(({ form }) => form.value === "G-28");
  return [
    ...[...new Set(notices)].map(({ title }) => `Copy: ${title.value ?? "receipt notice"}`),
    ...(hasG28 ? ["Copy: Form G-28"] : []),
  ];
}

function notes(context: CaseContext, persons: CaseContext["beneficiaries"], toIce: boolean): string[] {
  const { today } = context.days;
  const time = context.law.responseTime();
  const isDecidedForAll =
    persons.length > 0 && persons.every((person) => isDecided(context, person) === true);
  const waiting = isDecidedForAll ? [] : timesOf(context, persons).filter(({ last }) => last >= today);
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
    ...(context.law.inquiryByLetter
      ? []
      : [
          "USCIS answers inquiries through the online account or the USCIS Contact Center, so this letter has no address; use its text there",
        ]),
    ...(time.known || !context.law.inquiryByLetter
      ? []
      : [
          `The date from which you may contact the Parole Branch is not known for this request. ${time.reason}`,
        ]),
    ...(isDecidedForAll ? ["The request has been decided for every beneficiary"] : []),
  ];
}
