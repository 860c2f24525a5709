// Which known address a text names. Practitioners write one address in many ways; what counts is the box number, or the
// street number and suite, with city, state, and five ZIP digits.
import { facts } from "../../../../schemas/generated/editions.ts";

export type Destination = "dallas-box" | "dallas-street" | "ice-plepu" | "ice-fairfax";

export interface RecognizedAddress {
  /** `other` for every unknown address, and for a text that names two known ones. */
  readonly place: Destination | "other";
  /** True if the text contains `Attn: HP` anywhere. */
  readonly attentionLine: boolean;
}

/**
 * Reads an address in any layout. Case, punctuation, line breaks, `TX.` or `Texas`, ZIP+4, `P.O. Box`, `Hwy 121,
 * Business`, `Suite`, `Ste.`, and `#` make no difference; another number, city, state, or ZIP code does. A mail stop is
 * part of an address that has one. Lines above are ignored except `Attn: HP`.
 */
export function readAddress(text: string): RecognizedAddress {
  const words = plain(text);
  const places = patterns.filter(({ pattern }) => pattern(words)).map(({ place }) => place);
  const [place = "other"] = places;
  return {
    place: places.length > 1 ? "other" : place,
    attentionLine: /\b(?:attn|att|attention) hp\b/.test(words),
  };
}

/** Lowercase letters and digits with single spaces; `P.O.` is `po`, `#` is `suite`. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b([a-z])\. ?(?=[a-z]\b)/g, "$1")
    .replace(/#/g, " suite ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function patternOf(lines: readonly string[]): (words: string) => boolean {
  const [, city = "", state = "", zip = ""] =
    /^(.+) ([a-z]{2}) (\d{5})/.exec(plain(lines.at(-1) ?? "")) ?? [];
  const tail = `${city} (?:${stateNames[state] ?? state}) ?${zip}(?: ?\\d{4})?\\b`;
  const delivery = lines.slice(0, -1).map(plain);
  const box = delivery.map((line) => /^po box (\d+)$/.exec(line)?.[1]).find((number) => number !== undefined);
  if (box !== undefined) {
    const boxNumber = `\\b(?:po ?box|post office box|pob|box) ?(?:(?:suite|no|number) )?${box}`;
    const pattern = new RegExp(`${boxNumber} (?:(?:attn|att|attention) hp )?${tail}`);
    return (words) => pattern.test(words);
  }
  return streetPattern(delivery, tail);
}

function streetPattern(delivery: readonly string[], tail: string): (words: string) => boolean {
  const street = delivery.slice(delivery.findIndex((line) => /^\d/.test(line))).join(" ");
  const [, number = "", name = "", stop, unit = ""] =
    /^(\d+) (.+?) (?:(mail stop|stop)|suite) (\d+)$/.exec(street) ?? [];
  const unitWord = stop === undefined ? suiteWords : stopWords;
  const unitPattern = new RegExp(`\\b(?:${unitWord}) ?(?:(?:suite|no|number|code) )*${unit}\\b`);
  // From the street number to the ZIP code, with the suite before the number or after it.
  const whole = new RegExp(`(?:\\b(?:${unitWord}) ?${unit} )?\\b${number} (?:[a-z0-9]+ ){1,14}?${tail}`);
  const telling = name.split(" ").filter((word) => !commonStreetWords.has(word));
  const quadrant = telling.find((word) => quadrants.has(word));
  const names = telling
    .filter((word) => !quadrants.has(word))
    .map((word) => {
      const ordinal = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
      return new RegExp(ordinal === undefined ? `\\b${word}\\b` : `(?<!\\d)${ordinal}(?!\\d)`);
    });
  return (words) => {
    const found = whole.exec(words)?.[0];
    if (found === undefined || !unitPattern.test(found)) return false;
    const hasOtherQuadrant = found.split(" ").some((word) => quadrants.has(word) && word !== quadrant);
    if (quadrant !== undefined && hasOtherQuadrant) return false;
    return names.every((name) => name.test(found));
  };
}

const suiteWords = "suite|ste|unit|room|rm";
const stopWords = "mail ?stop|stop|ms|m s|suite";
const quadrants: ReadonlySet<string> = new Set(["nw", "ne", "sw", "se"]);

/** Words that people write, abbreviate, or omit freely. */
const commonStreetWords: ReadonlySet<string> = new Set([
  "s",
  "south",
  "state",
  "hwy",
  "highway",
  "business",
  "st",
  "street",
  "rd",
  "road",
]);

const stateNames: { readonly [state: string]: string } = {
  tx: "tx|texas",
  va: "va|virginia",
  dc: "dc|d c|district of columbia",
};

const addressFacts = [
  facts["address-dallas-box"],
  facts["address-dallas-street"],
  facts["address-ice-plepu"],
  facts["address-ice-fairfax"],
];

interface Pattern {
  readonly place: Destination;
  readonly pattern: (words: string) => boolean;
}

/** One pattern for each destination, from the first form in which the data write its address. */
const patterns: readonly Pattern[] = addressFacts.flatMap((fact) => {
  const row = fact.values.find((row) => "value" in row);
  return row !== undefined && "value" in row
    ? [{ place: row.value.place, pattern: patternOf(row.value.lines) }]
    : [];
});
