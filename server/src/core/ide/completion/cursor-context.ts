// The block of a key, or the field of a value, at an offset. The text is read with a made-up word at the offset, so
// that the result is the same as when the file is read.
import type { Path } from "../../base/path.ts";
import type { Span } from "../../base/span.ts";
import { containingOffset } from "../../base/span.ts";
import { columnOf } from "../../fix/style.ts";
import { matchKeys } from "../../read/keys.ts";
import { type NodeAtOffset, type NodeStep, nodeAtOffset } from "../../read/node-at-offset.ts";
import type { BlockShape, Shape } from "../../read/shape.ts";
import { type ParsedText, parseCaseText } from "../../text/parse.ts";
import type { MapNode, TreeNode } from "../../text/tree.ts";
import type { Word } from "./word.ts";

interface Place {
  readonly word: Word;
  /** The replaced span: on one line, around the cursor. */
  readonly span: Span;
  /** The existing text in the span. */
  readonly written: string;
  /** What has to be before any inserted text: a dash, or a space. */
  readonly lead: string;
  /** The column of the key, or of the key that the value belongs to. */
  readonly column: number;
  /** The text that was read. */
  readonly read: ParsedText;
}

/** A position for a key. */
export interface KeyPlace extends Place {
  readonly kind: "key";
  readonly block: Path;
  readonly shape: BlockShape;
  /** The keys of the block, as the format names them. */
  readonly present: ReadonlySet<string>;
  /** The value that already follows the key. */
  readonly value: TreeNode;
  /** Whether an entry of a list would begin here. */
  readonly isFreshEntry: boolean;
}

/** A position for a value. */
export interface ValuePlace extends Place {
  readonly kind: "value";
  readonly path: Path;
  readonly shape: Shape;
  /** Whether it would be the first of several values in brackets on this line. */
  readonly isFirstOfList: boolean;
  /** The existing values of the same list. */
  readonly others: readonly string[];
}

/** Undefined if neither a key nor a value of the format is possible. */
export function cursorContext(parsed: ParsedText, word: Word): KeyPlace | ValuePlace | undefined {
  switch (word.role) {
    case "key":
      return keyPlace(parsed, word, word.hasColon ? standIn : `${standIn}:`, "");
    case "value":
      return valuePlace(parsed, word);
    case "open":
      return openPlace(parsed, word);
  }
}

/** A word that resembles no key of the format. */
const standIn = "zzzzzzzzzzzz";

/** Whether something at an offset is unreadable, so that it is unknown what is missing there. */
export function isDamagedAt({ damaged, isTorn }: ParsedText, offset: number): boolean {
  return isTorn || containingOffset(damaged)(offset);
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
  const spot = read && nodeAtOffset(read, word.start + blankBefore(parsed, word).length + lead.length);
  if (!read || spot?.part !== "key" || spot.entry?.key.text !== standIn) return undefined;
  const { value } = spot.entry;
  // Without its own colon, the key would take what is below it as its value.
  if (!word.hasColon && value.start < value.end) return undefined;
  const [around, above] = [spot.ancestors.at(-2), spot.ancestors.at(-3)];
  if (around?.node.kind !== "map" || !around.shape) return undefined;
  const isAlone = around.node.entries.length === 1;
  // A single value for a list is read as a list, which here is only about to begin.
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
  const spot = read && nodeAtOffset(read, start);
  if (!read || spot?.part !== "value" || spot.node.kind !== "text" || !spot.shape) return undefined;
  if (spot.node.start !== start || (!isSound && spot.node.text !== standIn)) return undefined;
  const above = spot.ancestors.at(-2);
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

function placed({ text }: ParsedText, read: ParsedText, word: Word, lead: string, spot: NodeAtOffset): Place {
  const key = spot.ancestors.findLast(({ entry }) => entry)?.entry?.key;
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

/** The text with the word replaced; undefined if that would add a mistake. */
function withStandIn(parsed: ParsedText, word: Word, written: string): ParsedText | undefined {
  const { text } = parsed;
  const start = word.start - (hasOpenQuote(word) ? 1 : 0);
  const tail = word.flow?.tail ?? "";
  const before = text.slice(0, start) + blankBefore(parsed, word) + written + tail;
  const end = Math.max(word.end, word.flow?.end ?? 0);
  const behind = text.slice(word.end, end) + (word.flow?.closers ?? "") + text.slice(end);
  const read = parseCaseText(before + behind, parsed);
  return read.problems.length > parsed.problems.length || containingOffset(read.lost)(start)
    ? undefined
    : read;
}

/** A colon or dash needs a space after it. */
function blankBefore({ text }: ParsedText, { start, role, quote }: Word): string {
  return quote === "" && role !== "key" && /[:-]/.test(text.charAt(start - 1)) ? " " : "";
}

/** Whether the word has an opening quotation mark without its second, which is left out when the text is read. */
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

function itemsBeside(list: NodeStep["node"] | undefined, own: TreeNode): string[] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) => (item.kind === "text" && item !== own ? [item.text] : []));
}
