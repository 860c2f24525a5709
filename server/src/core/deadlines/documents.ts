// Expiration dates of travel documents.

import { sentence } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { hasLeft } from "../model/departures.ts";
import { isSameHuman, type Person } from "../model/people.ts";
import { attemptsOf, visaBlocks } from "../model/visas.ts";
import { type DeadlineDraft, endsWithoutParole } from "./dated.ts";

/** The expiration of passports, and of visas that were issued. */
export function documentDeadlines(context: CaseContext): DeadlineDraft[] {
  return [...passports(context), ...visas(context)];
}

function passports(context: CaseContext): DeadlineDraft[] {
  return context.people.all.flatMap(({ person }): DeadlineDraft[] => {
    const { expires } = person.passport;
    if (expires.value === undefined) return [];
    return [
      {
        kind: "passport-expires",
        what: "The passport expires",
        why: "The expiration date of the passport stated in the case",
        day: expires.value,
        at: expires.ref,
        person,
        isDue: false,
        isDone: noLongerTravels(context, person),
        authority: [],
      },
    ];
  });
}

function noLongerTravels(context: CaseContext, person: Person): boolean {
  return context.beneficiaries.some(
    (one) =>
      isSameHuman(context.people, one, person) && (endsWithoutParole(context, one) || hasLeft(context, one)),
  );
}

function visas(context: CaseContext): DeadlineDraft[] {
  return visaBlocks(context).flatMap((block) =>
    attemptsOf(context, block).flatMap((attempt): DeadlineDraft[] => {
      const { outcome, valid_until, visa } = attempt;
      if (outcome.value !== "issued" || valid_until.value === undefined) return [];
      return [
        {
          kind: "visa-expires",
          of: valid_until.ref.path.join("."),
          what:
            visa.value === undefined
              ? "The visa expires"
              : sentence("The {visa} visa expires", { visa: visa.value }),
          why: "The expiration date of the visa stated in the case",
          day: valid_until.value,
          at: valid_until.ref,
          ...(block.owner && { person: block.owner }),
          isDue: false,
          isDone: false,
          authority: [],
        },
      ];
    }),
  );
}
