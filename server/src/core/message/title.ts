// The text on the button of a fix or above a deadline: a message, or its words alone if it has no values.
import { english } from "./english.ts";
import type { Language, Message, MessageValue } from "./language.ts";
import { rendered, sentence } from "./message.ts";
import { term } from "./values.ts";

/** A text without values is its own template. */
export type Title = string | Message;

/** The title as shown. */
export function titled(title: Title, language: Language = english): string {
  if (typeof title !== "string") return rendered(title, language);
  return language.templates.get(title) ?? title;
}

/** A title as a part of another one. */
export function partOf(title: Title): MessageValue {
  return typeof title === "string" ? term(title) : title;
}

/** The title of a fix that writes a value. */
export function changeTo(value: string): Message {
  return sentence("Change to {value}", { value });
}
