// What the exhibits prove: a claim is documented by an exhibit whose `supports` names it, a block around it, or a
// field in it. A person's short name alone stands for the person and for no claim of theirs.

import type { Fix } from "../engine/finding.ts";
import type { Message } from "../engine/message.ts";
import type { Draft } from "../engine/rule.ts";
import { nextItem, type Place } from "../read/place.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { isStub, type Matter } from "./matter.ts";
import { isSameHuman } from "./people.ts";

/** Exhibits that answer a question, and the first one that will once its placeholders are filled in. */
export interface Evidence {
  readonly there: readonly Exhibit[];
  readonly stub: Exhibit | undefined;
}

export type MedicalClaim =
  | "diagnosis"
  | "prognosis"
  | "treatment_duration"
  | "home_country_unavailable"
  | "neighboring_country_unavailable"
  | "cost"
  | "payment"
  | "return_travel_payment";

/** The claims of a medical case that documents are to show, in the format's order. */
export const medicalClaims: readonly MedicalClaim[] = [
  "diagnosis",
  "prognosis",
  "treatment_duration",
  "home_country_unavailable",
  "neighboring_country_unavailable",
  "cost",
  "payment",
  "return_travel_payment",
];

/** Exhibits that prove a claim of a person (`medical`, `cost`) or of the request (`emergency`). */
export function evidenceFor(
  matter: Matter,
  subject: Beneficiary | "request",
  fields: readonly string[],
): Evidence {
  return evidence(matter, (exhibit) =>
    exhibit.supports.items.some((claim) => {
      const [id, ...named] = (claim.value ?? "").split(".");
      if (id === undefined || !isAbout(matter, id, subject)) return false;
      if (named.length === 0) return subject === "request";
      const common = Math.min(named.length, fields.length);
      return named.slice(0, common).every((field, index) => field === fields[index]);
    }),
  );
}

function isAbout(matter: Matter, id: string, subject: Beneficiary | "request"): boolean {
  if (subject === "request") return id === "request";
  const entry = matter.people.byId.get(id);
  return entry !== undefined && isSameHuman(matter.people, entry.person, subject);
}

/** The exhibits of a case that fit. */
export function evidence(matter: Matter, fits: (exhibit: Exhibit) => boolean): Evidence {
  return {
    there: matter.exhibits.filter(fits),
    stub: matter.view.exhibits.items.find((exhibit) => isStub(exhibit) && fits(exhibit)),
  };
}

/**
 * The finding that no exhibit is there, at `at` (left out: where the next exhibit would stand), or at the placeholder
 * of the exhibit that was put in for it. Nothing where some exhibit cannot be read, since it may be the one.
 */
export function* lackOf(
  matter: Matter,
  { there, stub }: Evidence,
  message: Message,
  fix: Fix,
  more: Partial<Draft> = {},
): Generator<Draft> {
  if (there.length > 0 || !allReadable(matter)) return;
  if (stub) {
    yield { ...more, at: stub.file.$, message, isAbsence: true, covers: [stub.$] };
  } else {
    yield { at: nextItem(matter.view.exhibits.$), message, fixes: [fix], ...more };
  }
}

/** Whether every exhibit can be read as far as the question of what is there goes. */
function allReadable(matter: Matter): boolean {
  const { $, items } = matter.view.exhibits;
  return (
    $.isUnread !== true &&
    items.every((exhibit) => readable(exhibit.$) && readable(exhibit.kind.$) && readable(exhibit.supports.$))
  );
}

function readable(place: Place): boolean {
  return place.state !== "faulty";
}
