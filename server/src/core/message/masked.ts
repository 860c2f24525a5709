// English without what a case contains: for outputs that people keep or send without thinking of whom they are about,
// such as the log of a build. Only the words of templates and of the program remain.
import type { Day } from "../base/calendar.ts";
import type { Shown } from "../base/shown.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";

/** What is shown in place of a value. */
export const hidden = "[hidden]";

/** A number with as many digits may be a part of an identifier. */
const mostDigits = 3;

const hide = (): Shown => hidden;

const numberOrHidden = (value: number): string =>
  Math.abs(value) < 10 ** mostDigits ? english.number(value) : hidden;

/** Each member is named, so that the compiler requires a decision for a new one. */
export const maskedEnglish: Language = {
  templates: english.templates,
  form: english.form,
  list: english.list,
  sentences: english.sentences,
  text: hide,
  number: numberOrHidden,
  day: (_day: Day) => hidden,
  month: hide,
  amount: hide,
  daysAhead: (days) => (days < 10 ** mostDigits ? english.daysAhead(days) : hidden),
  length: (count, unit) => (count < 10 ** mostDigits ? english.length(count, unit) : hidden),
};
