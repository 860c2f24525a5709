// Words of a case inside Markdown: what a practitioner wrote is shown as it stands and marks up nothing.

/** One line of text, for the middle of a line, without any meaning in Markdown or HTML; line breaks become blanks. */
export function plainInMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*[\]~|]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;");
}
