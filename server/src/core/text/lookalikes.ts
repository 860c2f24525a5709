// Characters that look like those of YAML and are not: colons and blanks of other keyboards, quotation marks of a word
// processor.

/** Colons that YAML does not recognize, for a character class of a pattern. */
export const wideColons = "\\uff1a\\ufe55\\ua789\\u2236";

/** Spaces, tabs, and characters that look like a space or are invisible. */
export const blankPattern = "[ \\t\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]";

// Quotation marks of a word processor. YAML reads them as letters; a person means quotation marks.

/** For each opening mark, its closing marks; a straight one if only the first has been curled. */
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

/** What is between the marks around a whole text; undefined if they are not a pair, such as those of two quotations. */
export function withinCurlyMarks(text: string): string | undefined {
  const written = text.trim();
  const closing = closers[written.charAt(0)];
  if (closing === undefined || written.length < 3 || !closing.includes(written.slice(-1))) return undefined;
  const inner = written.slice(1, -1).trim();
  const marks = /[‘‚‹›]/.test(written.charAt(0)) ? single : double;
  return inner === "" || marks.test(inner) ? undefined : inner;
}
