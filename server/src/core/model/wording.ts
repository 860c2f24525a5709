// How messages write names and the words of a case.

import type { Shown } from "../base/shown.ts";
import { listed } from "../message/english.ts";
import type { Listed, MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { allOf } from "../message/values.ts";
import type { Beneficiary } from "../read/view.ts";
import { nameOfPerson, type People, whoIs } from "./people.ts";

/** The names of several beneficiaries; other words if the case lists none yet. */
export function namesInSentence(people: People, persons: readonly Beneficiary[], otherwise: string): Shown {
  return persons.length === 0 ? otherwise : listed(persons.map((person) => nameOfPerson(people, person)));
}

/** The same for a message. */
export function allNames(people: People, persons: readonly Beneficiary[]): Listed {
  return allOf(persons.map((person) => whoIs(people, person)));
}

/** The same if a message is about the beneficiary whom the case does not have yet. */
export function namesOrOne(people: People, persons: readonly Beneficiary[]): MessageValue {
  return persons.length === 0 ? sentence("the beneficiary") : allNames(people, persons);
}

/** The same text with a capital letter at its start. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
/** The value in quotation marks, on one line, and cut after a word if it is long. */
export function quotedValue(value: string): string {
  const line = value.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestQuote) return `"${line}"`;
  const cut = line.slice(0, longestQuote);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuote - 20)).trimEnd()}…"`;
}

const longestQuote = 60;
