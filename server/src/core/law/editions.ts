// The named editions of the requirements, and which day of a case each of them goes by.

import type { Edition } from "../../../../schemas/editions/schema.ts";
import { editions } from "../../../../schemas/generated/editions.ts";
import { type Message, sentence } from "../message/message.ts";
import { type Answer, type Dated, notKnown, valueOn } from "./answer.ts";
import type { Day } from "./calendar.ts";

export type { Edition };

/** The name of an edition, such as uscis-2026. Which there are, the data say; no code names one. */
export type EditionId = string;

/** In the place of an edition: a case that names none is checked against the one in effect when it is mailed. */
export const byDate = "by-date";

/** What a setting or an option says of cases that name no edition. */
export type ChosenEdition = EditionId | typeof byDate;

/** Every edition there is, in the order of their names. */
export const editionIds: readonly EditionId[] = Object.keys(editions);

export function isEditionId(text: string): boolean {
  return Object.hasOwn(editions, text);
}

/** Title, day after which it is superseded, and what else the data say of an edition. Throws where there is none. */
export function editionOf(id: EditionId): Edition {
  const edition = editions[id];
  if (edition === undefined) throw new Error(`No edition is called ${id}`);
  return edition;
}

export function isChosenEdition(text: string): boolean {
  return text === byDate || isEditionId(text);
}

/** The edition in effect on a day: the first that has not been superseded by then. The data hold one without an end. */
export function editionInForce(day: Day): EditionId {
  const inForce = editionIds.find((id) => day <= (editionOf(id).supersededAfter?.day ?? day));
  if (inForce === undefined) throw new Error(`No edition is in effect on ${day}`);
  return inForce;
}

/** The days of a case. A given day that could not be read is undefined, and nothing is answered by it. */
export interface LawDays {
  readonly today: Day;
  /** `filing.date`, else `filing.received_on`, else the first receipt's date, else today: for fees, form editions and payment. */
  readonly mailingDay: Day | undefined;
  /** `filing.received_on`, else the mailing day: for ages and periods. */
  readonly filingDay: Day | undefined;
}

/** A fact of the data, with its name and the day of a case that it goes by. */
export interface Fact<Value> extends Dated<Value> {
  readonly id: string;
  readonly goesBy: "mailing-day" | "filing-day" | "today" | "printed-edition";
}

export type Ask = <Value>(fact: Fact<Value>) => Answer<Value>;

/** Asks facts for the value that holds in an edition for a case with these days. */
export function askFor(edition: Edition, days: LawDays): Ask {
  return (fact) => {
    const day = dayOf(edition, days, fact);
    return day === undefined ? notKnown(whyNotKnown(fact.goesBy)) : valueOn(fact, day);
  };
}

function dayOf(edition: Edition, days: LawDays, fact: Fact<unknown>): Day | undefined {
  for (const exception of edition.exceptions) {
    if (exception.kind !== "as-of" || !exception.facts.includes(fact.id)) continue;
    if ((days.mailingDay ?? days.today) >= exception.mailedFrom) return exception.day;
    if (fact.goesBy === "printed-edition") return undefined;
  }
  if (edition.lawDate !== "of-the-case") return edition.lawDate;
  switch (fact.goesBy) {
    case "mailing-day":
      return days.mailingDay;
    case "filing-day":
      return days.filingDay;
    case "today":
    case "printed-edition":
      return days.today;
  }
}

function whyNotKnown(goesBy: Fact<unknown>["goesBy"]): Message {
  switch (goesBy) {
    case "filing-day":
      return sentence("The filing date could not be read");
    case "printed-edition":
      return sentence("Which edition of the form was in use on the mailing date is not known");
    default:
      return sentence("The mailing date could not be read");
  }
}
