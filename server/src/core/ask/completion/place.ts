// Which block a key would go into, or which field a value, at an offset. A word that stands in for what is still to be
// written is put there, and the text read with it, so that the place is the one that reading will find.
import type { Path, Span } from "../../engine/finding.ts";
import { columnOf } from "../../fix/layout.ts";
import { matchKeys } from "../../read/keys.ts";
import type { BlockShape, Shape } from "../../read/shape.ts";
import { type Spot, type SpotAt, spotAt } from "../../read/spot.ts";
import { type ParsedText, parseCaseText } from "../../text/parse.ts";
import { covering } from "../../text/stretch.ts";
import type { MapNode, TreeNode } from "../../text/tree.ts";
import type { Word } from "./word.ts";

interface Place {
  readonly word: Word;
  /** What is replaced: on one line, with the cursor in it. */
  readonly span: Span;
  /** What stands there. */
  readonly written: string;
  /** What has to stand before anything that is put in: a dash, or a blank. */
  readonly lead: string;
  /** The column of the key, or of the key that the value belongs to. */
  readonly column: number;
  /** The text in which the place was found. */
  readonly read: ParsedText;
}

/** Where a key can stand. */
export interface KeyPlace extends Place {
  readonly kind: "key";
  readonly block: Path;
  readonly shape: BlockShape;
  /** The keys that the block has, as the format names them. */
  readonly present: ReadonlySet<string>;
  /** What stands behind the key already. */
  readonly value: TreeNode;
  /** Whether an entry of a list would begin here. */
  readonly isFreshEntry: boolean;
}

/** Where a value can stand. */
export interface ValuePlace extends Place {
  readonly kind: "value";
  readonly path: Path;
  readonly shape: Shape;
  /** Whether it would be the first of several, which stand in brackets on this line. */
  readonly isFirstOfList: boolean;
  /** What stands in the same list already. */
  readonly others: readonly string[];
}

/** Nothing where neither a key nor a value of the format can stand. */
export function placeOf(parsed: ParsedText, word: Word): KeyPlace | ValuePlace | undefined {
  switch (word.role) {
    case "key":
      return keyPlace(parsed, word, word.hasColon ? standIn : `${standIn}:`, "");
    case "value":
      return valuePlace(parsed, word);
    case "open":
      return openPlace(parsed, word);
  }
}

/** No key of the format is anywhere near it. */
const standIn = "zzzzzzzzzzzz";

/** Whether something could not be read at an offset, so that it is not known what is missing there. */
export function isDamagedAt({ damaged, isTorn }: ParsedText, offset: number): boolean {
  return isTorn || covering(damaged)(offset);
}

function openPlace(parsed: ParsedText, word: Word): KeyPlace | ValuePlace | undefined {
  const below = keyPlace(parsed, word, `${standIn}:`, "");
  return below || word.isItem ? below : keyPlace(parsed, word, `- ${standIn}:`, "- ");
}

function keyPlace(
  parsed: ParsedText,
  word: Word,
  written: string,
  lead: string,
): KeyPlace | ValuePlace | undefined {
  const read = withStandIn(parsed, word, written);
  const spot = read && spotAt(read, word.start + blankBefore(parsed, word).length + lead.length);
  if (!read || spot?.part !== "key" || spot.entry?.key.text !== standIn) return undefined;
  const { value } = spot.entry;
  // Without a colon of its own, the key would take what stands below for its value.
  if (!word.hasColon && value.start < value.end) return undefined;
  const [around, above] = [spot.way.at(-2), spot.way.at(-3)];
  if (around?.node.kind !== "map" || !around.shape) return undefined;
  const isAlone = around.node.entries.length === 1;
  // One value where several could stand is read as a list, which here is only about to begin.
  const isNewList = isAlone && above?.node === around.node && typeof around.path.at(-1) === "number";
  const dash = isNewList && word.role === "open" && !word.isItem ? "- " : lead;
  const place = placed(parsed, read, word, blankBefore(parsed, word) + dash, spot);
  if (around.shape.kind === "leaf" && isAlone && word.role === "open") {
    const others = itemsBeside(above?.node, around.node);
    return { ...place, kind: "value", path: around.path, shape: around.shape, isFirstOfList: false, others };
  }
  if (around.shape.kind !== "block") return undefined;
  return {
    ...place,
    kind: "key",
    block: around.path,
    shape: around.shape,
    present: presentKeys(around.shape, around.node),
    value,
    isFreshEntry: isAlone && typeof around.path.at(-1) === "number" && word.role === "open",
  };
}

function valuePlace(parsed: ParsedText, word: Word): ValuePlace | undefined {
  const isSound = word.start < word.end && !isDamagedAt(parsed, word.start);
  const read = isSound ? parsed : withStandIn(parsed, word, standIn);
  const start = isSound
    ? word.start - word.quote.length
    : word.start + (hasOpenQuote(word) ? -1 : blankBefore(parsed, word).length - keptQuote(word).length);
  const spot = read && spotAt(read, start);
  if (!read || spot?.part !== "value" || spot.node.kind !== "text" || !spot.shape) return undefined;
  if (spot.node.start !== start || (!isSound && spot.node.text !== standIn)) return undefined;
  const above = spot.way.at(-2);
  const isInList = above?.node.kind === "list";
  const isFirstOfList =
    typeof spot.path.at(-1) === "number" && !isInList && word.flow === undefined && word.quote === "";
  return {
    ...placed(parsed, read, word, blankBefore(parsed, word), spot),
    kind: "value",
    path: spot.path,
    shape: spot.shape,
    isFirstOfList,
    others: isInList ? itemsBeside(above.node, spot.node) : [],
  };
}

function placed({ text }: ParsedText, read: ParsedText, word: Word, lead: string, spot: SpotAt): Place {
  const key = spot.way.findLast(({ entry }) => entry)?.entry?.key;
  const column = spot.part === "key" ? columnOf(read.text, word.start) + lead.length : undefined;
  return {
    word,
    span: { start: word.start, end: word.end },
    written: text.slice(word.start, word.end),
    lead,
    column: column ?? (key ? columnOf(read.text, key.start) : 0),
    read,
  };
}

/** The text with the word replaced; nothing where that would be one mistake more. */
function withStandIn(parsed: ParsedText, word: Word, written: string): ParsedText | undefined {
  const { text } = parsed;
  const start = word.start - (hasOpenQuote(word) ? 1 : 0);
  const tail = word.flow?.tail ?? "";
  const before = text.slice(0, start) + blankBefore(parsed, word) + written + tail;
  const end = Math.max(word.end, word.flow?.end ?? 0);
  const behind = text.slice(word.end, end) + (word.flow?.closers ?? "") + text.slice(end);
  const read = parseCaseText(before + behind, parsed);
  return read.problems.length > parsed.problems.length || covering(read.lost)(start) ? undefined : read;
}

/** A colon or dash needs a blank behind it. */
function blankBefore({ text }: ParsedText, { start, role, quote }: Word): string {
  return quote === "" && role !== "key" && /[:-]/.test(text.charAt(start - 1)) ? " " : "";
}

/** An opening quotation mark without its second is left out for the time of reading. */
function hasOpenQuote({ quote, isQuoteClosed }: Word): boolean {
  return quote !== "" && !isQuoteClosed;
}

function keptQuote(word: Word): string {
  return hasOpenQuote(word) ? "" : word.quote;
}

function presentKeys(shape: BlockShape, { entries }: MapNode): ReadonlySet<string> {
  const others = entries.filter(({ key }) => key.text !== standIn);
  return new Set(matchKeys(shape, others).flatMap(({ field }) => field ?? []));
}

function itemsBeside(list: Spot["node"] | undefined, own: TreeNode): string[] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) => (item.kind === "text" && item !== own ? [item.text] : []));
}
