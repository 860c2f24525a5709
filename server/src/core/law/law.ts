// The dated requirements of one edition for one case: which value is in effect, since when, and on whose authority.
// Rules decide the severity of a deviation; nothing here knows of rules.
import type { SourceId } from "../../../../schemas/generated/editions.ts";
import type { Day } from "../base/calendar.ts";
import { addDuration, type Duration, subtractDuration } from "../base/durations.ts";
import type { Destination } from "./address.ts";
import { type Answer, type Authority, cite, following } from "./answer.ts";
import { addBusinessDays } from "./business-days.ts";
import { type EditionId, editionOf, type FactLookup, factLookup, type LawDays } from "./editions.ts";
import * as fees from "./fees.ts";
import { addressFor, destinationsNamed, type FilingAddress, type FilingRoute } from "./filing.ts";
import { type Boxes, boxesOf, currentEditions, editionAccepted, formName } from "./forms.ts";
import * as packing from "./packing.ts";
import * as periods from "./periods.ts";

export type { Answer } from "./answer.ts";
export { type EditionId, editionIds, editionInForce, editionOf, type LawDays } from "./editions.ts";
export type { SourceId };

/** The law of one edition for one case. Each answer names its source, or says why it is not known. */
export interface Law {
  readonly edition: EditionId;
  readonly title: string;
  readonly days: LawDays;
  /** The last day on which this edition is in effect, if it has one. */
  readonly supersededAfter: Day | undefined;
  /** Whether the edition offers online filing. */
  readonly onlineOffered: boolean;
  /** Whether the edition accepts commitment letters of organizations in place of Form I-134. */
  readonly commitmentLettersKnown: boolean;
  /** Whether a written inquiry is sent to an address, and not made online or by telephone. */
  readonly inquiryByLetter: boolean;

  /** A source with a section and the date of the version that was used; an unknown source is a bug. */
  cite(source: string, section: string): Authority;

  /** Where the request is mailed, by its kind, carrier, and removal proceedings. */
  addressFor(route: FilingRoute): Answer<FilingAddress>;
  /** Every destination to which the edition sends a request of any kind. */
  placesNamed(): readonly Destination[];

  /** The filing fee of Form I-131 for each beneficiary, in US dollars. */
  filingFee(how: { readonly online: boolean }): Answer<number>;
  /** The filing fee of Form I-134, in US dollars: 0. */
  affidavitFee(): Answer<number>;
  /** Whether the fee of Form I-131 may be waived, and the form that requests it. */
  feeWaiver(how: { readonly online: boolean }): Answer<fees.FeeWaiver>;
  /** Who pays no fee for Form I-131. */
  feeExemptions(): Answer<readonly fees.FeeExemption[]>;
  /** Whether a fee may be paid in this way, and the forms that this requires. */
  paymentBy(method: fees.PaymentMethod): Answer<fees.Payment>;
  /** To whom a check or money order is made out. */
  payee(): Answer<string>;
  /** The poverty guideline for a household of so many persons in the contiguous states, on the mailing day. */
  povertyGuideline(persons: number): Answer<fees.PovertyGuideline>;
  /** The fee that is due when parole takes effect, never with Form I-131; as of today. */
  paroleFee(): Answer<fees.ParoleFee>;

  /** Whether the edition printed on a form is accepted on the mailing day. */
  editionAccepted(form: string, printed: string): Answer<boolean>;
  /** The editions of a form that are known to be accepted on the mailing day. */
  currentEditions(form: string): Answer<readonly string[]>;
  /** The boxes of a Form I-131 by the edition printed on it, otherwise by the edition of the requirements. */
  boxes(printed: string | undefined): Answer<Boxes>;

  /** Whether a person is a child on the day of filing; the page names no age, so the age is an assumption. */
  isChild(birth: Day): Answer<boolean>;
  /** The age from which a person is no longer a child, in years. */
  ageOfMajority(): Answer<number>;
  /** Whether a parent or guardian may sign for a person on the day of filing. */
  parentMaySignFor(birth: Day): Answer<boolean>;

  /** The minimum time before the I-94 expires at which re-parole must be requested. */
  reParoleNotice(): Answer<Duration>;
  /** The last day on which a request for re-parole is on time. */
  lastTimelyReParoleDay(i94Expires: Day): Answer<Day>;
  /** The longest time before the I-94 expires at which re-parole under a program is usually requested; practice. */
  reParoleEarliest(): Answer<Duration>;
  /** The first day on which a request for re-parole under a program is usually not too early. */
  firstReParoleDay(i94Expires: Day): Answer<Day>;
  /** The usual maximum length of a stay. */
  usualStay(): Answer<Duration>;
  /** The first day beyond the usual stay: a stay until that day or a later one is longer than usual. */
  firstDayBeyondUsualStay(from: Day): Answer<Day>;
  /** How many business days after receipt the Parole Branch may be contacted in writing. */
  responseTime(): Answer<number>;
  /** The last day of that time; the day of receipt is not counted. */
  lastResponseDay(received: Day): Answer<Day>;
  /** The last day on which a receipt notice is not yet overdue; practice. */
  lastReceiptDay(mailed: Day): Answer<Day>;
  /** The first day on which a notice counts as due soon. */
  firstDueSoonDay(due: Day): Answer<Day>;
  /** The first day on which a departure should be planned; practice. */
  firstDepartureDay(expires: Day): Answer<Day>;

  /** The title of a form; undefined for one whose title has not changed. */
  formName(form: string): Answer<string> | undefined;

  /** How a paper packet is assembled. */
  packetAssembly(): Answer<packing.Assembly>;
  /** The order of a packet. */
  packetOrder(): Answer<readonly string[]>;
  /** The largest file that can be uploaded online, in megabytes. */
  uploadLimit(): Answer<number>;
  /** What a letter to the Parole Branch must name, in words. */
  inquiryNames(): Answer<readonly string[]>;
}

/**
 * The law of an edition for a case with these days. An edition with a fixed law date answers by that date whatever the
 * days of the case; another answers each question by the day that its fact uses, and with unknown if that day could not
 * be read. `hear` is called with the id of each fact that is looked up.
 */
export function lawOf(id: EditionId, days: LawDays, hear?: (fact: string) => void): Law {
  const edition = editionOf(id);
  const answer = factLookup(edition, days);
  const ask: FactLookup = (fact) => {
    hear?.(fact.id);
    return answer(fact);
  };
  return {
    edition: id,
    title: edition.title,
    days,
    supersededAfter: edition.supersededAfter?.day,
    onlineOffered: edition.online,
    commitmentLettersKnown: edition.commitmentLetters,
    inquiryByLetter: edition.inquiryByLetter,
    cite,

    addressFor: (route) => addressFor(edition, ask, route),
    placesNamed: () => destinationsNamed(edition, ask),

    filingFee: ({ online }) => fees.filingFee(ask, online),
    affidavitFee: () => fees.affidavitFee(ask),
    feeWaiver: ({ online }) => fees.feeWaiver(ask, online),
    feeExemptions: () => fees.feeExemptions(ask),
    paymentBy: (method) => fees.paymentBy(ask, method),
    payee: () => fees.payee(ask),
    povertyGuideline: (persons) => fees.povertyGuideline(ask, persons),
    paroleFee: () => fees.paroleFee(ask),

    editionAccepted: (form, printed) => editionAccepted(ask, form, printed),
    currentEditions: (form) => currentEditions(ask, form),
    boxes: (printed) => boxesOf(ask, printed),

    isChild: (birth) => periods.isYounger(periods.ageOfMajority(ask), birth, days.filingDay),
    ageOfMajority: () => periods.ageOfMajority(ask),
    parentMaySignFor: (birth) => periods.isYounger(periods.ageToSign(ask), birth, days.filingDay),

    reParoleEarliest: () => periods.reParoleEarliest(ask),
    firstReParoleDay: (expires) =>
      following(periods.reParoleEarliest(ask), (time) => subtractDuration(expires, time)),
    reParoleNotice: () => periods.reParoleNotice(ask),
    lastTimelyReParoleDay: (expires) =>
      following(periods.reParoleNotice(ask), (notice) => subtractDuration(expires, notice)),
    usualStay: () => periods.usualStay(ask),
    firstDayBeyondUsualStay: (from) => following(periods.usualStay(ask), (limit) => addDuration(from, limit)),
    responseTime: () => periods.responseTime(ask),
    lastResponseDay: (received) =>
      following(periods.responseTime(ask), (time) => addBusinessDays(received, time)),
    lastReceiptDay: (mailed) => following(periods.receiptWait(ask), (wait) => addDuration(mailed, wait)),
    firstDueSoonDay: (due) => following(periods.noticeReminder(ask), (time) => subtractDuration(due, time)),
    firstDepartureDay: (expires) =>
      following(periods.departurePlanning(ask), (time) => subtractDuration(expires, time)),

    packetAssembly: () => packing.packetAssembly(ask),
    formName: (form) => formName(ask, form),
    packetOrder: () => packing.packetOrder(ask),
    uploadLimit: () => packing.uploadLimit(ask),
    inquiryNames: () => packing.inquiryNames(ask),
  };
}
