// A value of one line that is in quotation marks as a whole.

/** The words between the quotation marks; nothing where the value is not whole, or has escapes that only YAML reads. */
export function wordsInQuotes(written: string): string | undefined {
  const inner = written.slice(1, -1);
  if (/^"[^"\\\r\n]*"$/.test(written)) return inner;
  return /^'(?:[^'\r\n]|'')*'$/.test(written) ? inner.replaceAll("''", "'") : undefined;
}
