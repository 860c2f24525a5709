// Builds HTML so that text of a case is never interpreted as markup, and none of its characters affects the page.
import { withEscapes } from "../../../server/src/core/text/control-characters.ts";

/** Markup that needs no escaping. */
export interface Html {
  readonly markup: string;
}

export type Content = string | number | Html | undefined | false | readonly Content[];

/**
 * A markup template: inserted values are escaped unless they are markup; undefined and `false` are omitted. In text,
 * characters that change direction or are invisible are made visible; attributes, such as a path, keep them.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const markup = parts
    .map((part, index) => part + markupOf(contents[index], /="[^"<>]*$/.test(part) ? escaped : shown))
    .join("");
  return { markup };
}

function markupOf(content: Content, written: (text: string) => string): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string" || typeof content === "number") return written(String(content));
  return "markup" in content ? content.markup : content.map((one) => markupOf(one, written)).join("");
}

function shown(text: string): string {
  return escaped(withEscapes(text));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
