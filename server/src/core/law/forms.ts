// Forms: which printed editions are accepted, and which boxes mean humanitarian parole.

import { facts, formEditions } from "../../../../schemas/generated/editions.ts";
import { type Day, isDay } from "../base/calendar.ts";
import { sentence } from "../message/message.ts";
import { type Answer, following, notKnown, valueOn } from "./answer.ts";
import type { FactLookup } from "./editions.ts";

/** The boxes of Form I-131 for humanitarian parole; the usual one is first in each list. */
export interface Boxes {
  /** The part of the form that they are in. */
  readonly part: string;
  readonly oneself: readonly string[];
  readonly another: readonly string[];
  readonly reParole: readonly string[];
  /** What is written by hand next to the box for re-parole. */
  readonly annotation?: string | undefined;
  /** Those of `reParole` for re-parole under a particular program. */
  readonly reParoleUnderProgram: readonly string[];
  /** For parole in place, which is for people who are in the United States. */
  readonly inPlace: readonly string[];
}

/** The forms whose title has changed. */
const renamed = { "I-131": facts["name-i-131"], "I-134": facts["name-i-134"] } as const;

/** The title of a form; undefined for one whose title has not changed. */
export function formName(ask: FactLookup, form: string): Answer<string> | undefined {
  return form === "I-131" || form === "I-134" ? ask<string>(renamed[form]) : undefined;
}

/**
 * Whether an edition of a form is accepted. `printed` is the edition as printed on the form (`01/20/25`; `1/20/25` and
 * `01/20/2025` are the same). Unknown if the data do not say yes or no.
 */
export function editionAccepted(ask: FactLookup, form: string, printed: string): Answer<boolean> {
  const edition = readEdition(printed);
  if (edition === undefined) return notKnown(sentence("{printed} is not the edition of a form", { printed }));
  const ofThisForm = formEditions.filter((fact) => fact.form === form);
  const own = ofThisForm.find((fact) => fact.edition === edition.text);
  const later = ofThisForm.find(
    (fact) => fact.andEarlier && edition.day < (readEdition(fact.edition ?? "")?.day ?? ""),
  );
  const other = ofThisForm.find((fact) => fact.edition === undefined);
  const fact = own ?? later ?? other;
  if (fact === undefined)
    return notKnown(
      sentence("No information is available about edition {edition} of Form {form}", {
        edition: edition.text,
        form,
      }),
    );
  return following(ask(fact), (accepted) => accepted === "accepted");
}

/** The forms of which some editions are known. */
export const formsWithEditions: ReadonlySet<string> = new Set(formEditions.map(({ form }) => form));

/** The editions of a form that are known to be accepted; unknown if none is known. */
export function currentEditions(ask: FactLookup, form: string): Answer<readonly string[]> {
  const current = formEditions.flatMap((fact) => {
    if (fact.form !== form || fact.edition === undefined) return [];
    const { edition } = fact;
    const answer = ask<string>(fact);
    return answer.known && answer.value === "accepted" ? [following(answer, () => edition)] : [];
  });
  const [first] = current;
  if (!first)
    return notKnown(sentence("No accepted edition of Form {form} is known for that date", { form }));
  return following(first, () => current.flatMap((answer) => (answer.known ? answer.value : [])));
}

/**
 * The boxes of a form with this edition printed on it; if no edition is given, those of the edition of the
 * requirements.
 */
export function boxesOf(ask: FactLookup, printed: string | undefined): Answer<Boxes> {
  const fact = facts["boxes-i-131"];
  if (printed === undefined) return ask<Boxes>(fact);
  const edition = readEdition(printed);
  if (edition === undefined) return notKnown(sentence("{printed} is not the edition of a form", { printed }));
  return valueOn<Boxes>(fact, edition.day);
}

/**
 * Whether a text names one of these boxes. "Part" with its number, "item", "box", spaces, case, and dots are ignored:
 * `Part 2, 1.e.` is `1.e`. If the box is a bare item number, a letter after it is an answer within that item: `10.C` is
 * 10.
 */
export function namesBox(text: string, boxes: readonly string[]): boolean {
  const named = plainBox(text);
  return boxes.some((box) => {
    const wanted = plainBox(box);
    return named === wanted || (/^\d+$/.test(wanted) && named.replace(/[a-z]$/, "") === wanted);
  });
}

/**
 * The edition printed on a form, as MM/DD/YY and as a day; undefined if the text is not such a date. Older forms print
 * `Rev. 02/19/14 N`, and the date may be entered as YYYY-MM-DD.
 */
export function readEdition(printed: string): { readonly text: string; readonly day: Day } | undefined {
  const [, asDay] = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(printed) ?? [];
  const text = asDay?.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$2/$3/$1") ?? printed;
  const [, month, dayOfMonth, year] =
    /^\s*(?:rev(?:ision|ised)?|ed(?:ition)?)?\b\.?\s*(\d{1,2})\/(\d{1,2})\/(?:20|19)?(\d{2})(?:\s*[a-z])?\s*$/i.exec(
      text,
    ) ?? [];
  if (month === undefined || dayOfMonth === undefined || year === undefined) return undefined;
  const [mm, dd] = [month.padStart(2, "0"), dayOfMonth.padStart(2, "0")];
  const day = `${Number(year) < 70 ? "20" : "19"}${year}-${mm}-${dd}`;
  return isDay(day) ? { text: `${mm}/${dd}/${year}`, day } : undefined;
}

function plainBox(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:part|pt)\b\.?\s*(?:\d+|[ivx]+)\b/g, " ")
    .replace(/\b(?:item|items|box|number|no)\b/g, " ")
    .replace(/[^a-z0-9]+/g, "");
}
