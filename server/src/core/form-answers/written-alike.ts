// Whether a text on a form says what a text in the case says. Forms are filled in capitals, without accents and
// punctuation, and their boxes cut what is long; none of that is a contradiction, and neither is what cannot be compared.

import { memoizeText } from "../base/memoize.ts";
import { plainLetters } from "../base/plain-letters.ts";
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

/** Two words of names: the same letters, an initial of the other, or the beginning of the other where a box cuts it. */
export function agreeAsNames(here: string, there: string, isHereCut: boolean, isThereCut: boolean): boolean {
  const others = nameSpellings(there);
  return nameSpellings(here).some((one) =>
    others.some(
      (other) =>
        one === other ||
        ((isHereCut || one.length === 1) && other.startsWith(one)) ||
        ((isThereCut || other.length === 1) && one.startsWith(other)),
    ),
  );
}

/** A word of a name without accents, in each way in which offices and passports spell its letters. */
const nameSpellings = memoizeText((word: string): readonly string[] => {
  const spelled = spellings.flatMap((spell) =>
    ["d", "dj"].flatMap((d) => ["a", "e"].map((a) => spell(word).replace(/đ/gi, d).replace(/ə/gi, a))),
  );
  return [...new Set(spelled.map(squeezed))].filter((one) => one !== "");
});

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

/**
 * The digits of a telephone number. The last seven, or all of one number without what is dialed before it, are enough:
 * an office leaves out country and area codes, or adds an extension. Too few digits cannot be compared.
 */
export function isPhoneAlike(inCase: string, box: Box): boolean {
  const [here, there] = [numbersIn(inCase), numbersIn(box.text)];
  if (here.length === 0 || there.length === 0) return true;
  return here.some((one) =>
    there.some(
      (other) =>
        one.slice(-fewestDigits) === other.slice(-fewestDigits) ||
        one.startsWith(other) ||
        other.startsWith(one),
    ),
  );
}

const fewestDigits = 7;

/** A telephone number in digits, with and without the codes before it. */
function numbersIn(written: string): readonly string[] {
  const digits = digitsOf(written.replace(/\(0\)/g, ""));
  const abroad = /^\s*\+/.test(written) || /^(?:00|011)/.test(digits) || digits.length > 10;
  const national = digits.replace(/^(?:011|00)/, "");
  const withoutCountry = abroad ? [1, 2, 3].map((length) => national.slice(length)) : [];
  return [digits, national, national.replace(/^1/, ""), ...withoutCountry]
    .flatMap((number) => [number, number.replace(/^0/, "")])
    .filter((number) => number.length >= fewestDigits);
}

/** An email address: every character counts, except capitals. */
export function isEmailAlike(inCase: string, { text, isFull }: Box): boolean {
  const [here, there] = [inCase, text].map((written) => written.trim().toLowerCase());
  return here === there || (isFull === true && here !== undefined && here.startsWith(there ?? ""));
}

/** Whether any word or number is in both texts, or there is none to compare. */
export function shareWord(inCase: string, { text, isFull }: Box): boolean {
  const [here, there] = [inCase, text].map((written) =>
    wordsOf(written.replace(/\./g, ""))
      .map((word) => word.replace(/^0+(?=\d)/, ""))
      .filter((word) => !commonWords.has(word)),
  );
  if (!here?.length || !there?.length) return true;
  return there.some((word, index) =>
    here.some(
      (other) => other === word || (isFull === true && index === there.length - 1 && other.startsWith(word)),
    ),
  );
}

const commonWords: ReadonlySet<string> = new Set([
  "a",
  "and",
  "co",
  "corp",
  "court",
  "for",
  "inc",
  "llc",
  "llp",
  "ltd",
  "of",
  "pa",
  "pc",
  "pllc",
  "san",
  "santa",
  "the",
]);

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
  return written.replace(/[ßøæœđðłıþə]/gi, (letter) => plainLetters[letter.toLowerCase()] ?? letter);
}

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

export function isInAnotherScript(written: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(written);
}
