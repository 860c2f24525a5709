// Whether a text on a form says what a text in the case says. Forms are filled in capitals, without accents and
// punctuation, and their boxes cut what is long; none of that is a contradiction, and neither is what cannot be compared.
import { memoizeText } from "../base/memoize.ts";
import type { FormAnswer } from "../files/report.ts";
import { plainKey } from "../text/comparison.ts";

/** Whether a box that is not empty still answers nothing. */
export function saysNothing(text: string): boolean {
  const words = text.trim();
  return !/[\p{L}\p{N}]/u.test(words) || noAnswer.test(words);
}

const noAnswer =
  /^(?:n\W?a\W?|none|nil|no|nmn|fnu|lnu|tbd|unknown|pending|(?:no|not) (?:applicable|middle name|known|available)|same(?: as .*)?|(?:please )?(?:see|refer to)\b.*|attached|continued\b.*|.*\b(?:on|in) attach\w*)$/i;

/** How a box can be different from the case without a contradiction. */
type Box = Pick<FormAnswer, "text" | "letters" | "isFull">;

/** The same letters and digits, of those that the box accepts; a text that fills its box may go on in the case. */
export function isAlike(inCase: string, box: Box): boolean {
  if (isInAnotherScript(inCase) !== isInAnotherScript(box.text)) return true;
  return spellings.some((spelled) => {
    const [here, there] = [squeezed(accepted(spelled(inCase), box.letters)), squeezed(spelled(box.text))];
    return here === there || (box.isFull === true && there !== "" && here.startsWith(there));
  });
}

/** The same words, of which one text may have only initials: "Ana L." and "Ana Lucía". */
function isAlikeByInitials(inCase: string, box: Box): boolean {
  const [here, there] = [wordsOf(inCase), wordsOf(box.text)];
  const isInitialOf = (short: string, long: string) => short.length === 1 && long.startsWith(short);
  return (
    here.length === there.length &&
    here.every((word, index) => {
      const other = there[index] ?? "";
      return word === other || isInitialOf(word, other) || isInitialOf(other, word);
    })
  );
}

/** A name; a suffix that only one of the two has is no contradiction. */
export function isNameAlike(inCase: string, box: Box): boolean {
  if (isAlike(inCase, box) || isAlikeByInitials(inCase, box)) return true;
  const [here, there] = [withoutSuffix(inCase), withoutSuffix(box.text)];
  if (here.suffix !== undefined && there.suffix !== undefined) return false;
  return isAlike(here.name, { ...box, text: there.name });
}

function withoutSuffix(written: string): { readonly name: string; readonly suffix: string | undefined } {
  const [whole = "", name = "", suffix] =
    /^(.*\S)[\s,]+(jr|sr|ii|iii|iv|2nd|3rd)\.?$/is.exec(written.trim()) ?? [];
  return whole === "" ? { name: written, suffix: undefined } : { name: name.replace(/,$/, ""), suffix };
}

/** A street, a unit, or a city: words that addresses abbreviate are the same words. */
export function isPlaceAlike(inCase: string, box: Box): boolean {
  return isAlike(inCase, box) || isAlike(abbreviated(inCase), { ...box, text: abbreviated(box.text) });
}

function abbreviated(written: string): string {
  return wordsOf(written)
    .filter((word) => !unitWords.has(word))
    .map((word) => (Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? word) : word))
    .join(" ");
}

/** The same organization, whatever is left out of its legal form. */
export function isOrganizationAlike(inCase: string, box: Box): boolean {
  const short = (written: string) =>
    wordsOf(written.replace(/\./g, ""))
      .filter((word) => !legalForms.has(word))
      .join(" ");
  return isAlike(inCase, box) || isAlike(short(inCase), { ...box, text: short(box.text) });
}

const legalForms: ReadonlySet<string> = new Set([
  "and",
  "the",
  "inc",
  "llc",
  "llp",
  "pc",
  "pllc",
  "pa",
  "ltd",
  "co",
  "corp",
]);

const unitWords: ReadonlySet<string> = new Set([
  "apt",
  "apartment",
  "ste",
  "suite",
  "unit",
  "fl",
  "flr",
  "floor",
  "no",
  "number",
  "num",
]);

const abbreviations: Readonly<Record<string, string>> = {
  street: "st",
  saint: "st",
  avenue: "ave",
  av: "ave",
  road: "rd",
  boulevard: "blvd",
  drive: "dr",
  lane: "ln",
  court: "ct",
  place: "pl",
  square: "sq",
  circle: "cir",
  terrace: "ter",
  parkway: "pkwy",
  highway: "hwy",
  trail: "trl",
  mount: "mt",
  fort: "ft",
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
  first: "1st",
  second: "2nd",
  third: "3rd",
};

/** The digits of a telephone number, an extension included; too few of them cannot be compared. */
export function isPhoneAlike(inCase: string, box: Box): boolean {
  const [here, there] = [digitsOf(inCase), digitsOf(box.text)];
  const [short, long] = here.length < there.length ? [here, there] : [there, here];
  if (short.length < fewestDigits) return true;
  return (
    long.endsWith(short) || long.startsWith(short) || long.replace(/^(?:1|00|011)/, "").startsWith(short)
  );
}

const fewestDigits = 7;

export function digitsOf(written: string): string {
  return written.replace(/\D+/g, "");
}

/** The letters and digits of a text, without accents, blanks, and punctuation. */
export const squeezed = memoizeText((written: string): string => wordsOf(written).join(""));

/** The words of a text in plain small letters. */
export const wordsOf = memoizeText((written: string): readonly string[] =>
  plainKey(withPlainLetters(written.replace(/['’‘`]/g, "")))
    .split(" ")
    .filter((word) => word !== ""),
);

function accepted(written: string, letters: string | undefined): string {
  if (letters === undefined) return written;
  const plain = withPlainLetters(written).normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(new RegExp(`[^${letters}]+`, "g"), " ");
}

/** Letters that are more than a plain letter with an accent. */
function withPlainLetters(written: string): string {
  return written.replace(/[ßøæœđðłıþ]/gi, (letter) => plainLetters[letter.toLowerCase()] ?? letter);
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

/** A name may be written without its accents, or as German and Nordic passports write it. */
const spellings: readonly ((written: string) => string)[] = [
  (written) => written,
  (written) =>
    written
      .normalize("NFC")
      .replace(
        /[äöüåø]/gi,
        (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" })[letter.toLowerCase()] ?? letter,
      ),
];

function isInAnotherScript(written: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(written);
}
