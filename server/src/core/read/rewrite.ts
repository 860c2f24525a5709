// What people write instead of a number or a yes, and how the format writes it.

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
  return written.replace(/\b(?:US )?dollars?$/i, "").trimEnd();
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

// Numbers in words, as in letters and forms: three, twenty-five, three (3), fifty thousand dollars.

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number in words; undefined if there is none, or if digits beside it contradict it. */
export function numberInWords(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, inWords = "", inDigits] = /^([a-z][a-z -]*?)(?: ?\((\d+)\))?$/.exec(text) ?? [];
  const [, digits, again] = /^(\d+) ?\(([a-z][a-z -]*)\)$/.exec(text) ?? [];
  const value = numberOf(again ?? inWords);
  if (value === undefined) return undefined;
  const other = digits ?? inDigits;
  return other === undefined || Number(other) === value ? String(value) : undefined;
}

function numberOf(words: string): number | undefined {
  const [front, after, ...more] = words.split(/ thousand\b/);
  if (front === undefined || more.length > 0) return undefined;
  const [above, below] = after === undefined ? [undefined, front] : [front, after.replace(/^ and /, "")];
  const rest = below.trim() === "" && above !== undefined ? 0 : belowThousand(below);
  const thousands = above === undefined ? 0 : belowThousand(above);
  return rest === undefined || thousands === undefined ? undefined : thousands * 1000 + rest;
}

function belowThousand(words: string): number | undefined {
  const [front, after, ...more] = words.trim().split(/ hundred\b/);
  if (front === undefined || more.length > 0) return undefined;
  if (after === undefined) return belowHundred(front);
  const hundreds = units.indexOf(front);
  const rest = after === "" ? 0 : belowHundred(after.replace(/^(?: and)? /, ""));
  return hundreds < 1 || hundreds > 9 || rest === undefined ? undefined : hundreds * 100 + rest;
}

function belowHundred(words: string): number | undefined {
  if (units.includes(words)) return units.indexOf(words);
  const [ten = "", unit, ...more] = words.split(/[ -]/);
  if (!tens.includes(ten) || more.length > 0) return undefined;
  const left = unit === undefined ? 0 : units.indexOf(unit);
  const isUnit = unit === undefined || (left > 0 && left < 10);
  return isUnit ? (tens.indexOf(ten) + 2) * 10 + left : undefined;
}
