// What the boxes say that are about the case as a whole.
import type { FillFact } from "../../../../schemas/forms/form-fills.ts";
import { addDays, addMonths, daysBetween, isDay } from "../base/calendar.ts";
import type { CaseContext } from "../model/case-context.ts";
import { isMissing } from "../read/field-ref.ts";
import type { BoxText } from "./box-text.ts";

/** Undefined if the case says nothing about it. */
export function caseText(context: CaseContext, of: FillFact): BoxText | undefined {
  switch (of) {
    case "case.explanation":
      return given(explanationIn(context));
    case "case.stay":
      return given(lengthOfStay(context));
    case "case.represented":
      return given(isMissing(context.view.representative.ref) ? undefined : "yes");
    case "case.forms":
      return given(formsOfClient(context).join(", "));
    case "case.agency":
      return given("uscis");
    default:
      return undefined;
  }
}

function given(text: string | undefined): BoxText | undefined {
  return text === undefined || text === "" ? undefined : { written: text, text };
}

function explanationIn({ view: { request } }: CaseContext): string {
  const parts = [request.explanation, request.emergency.description, request.public_benefit];
  return parts
    .flatMap(({ value }) => (value === undefined ? [] : paragraphs(value)))
    .map((paragraph) => (/[.!?:;”"]$/.test(paragraph) ? paragraph : `${paragraph}.`))
    .join("\n");
}

/** Without the line breaks within a paragraph, which a case has where its lines end. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** Whole months from the first day to the last, which may be the day before the same date; otherwise days. */
function lengthOfStay({ view }: CaseContext): string | undefined {
  const { from, until } = view.request.stay;
  if (from.value === undefined || until.value === undefined || until.value <= from.value) return undefined;
  const [first, last] = [from.value, until.value];
  if (!isDay(first) || !isDay(last)) return undefined;
  for (const end of [last, addDays(last, 1)]) {
    const months = Math.round(daysBetween(first, end) / daysInMonth);
    if (months > 0 && addMonths(first, months) === end) return counted(months, "month");
  }
  return counted(daysBetween(first, last) + 1, "day");
}

const daysInMonth = 365.25 / 12;

function counted(count: number, unit: "day" | "month"): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** The forms that the client files. A Form I-134 is the sponsor's. */
function formsOfClient({ forms }: CaseContext): readonly string[] {
  const numbers = forms.flatMap(({ form }) => form.value ?? []);
  return [...new Set(numbers)].filter((number) => number.startsWith("I-") && number !== "I-134");
}
