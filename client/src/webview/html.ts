// HTML put together so that words of a case are never taken for markup.

/** Markup that is safe as it stands. */
export interface Html {
  readonly markup: string;
}

export type Content = string | number | Html | undefined | false | readonly Content[];

/** A template of markup: what is put in is escaped unless it is markup itself; nothing and `false` leave no trace. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const markup = parts.map((part, index) => part + markupOf(contents[index])).join("");
  return { markup };
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return "markup" in content ? content.markup : content.map(markupOf).join("");
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
