// The words of another language for the templates of messages, as a translator writes them: the English template, and
// what is shown instead. Lists, dates, and lengths of time have templates too.
import { type Day, monthNames, partsOfDay } from "../base/calendar.ts";
import { english } from "./english.ts";
import type { Language, Message } from "./language.ts";
import { namesIn, rendered, sentence } from "./message.ts";
import { length, term } from "./values.ts";

/**
 * The language of a bundle. A template whose translation names another value than the English one, or leaves one out,
 * is shown in English: no sentence with a gap is shown. What a bundle has no words for is written as `base` writes it.
 */
export function languageOf(bundle: unknown, base: Language = english): Language {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) return base;
  const known = new Map<string, string | undefined>();
  const templates: Language["templates"] = {
    get(template) {
      if (!known.has(template)) known.set(template, wordsIn(bundle, template));
      return known.get(template) ?? base.templates.get(template);
    },
  };
  const said = (message: Message): string => rendered(message, language);
  const language: Language = {
    ...base,
    templates,
    list: (words, joined) => listIn(words, joined, said),
    day: (day) => dayIn(day, said),
    month: (year, month) =>
      said(sentence("{month} {year}", { month: term(monthNames[month - 1] ?? ""), year: `${year}` })),
    daysAhead: (days) => said(daysAheadIn(days)),
    length: (count, unit) => said(lengths[unit](count)),
  };
  return language;
}

function wordsIn(bundle: object, template: string): string | undefined {
  if (!Object.hasOwn(bundle, template)) return undefined;
  const words: unknown = Reflect.get(bundle, template);
  return typeof words === "string" && words.trim() !== "" && hasSameNames(template, words)
    ? words
    : undefined;
}

function hasSameNames(template: string, words: string): boolean {
  const sorted = (text: string) => namesIn(text).toSorted().join("\n");
  return sorted(template) === sorted(words);
}

function listIn(
  words: readonly string[],
  joined: "and" | "or" | "commas",
  said: (message: Message) => string,
): string {
  const [first = "", ...others] = words;
  return others.reduce((list, next, index) => {
    const isLast = index === others.length - 1;
    if (!isLast || joined === "commas") return said(sentence("{list}, {next}", { list, next }));
    if (others.length > 1)
      return joined === "and"
        ? said(sentence("{list}, and {next}", { list, next }))
        : said(sentence("{list}, or {next}", { list, next }));
    return joined === "and"
      ? said(sentence("{list} and {next}", { list, next }))
      : said(sentence("{list} or {next}", { list, next }));
  }, first);
}

function dayIn(day: Day, said: (message: Message) => string): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return said(
    sentence("{month} {day}, {year}", {
      month: term(monthNames[month - 1] ?? ""),
      day: `${dayOfMonth}`,
      year: `${year}`,
    }),
  );
}

function daysAheadIn(days: number): Message {
  if (days === 0) return sentence("today");
  if (days === 1) return sentence("tomorrow");
  return sentence("in {time}", { time: length({ count: days, unit: "day" }) });
}

const lengths = {
  day: (count: number) => sentence("{count} {count|day|days}", { count }),
  week: (count: number) => sentence("{count} {count|week|weeks}", { count }),
  month: (count: number) => sentence("{count} {count|month|months}", { count }),
  year: (count: number) => sentence("{count} {count|year|years}", { count }),
} as const;

/** The names under which a bundle for a locale may be found, the closest first: pt-br and pt for pt-BR. */
export function bundleNames(locale: string | undefined): readonly string[] {
  const parts = (locale ?? "").toLowerCase().replaceAll("_", "-").split("-");
  if (!parts.every((part) => /^[a-z0-9]{1,8}$/.test(part))) return [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}
