// Text of a case inside Markdown: it appears as the practitioner wrote it and is never interpreted as markup.

/** One line of text, for the middle of a line, with no meaning in Markdown or HTML; line breaks become spaces. */
export function plainInMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*[\]~|]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;");
}
