// The possible values of a field, and how each is written at its position.
import type { Path } from "../../base/path.ts";
import { styleOf } from "../../fix/style.ts";
import { inLine, serializeFlow, textBelow } from "../../fix/write.ts";
import type { PracticePerson } from "../../model/practice.ts";
import { metaOfShape } from "../../read/shape.ts";
import { valuesFixed } from "./asks.ts";
import type { Completion } from "./completion.ts";
import type { ValuePlace } from "./cursor-context.ts";
import { askedFor } from "./documentation.ts";
import { blockCompletions } from "./keys.ts";
import { practiceOffers } from "./named.ts";
import { offersFor } from "./offers.ts";
import type { CompletionOffer, CompletionRequest } from "./request.ts";

/** Everything that is possible at the position of a value; `typed` is the existing text up to the cursor. */
export function valueCompletions(
  place: ValuePlace,
  asked: CompletionRequest,
  typed: string,
): readonly Completion[] {
  const { shape, others } = place;
  if (shape.kind === "block") {
    const people =
      shape.meta.mayBeId && !place.isFirstOfList ? practiceOffers(asked.context, isAttorney) : [];
    return [...people.map((offer) => asCompletion(place, offer)), ...blockCompletions(place, asked)];
  }
  if (shape.kind === "list") return [];
  const offers = new Map<string, CompletionOffer>();
  const usual = offersFor(place.path, shape, asked.context, typed);
  const fixed = fixedOffers(place.path, asked);
  // Half of a word is not a mistake to fix.
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

function asCompletion(place: ValuePlace, offer: CompletionOffer): Completion {
  const { value, label = value, ...said } = offer;
  return { ...said, label, insert: { text: written(place, value) } };
}

/** What a finding about this value would replace it with. */
function fixedOffers(path: Path, { findings, context }: CompletionRequest): CompletionOffer[] {
  return valuesFixed(findings, path).map(({ finding, title, value }) => ({
    value,
    label: value.replaceAll("\n", ", "),
    kind: "value",
    detail: title,
    documentation: askedFor(finding, context.language),
  }));
}

/** The value as text, in the quotation marks, brackets, or lines of its position. */
function written(place: ValuePlace, value: string): string {
  const { word, lead, column, read, isFirstOfList, shape } = place;
  if (word.quote !== "") return withinQuotes(value, word.quote) + (word.isQuoteClosed ? "" : word.quote);
  if (word.flow) return lead + inLine(value, true) + word.flow.tail;
  if (isFirstOfList && metaOfShape(shape).kind !== "reference") return `${lead}[${serializeFlow(value)}]`;
  if (place.word.role === "open") return lead + inLine(value, false);
  const style = styleOf(read);
  return lead + textBelow(value, column + style.unit, style);
}

function withinQuotes(value: string, quote: '"' | "'"): string {
  return quote === '"'
    ? JSON.stringify(value).slice(1, -1)
    : value.replaceAll("\n", " ").replaceAll("'", "''");
}
