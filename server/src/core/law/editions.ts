// The named editions of the requirements, and which day of a case each of them goes by.
import type { Edition } from "../../../../schemas/editions/schema.ts";
import { defaultEdition, type EditionId, editions } from "../../../../schemas/generated/editions.ts";
import { type Answer, type Dated, notKnown, valueOn } from "./answer.ts";
import type { Day } from "./calendar.ts";

export type { Edition, EditionId };
/** The edition of a case that names none. */
export { defaultEdition };

/** Every edition there is, in the order of their names. */
export const editionIds: readonly EditionId[] = Object.keys(editions).filter(isEditionId);

export function isEditionId(text: string): text is EditionId {
  return Object.hasOwn(editions, text);
}

/** Title, day after which it is superseded, and what else the data say of an edition. */
export function editionOf(id: EditionId): Edition {
  return editions[id];
}

/** The edition for a case that is begun today: the first that has not been superseded. */
export function currentEdition(today: Day): EditionId {
  const isCurrent = (id: EditionId) => today <= (editionOf(id).supersededAfter?.day ?? today);
  return editionIds.find(isCurrent) ?? defaultEdition;
}

/** The days of a case. A given day that could not be read is undefined, and nothing is answered by it. */
export interface LawDays {
  readonly today: Day;
  /** `filing.date`, else today: for fees, form editions and payment. */
  readonly mailingDay: Day | undefined;
  /** `filing.received_on`, else `filing.date`, else today: for ages and periods. */
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
    return day === undefined ? notKnown(unreadable(fact.goesBy)) : valueOn(fact, day);
  };
}

function dayOf(edition: Edition, days: LawDays, fact: Fact<unknown>): Day | undefined {
  for (const exception of edition.exceptions) {
    if (exception.kind === "as-of" && exception.facts.includes(fact.id)) return exception.day;
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

function unreadable(goesBy: Fact<unknown>["goesBy"]): string {
  return goesBy === "filing-day" ? "The filing date could not be read" : "The mailing date could not be read";
}
