// Days on which papers run out that somebody travels on.

import { hasLeft } from "../../matter/departures.ts";
import type { Matter } from "../../matter/matter.ts";
import { isSameHuman, type Person } from "../../matter/people.ts";
import { attemptsOf, visaBlocks } from "../../matter/visas.ts";
import { sentence } from "../../message/message.ts";
import { type DatedDraft, endsWithoutParole } from "./dated.ts";

/** The expiry of passports, and of visas that were issued. */
export function ofPapers(matter: Matter): DatedDraft[] {
  return [...passports(matter), ...visas(matter)];
}

function passports(matter: Matter): DatedDraft[] {
  return matter.people.all.flatMap(({ person }): DatedDraft[] => {
    const { expires } = person.passport;
    if (expires.value === undefined) return [];
    return [
      {
        kind: "passport-expires",
        what: "The passport expires",
        why: "The expiration date of the passport stated in the case",
        day: expires.value,
        at: expires.$,
        person,
        isDue: false,
        isDone: noLongerTravels(matter, person),
        authority: [],
      },
    ];
  });
}

function noLongerTravels(matter: Matter, person: Person): boolean {
  return matter.beneficiaries.some(
    (one) =>
      isSameHuman(matter.people, one, person) && (endsWithoutParole(matter, one) || hasLeft(matter, one)),
  );
}

function visas(matter: Matter): DatedDraft[] {
  return visaBlocks(matter).flatMap((block) =>
    attemptsOf(matter, block).flatMap((attempt): DatedDraft[] => {
      const { outcome, valid_until, visa } = attempt;
      if (outcome.value !== "issued" || valid_until.value === undefined) return [];
      return [
        {
          kind: "visa-expires",
          of: valid_until.$.path.join("."),
          what:
            visa.value === undefined
              ? "The visa expires"
              : sentence("The {visa} visa expires", { visa: visa.value }),
          why: "The expiration date of the visa stated in the case",
          day: valid_until.value,
          at: valid_until.$,
          ...(block.owner && { person: block.owner }),
          isDue: false,
          isDone: false,
          authority: [],
        },
      ];
    }),
  );
}
