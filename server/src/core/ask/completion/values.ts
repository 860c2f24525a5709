// The values that a field can have, and how each is written where it goes.
import type { Path } from "../../engine/finding.ts";
import type { PracticePerson } from "../../engine/practice.ts";
import { styleOf } from "../../fix/layout.ts";
import { flow, inLine, textBelow } from "../../fix/write.ts";
import { metaOfShape } from "../../read/shape.ts";
import type { Asked } from "./asked-at.ts";
import { valuesFixed } from "./asks.ts";
import type { Completion } from "./completion.ts";
import { askedFor } from "./documentation.ts";
import { blockCompletions } from "./keys.ts";
import { practiceOffers } from "./named.ts";
import type { Offer } from "./offer.ts";
import { offersFor } from "./offers.ts";
import type { ValuePlace } from "./place.ts";

/** Everything that can stand where a value can; `typed` is what stands there up to the cursor. */
export function valueCompletions(place: ValuePlace, asked: Asked, typed: string): readonly Completion[] {
  const { shape, others } = place;
  if (shape.kind === "block") {
    const people = shape.meta.mayBeId && !place.isFirstOfList ? practiceOffers(asked.matter, isAttorney) : [];
    return [...people.map((offer) => asCompletion(place, offer)), ...blockCompletions(place, asked)];
  }
  if (shape.kind === "list") return [];
  const offers = new Map<string, Offer>();
  const usual = offersFor(place.path, shape, asked.matter, typed);
  const fixed = fixedOffers(place.path, asked);
  // Half of a word is no mistake to be mended.
  const isBegun = typed !== "" && usual.some(({ value }) => value.startsWith(typed));
  for (const offer of isBegun ? [...usual, ...fixed] : [...fixed, ...usual]) {
    const known = offers.get(offer.value);
    offers.set(offer.value, { ...offer, ...known });
  }
  return [...offers.values()]
    .filter(({ value }) => !others.includes(value))
    .map((offer) => asCompletion(place, offer));
}

function isAttorney({ part }: PracticePerson): boolean {
  return part === "attorney";
}

function asCompletion(place: ValuePlace, offer: Offer): Completion {
  const { value, label = value, ...said } = offer;
  return { ...said, label, insert: { text: written(place, value) } };
}

/** What a finding about this very value would put in its place. */
function fixedOffers(path: Path, { findings, matter }: Asked): Offer[] {
  return valuesFixed(findings, path).map(({ finding, title, value }) => ({
    value,
    label: value.replaceAll("\n", ", "),
    kind: "value",
    detail: title,
    documentation: askedFor(finding, matter.language),
  }));
}

/** The value as text, in the quotation marks, brackets or lines of its place. */
function written(place: ValuePlace, value: string): string {
  const { word, lead, column, read, isFirstOfList, shape } = place;
  if (word.quote !== "") return withinQuotes(value, word.quote) + (word.isQuoteClosed ? "" : word.quote);
  if (word.flow) return lead + inLine(value, true) + word.flow.tail;
  if (isFirstOfList && metaOfShape(shape).kind !== "reference") return `${lead}[${flow(value)}]`;
  if (place.word.role === "open") return lead + inLine(value, false);
  const style = styleOf(read);
  return lead + textBelow(value, column + style.unit, style);
}

function withinQuotes(value: string, quote: '"' | "'"): string {
  return quote === '"'
    ? JSON.stringify(value).slice(1, -1)
    : value.replaceAll("\n", " ").replaceAll("'", "''");
}
