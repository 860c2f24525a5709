// The dates of a case in their order, for the cover letter.
import { formatDay } from "../base/calendar.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson } from "../model/people.ts";
import type { Beneficiary } from "../read/view.ts";
import { visaAttempts, visasInLetter } from "./visa-attempts.ts";

/** A chronology of fewer events says nothing that the text does not. */
const fewest = 3;

const visaOutcomes = {
  refused: "A visa was refused",
  issued: "A visa was issued",
  pending: "A visa application was pending",
  "no-appointment": "No visa appointment was available",
  withdrawn: "A visa application was withdrawn",
} as const;

/** List items, the earliest first; none if there are only a few. */
export function chronology(context: CaseContext, persons: readonly Beneficiary[]): string[] {
  const { request, refiling } = context.view;
  const { emergency, relative, proceedings, stay } = request;
  const of = (person: Beneficiary) =>
    persons.length > 1 ? ` of ${nameOfPerson(context.people, person)}` : "";
  const events: readonly (readonly [day: string | undefined, what: string])[] = [
    [refiling.denied_on.value, "An earlier request was denied"],
    [emergency.began.value, "The emergency began"],
    [relative.died_on.value, "The relative died"],
    ...(context.isReParole ? persons : []).flatMap(
      (person): readonly (readonly [string | undefined, string])[] => {
        const { granted_on, i94_expires } = person.prior_parole;
        const name = nameOfPerson(context.people, person);
        return [
          [granted_on.value, persons.length > 1 ? `Parole was granted to ${name}` : "Parole was granted"],
          [i94_expires.value, `Form I-94${of(person)} expires`],
        ];
      },
    ),
    ...visasInLetter(context, persons).flatMap((block) =>
      visaAttempts(context, block, persons).flatMap(
        ({ attempt: { date, outcome }, whose }): readonly (readonly [string | undefined, string])[] =>
          outcome.value === undefined
            ? []
            : [[date.value, `${visaOutcomes[outcome.value]}${whose === "" ? "" : ` (${whose})`}`]],
      ),
    ),
    [relative.funeral_on.value, "Funeral"],
    [proceedings.hearing_on.value, "Hearing"],
    [stay.from.value, "First day of the requested stay"],
    ...persons.map((person): readonly [string | undefined, string] => [
      person.medical.treatment_begins.value,
      `The treatment${of(person)} is expected to begin`,
    ]),
    [emergency.expected_end.value, "The emergency is expected to end"],
    [stay.until.value, "Last day of the requested stay"],
  ];
  const dated = events
    .flatMap(([day, what]) => (day === undefined ? [] : [{ day, what }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return dated.length < fewest ? [] : dated.map(({ day, what }) => `• ${formatDay(day)}: ${what}`);
}
