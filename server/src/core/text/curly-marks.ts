// Quotation marks of a word processor. YAML takes them for letters, and a person for what they look like.

/** For each mark that opens, those that close with it; a straight one where only the first has been curled. */
const closers: Readonly<Record<string, string>> = {
  "“": '”“"',
  "”": "”",
  "„": '“”„"',
  "«": "»",
  "»": "«»",
  "‘": "’‘'",
  "‚": "‘’",
  "‹": "›",
  "›": "‹",
};
const double = /[“”„"«»]/;
/** A mark between two letters is an apostrophe. */
const single = /(?<![\p{L}\p{N}])[‘’‚‹›']|[‘’‚‹›'](?![\p{L}\p{N}])/u;

/**
 * What is between the marks around the whole of a text; nothing where they do not belong together, such as those of two
 * quotations.
 */
export function withinCurlyMarks(text: string): string | undefined {
  const written = text.trim();
  const closing = closers[written.charAt(0)];
  if (closing === undefined || written.length < 3 || !closing.includes(written.slice(-1))) return undefined;
  const inner = written.slice(1, -1).trim();
  const marks = /[‘‚‹›]/.test(written.charAt(0)) ? single : double;
  return inner === "" || marks.test(inner) ? undefined : inner;
}
