// What people write instead of a number or a yes, and how the format writes it.
import { numberInWords } from "./number-words.ts";

/** The text without quotation marks around it, straight or curly. */
export function unquoted(written: string): string {
  return (/^[“”„‟‘’‚«"'](.*)[“”‟‘’»"']$/su.exec(written.trim())?.[1] ?? written).trim();
}

/** The number alone, from text such as `$186,000.00` or `186 000 USD`. */
export function asNumber(written: string): string | undefined {
  const bare = withoutCurrency(written);
  if (/^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/.test(bare)) return bare.replaceAll(",", "").replace(/\.00?$/, "");
  return /^\d+(?:\.\d{1,2})?$/.test(bare) ? bare : undefined;
}

/** The numbers that a text can mean. */
export interface NumbersMeant {
  /** More than one if it cannot be determined which is meant: 52.000 is 52 thousand to one person and 52 to another. */
  readonly numbers: readonly string[];
  readonly isCertain: boolean;
}

/** In digits, in words, or with a period where an American writes a comma and the other way around. */
export function numbersMeant(written: string): NumbersMeant {
  const certain = asNumber(written) ?? numberInWords(withoutDollars(unquoted(written)));
  if (certain !== undefined) return { numbers: [certain], isCertain: true };
  const bare = withoutCurrency(written);
  const isCertain = false;
  if (/^(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}$/.test(bare)) {
    return { numbers: [withoutZeros(bare.replaceAll(".", "").replace(",", "."))], isCertain };
  }
  if (!/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare)) return { numbers: [], isCertain };
  const whole = bare.replaceAll(".", "");
  const isFraction = /^\d+\.\d{2}0$/.test(bare);
  return { numbers: isFraction ? [whole, withoutZeros(bare.slice(0, -1))] : [whole], isCertain };
}

function withoutZeros(number: string): string {
  return number.replace(/\.00$/, "");
}

function withoutCurrency(written: string): string {
  return withoutDollars(unquoted(written)).replaceAll(/(?:^US)?[$€£]|^[A-Z]{3}|[A-Z]{3}$|\s/g, "");
}

function withoutDollars(written: string): string {
  return written.replace(/\s*\b(?:US )?dollars?$/i, "");
}

/** Whether the text names no currency other than US dollars, so that its number is all of it. */
export function isWrittenInDollars(written: string): boolean {
  return !/[€£]|[A-Z]{3}/.test(written.replace("USD", ""));
}

/** Yes or no, from what people write instead. */
export function asYesNo(written: string): string | undefined {
  const text = unquoted(written).toLowerCase();
  if (["yes", "y", "on", "1", "si", "sí", "oui", "yes."].includes(text)) return "yes";
  if (["no", "n", "off", "0", "non", "none", "never", "no."].includes(text)) return "no";
  return undefined;
}

/** Whether the text can only answer a yes-or-no question: `on`, `1`, or `none` may be a value of another kind. */
export function isPlainAnswer(written: string): boolean {
  return /^(?:y(?:es)?\.?|no?\.?|s[ií]|oui|non)$/iu.test(unquoted(written));
}
