// A message is a template and named values, and becomes a sentence once, at the edge of the core. A language looks up
// its own words by the template; the values are data, which each language writes in its own way.

import { memoizeText } from "../base/memoize.ts";
import type { Shown } from "../base/shown.ts";
import { english } from "./english.ts";
import type { Language, Listed, Message, MessageValue, MessageValues } from "./language.ts";

/** What is between braces in a template: `name` of `{name}`, and `days|day|days` of `{days|day|days}`. */
type Placeholders<Template extends string> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends "" | " " ? never : Inside) | Placeholders<Rest>
  : never;

type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : Placeholder;

type CountedIn<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : never;

/** The values that a template needs; a number or a list where it has one word for one and another for several. */
export type ValuesOf<Template extends string> = {
  readonly [Name in NameOf<Placeholders<Template>>]: Name extends CountedIn<Placeholders<Template>>
    ? number | Listed
    : MessageValue;
};

/** Rejects names that the template does not have. */
type Only<Values, Names extends string> = {
  readonly [Name in keyof Values]: Name extends Names ? Values[Name] : never;
};

/**
 * A message. The template is written out where it is used, so that the compiler compares its placeholders with the
 * names of the values. `{name}` is replaced by a value, unchanged; `{persons|is|are}` by the first word if `persons` is
 * one or a list of one, otherwise by the second. Braces around a space are plain braces.
 *
 * Throws if a value is missing at run time. A rule that throws becomes one finding that reports it, and no sentence
 * with a gap is shown.
 */
export function sentence<const Template extends string, Values extends ValuesOf<Template>>(
  template: Template,
  ...[values]: string extends Template
    ? [template: never]
    : [Placeholders<Template>] extends [never]
      ? []
      : [values: Values & Only<Values, NameOf<Placeholders<Template>>>]
): Message {
  const given: MessageValues = values ?? {};
  for (const name of namesIn(template)) {
    if (given[name] === undefined) throw new Error(`{${name}} has no value in "${template}"`);
  }
  return { kind: "message", template, values: given };
}

/** A message whose template is in the law's data; throws if a value is missing, as `sentence` does. */
export function sentenceOfData(template: string, values: MessageValues): Message {
  const names = namesIn(template);
  for (const name of names) {
    if (values[name] === undefined) throw new Error(`{${name}} has no value in "${template}"`);
  }
  const used = Object.entries(values).filter(([name]) => names.includes(name));
  return { kind: "message", template, values: Object.fromEntries(used) };
}

export function isMessage(given: unknown): given is Message {
  return typeof given === "object" && given !== null && "kind" in given && given.kind === "message";
}

/** A message followed by another one; the message alone if there is no other. */
export function followedBy(message: Message, next: Message | undefined): Message {
  if (!next) return message;
  return { ...message, next: message.next ? followedBy(message.next, next) : next };
}

/** One message after the other. */
export function inSentences([first, ...others]: readonly [Message, ...(readonly Message[])]): Message {
  return others.reduce((all, next) => followedBy(all, next), first);
}

/** The same message with other texts as its values. */
export function withTexts(message: Message, change: (text: string) => string): Message {
  const changed = (value: MessageValue): MessageValue => {
    if (typeof value === "string") return change(value);
    if (typeof value === "number") return value;
    if (value.kind === "message") return withTexts(value, change);
    return value.kind === "list" ? { ...value, items: value.items.map(changed) } : value;
  };
  const values = Object.entries(message.values).map(([name, value]) => [name, changed(value)]);
  return { ...message, values: Object.fromEntries(values) };
}

/** The sentence that is shown, in English if the language has no words for the template. */
export function rendered(message: Message, language: Language = english): Shown {
  const sentence = inWords(message, language);
  return message.next ? language.sentences(sentence, rendered(message.next, language)) : sentence;
}

/** The same as a sentence on its own: capitalized, unless it begins with what a person wrote, such as a name. */
export function renderedSentence(message: Message, language?: Language): Shown {
  const text = rendered(message, language);
  return beginsWithData(message) && !description.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}

function beginsWithData({ template, values }: Message): boolean {
  const name = /^\{(\w+)\}/.exec(template)?.[1];
  const value = name === undefined ? undefined : values[name];
  if (value === undefined || typeof value === "number") return false;
  if (typeof value === "string") return true;
  if (value.kind === "message") return beginsWithData(value);
  return value.kind === "list" && typeof value.items[0] === "string";
}

function inWords({ template, values }: Message, language: Language): string {
  const words = language.templates.get(template) ?? template;
  const text = words.replaceAll(placeholder, (_, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{${name}} has no value in "${words}"`);
    return forms === "" ? shown(value, language) : formFor(value, forms.slice(1).split("|"), language);
  });
  return words.startsWith("{") && words.endsWith(".") && description.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/** A description in place of a name; it is capitalized at the start of a sentence, but an id or a file name is not. */
const description = /^(?:an? |the |this |beneficiary \d)/;

/** `{name}` and `{name|one|other}`. */
const placeholder = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

/** The names of the placeholders of a template. */
export const namesIn = memoizeText((template): readonly string[] => [
  ...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name)),
]);

function shown(value: MessageValue, language: Language): string {
  if (typeof value === "string") return language.text?.(value) ?? value;
  if (typeof value === "number") return language.number(value);
  switch (value.kind) {
    case "message":
      return rendered(value, language);
    case "list":
      return language.list(
        value.items.map((item) => shown(item, language)),
        value.joined,
      );
    case "day":
      return language.day(value.day);
    case "month":
      return language.month(value.year, value.month);
    case "days-ahead":
      return language.daysAhead(value.days);
    case "term":
      return language.templates.get(value.text) ?? value.text;
    case "amount":
      return language.amount(value.amount, value.currency);
    case "length":
      return language.length(value.count, value.unit);
  }
}

function formFor(value: MessageValue, forms: readonly string[], { form }: Language): string {
  const count = typeof value === "number" ? value : isList(value) ? value.items.length : 1;
  return forms[Math.min(form(count), forms.length - 1)] ?? "";
}

function isList(value: MessageValue): value is Listed {
  return typeof value === "object" && value.kind === "list";
}
