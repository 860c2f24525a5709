// What people write in place of a number or a yes, and how the format writes it.

/** The text without the quotation marks around it, straight ones or those of a word processor. */
export function unquoted(written: string): string {
  return (/^[“”„‟‘’‚«"'](.*)[“”‟‘’»"']$/su.exec(written.trim())?.[1] ?? written).trim();
}

/** The number alone, from text such as `$186,000.00` or `186 000 USD`. */
export function asNumber(written: string): string | undefined {
  const bare = unquoted(written)
    .replace(/\s*\b(?:US )?dollars?$/i, "")
    .replaceAll(/(?:^US)?[$€£]|^[A-Z]{3}|[A-Z]{3}$|\s/g, "");
  if (/^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/.test(bare)) return bare.replaceAll(",", "").replace(/\.00?$/, "");
  return /^\d+(?:\.\d{1,2})?$/.test(bare) ? bare : undefined;
}

/** Whether the text names no currency but that of the United States, so that its number says all of it. */
export function isInDollars(written: string): boolean {
  return !/[€£]|[A-Z]{3}/.test(written.replace("USD", ""));
}

/** Yes or no, from what people write instead. */
export function asYesNo(written: string): string | undefined {
  const text = unquoted(written).toLowerCase();
  if (["yes", "y", "on", "1", "si", "sí", "oui", "yes."].includes(text)) return "yes";
  if (["no", "n", "off", "0", "non", "none", "never", "no."].includes(text)) return "no";
  return undefined;
}

/** Whether the text can only be an answer to a question: `on`, `1` or `none` may be a value of another kind. */
export function isPlainAnswer(written: string): boolean {
  return /^(?:y(?:es)?\.?|no?\.?|s[ií]|oui|non)$/iu.test(unquoted(written));
}
