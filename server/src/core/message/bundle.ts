// The words of another language for the templates of messages, as a translator writes them: the English template, and
// what is shown in its place.
import { english } from "./english.ts";
import type { Language } from "./language.ts";
import { namesIn } from "./message.ts";

/**
 * The language of a bundle. Values are written as `base` writes them. A template whose words name another value than
 * the English ones, or leave one out, is shown in English: no sentence with a hole in it is shown.
 */
export function languageOf(bundle: unknown, base: Language = english): Language {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) return base;
  const templates = new Map(base.templates);
  for (const [template, words] of Object.entries(bundle)) {
    if (typeof words === "string" && words.trim() !== "" && hasSameNames(template, words)) {
      templates.set(template, words);
    }
  }
  return { ...base, templates };
}

function hasSameNames(template: string, words: string): boolean {
  const sorted = (text: string) => namesIn(text).toSorted().join("\n");
  return sorted(template) === sorted(words);
}

/** The names under which a bundle for a locale may be found, the nearest first: pt-br and pt for pt-BR. */
export function bundleNames(locale: string | undefined): readonly string[] {
  const parts = (locale ?? "").toLowerCase().replaceAll("_", "-").split("-");
  if (!parts.every((part) => /^[a-z0-9]{1,8}$/.test(part))) return [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}
