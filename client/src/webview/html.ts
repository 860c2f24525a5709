// HTML put together so that words of a case are never taken for markup, and no character of them acts on the page.
import { withEscapes } from "../../../server/src/core/text/control-characters.ts";

/** Markup that is safe as it stands. */
export interface Html {
  readonly markup: string;
}

export type Content = string | number | Html | undefined | false | readonly Content[];

/**
 * A template of markup: what is put in is escaped unless it is markup itself; nothing and `false` leave no trace. Text also
 * shows what turns its direction around or cannot be seen; attributes, such as a path, keep it.
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
