// The named editions of the requirements, and which day of a case each of them uses.

import type { Edition } from "../../../../schemas/editions/schema.ts";
import { editions } from "../../../../schemas/generated/editions.ts";
import type { Day } from "../base/calendar.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type Answer, type Dated, notKnown, valueOn } from "./answer.ts";

export type { Edition };

/** The name of an edition, such as uscis-2026. The data define the editions; no code names one. */
export type EditionId = string;

/** Instead of an edition: a case that names none is checked against the one in effect when it is mailed. */
export const byDate = "by-date";

/** The value of a setting or option for cases that name no edition. */
export type ChosenEdition = EditionId | typeof byDate;

/** Every edition, in the order of their names. */
export const editionIds: readonly EditionId[] = Object.keys(editions);

export function isEditionId(text: string): boolean {
  return Object.hasOwn(editions, text);
}

/** Title, last day in effect, and the other data of an edition. Throws for an unknown edition. */
export function editionOf(id: EditionId): Edition {
  const edition = editions[id];
  if (edition === undefined) throw new Error(`No edition is called ${id}`);
  return edition;
}

export function isChosenEdition(text: string): boolean {
  return text === byDate || isEditionId(text);
}

/**
 * The edition in effect on a day: the first that has not been superseded by then. One edition in the data has no end.
 */
export function editionInForce(day: Day): EditionId {
  const inForce = editionIds.find((id) => day <= (editionOf(id).supersededAfter?.day ?? day));
  if (inForce === undefined) throw new Error(`No edition is in effect on ${day}`);
  return inForce;
}

/** The days of a case. A day that is given but could not be read is undefined, and answers nothing. */
export interface LawDays {
  readonly today: Day;
  /**
   * `filing.date`, else `filing.received_on`, else the first receipt's date, else today: for fees, form editions, and
   * payment.
   */
  readonly mailingDay: Day | undefined;
  /** `filing.received_on`, else the mailing day: for ages and periods. */
  readonly filingDay: Day | undefined;
  /** What became known after this day is treated as unknown; left out for the law as known now. */
  readonly knownOn?: Day | undefined;
}

/** A fact of the data, with its name and the day of a case that it uses. */
export interface Fact<Value> extends Dated<Value> {
  readonly id: string;
  readonly goesBy: "mailing-day" | "filing-day" | "today" | "printed-edition";
}

export type FactLookup = <Value>(fact: Fact<Value>) => Answer<Value>;

/** Looks up the value of a fact that is in effect in an edition for a case with these days. */
export function factLookup(edition: Edition, days: LawDays): FactLookup {
  return (fact) => {
    const day = dayOf(edition, days, fact);
    return day === undefined ? notKnown(whyNotKnown(fact.goesBy)) : valueOn(fact, day, days.knownOn);
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
