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
