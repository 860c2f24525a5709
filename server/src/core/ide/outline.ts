// The outline of a case: its keys and entries with the names that a practice uses for them.

import type { FieldKind } from "../../../../schemas/format/field-meta.ts";
import { memoize, memoizePair } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { PlacedAt } from "../engine/check.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { each, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { type NamedEntry, namedEntry } from "../model/entry-names.ts";
import { childSteps, type NodeStep, rootStep } from "../read/node-at-offset.ts";
import { placeholder } from "../read/placeholder.ts";
import { caseShape, metaOfShape } from "../read/shape.ts";
import type { Cut } from "../text/recut.ts";
import type { ListNode, ParsedPart, TreeNode } from "../text/tree.ts";
import type { CaseInEditor } from "./case-in-editor.ts";

export interface OutlineSymbol {
  /** Never empty. */
  readonly name: string;
  /** A summary of the content on one line; empty if it would add nothing. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** With everything under it. */
  readonly span: Span;
  /** Where to jump to; within `span`. */
  readonly nameSpan: Span;
  /** Each is within `span`. */
  readonly children: readonly OutlineSymbol[];
}

export type OutlineKind = Exclude<FieldKind, "block"> | "person" | "form" | "exhibit" | "block" | "list";

/** A symbol that was made of a piece of the text. As long as the piece is the same, so is the symbol. */
export interface SymbolInPiece {
  /** Its positions, and those of its children, are from `start`. */
  readonly symbol: OutlineSymbol;
  readonly start: number;
  /** Of a list that is in several pieces, its children. */
  readonly items?: readonly SymbolInPiece[];
}

/** The keys of the case and what is under each, in the order of the text; empty if the file has no keys. */
export function outlineOf(asked: CaseInEditor): readonly OutlineSymbol[] {
  return outlineInPieces(asked).map(wholeSymbol);
}

function wholeSymbol({ symbol, start, items }: SymbolInPiece): OutlineSymbol {
  const placed = movedSymbol(symbol, start);
  return items ? { ...placed, children: items.map(wholeSymbol) } : placed;
}

/** The same by the pieces of the text. */
export const outlineInPieces = memoize(({ parsed, checked }: CaseInEditor): readonly SymbolInPiece[] => {
  const { cut } = parsed;
  const kept = cut && checked.kept?.ask((context, placed) => symbolsOfPieces(cut, context, placed));
  if (kept) return kept;
  const top = rootStep(parsed);
  if (!top) return [];
  const { context } = checked;
  const names: Names = (path) => namedEntry(path, context);
  const symbols = symbolsBelow(top, names, context.language, 1 + levelsShown(countsBelow(top.node)));
  return symbols.map((symbol) => ({ symbol, start: 0 }));
});

// A long case has tens of thousands of keys, and no one looks through an outline of them.

/** How many symbols an outline has at most, if the entries of the case alone are not more. */
const mostSymbols = 5_000;

/** How many levels are shown below the keys of the case, given how many symbols there are on each level. */
function levelsShown([keys = 0, entries = 0, ...counts]: readonly number[]): number {
  let sum = keys + entries;
  const most = counts.findIndex((count) => {
    sum += count;
    return sum > mostSymbols;
  });
  return most < 0 ? Number.POSITIVE_INFINITY : 1 + most;
}

/** How many symbols there are on each level below a node. */
function countsBelow(node: TreeNode): readonly number[] {
  const counts: number[] = [];
  addCounts(node, 0, counts);
  return counts;
}

function addCounts(node: TreeNode, level: number, counts: number[]): void {
  if (node.kind === "map") {
    counts[level] = (counts[level] ?? 0) + node.entries.length;
    for (const { value } of node.entries) addCounts(value, level + 1, counts);
  }
  if (node.kind !== "list") return;
  for (const item of node.items) {
    if (item.kind !== "map" && item.kind !== "list") continue;
    counts[level] = (counts[level] ?? 0) + 1;
    addCounts(item, level + 1, counts);
  }
}

const countsOfPart = memoize(({ root }: ParsedPart) => (root ? countsBelow(root) : []));

/** The items of a list in several pieces are one level below its key. */
function countsOf({ pieces }: Cut): readonly number[] {
  const counts: number[] = [];
  for (const { kind, part } of pieces) {
    const level = kind === "item" ? 1 : 0;
    for (const [below, count] of countsOfPart(part).entries()) {
      counts[level + below] = (counts[level + below] ?? 0) + count;
    }
  }
  return counts;
}

/** The name of an entry, with its position in the text that the steps are from. */
type Names = (path: Path) => NamedEntry | undefined;

const noNames: Names = () => undefined;

/** What the symbols of the pieces of a text are made with. */
interface Making {
  readonly names: Names;
  readonly language: Language | undefined;
  /** How many levels are shown below the keys of the case. */
  readonly below: number;
}

/** What is below an entry, and the entry itself, is made once for each piece that has not changed. */
function symbolsOfPieces(cut: Cut, context: CaseContext, placed: PlacedAt): readonly SymbolInPiece[] {
  const names: Names = (path) => {
    const named = namedEntry(path, context);
    return named?.at ? { ...named, at: placed(path, named.at) } : named;
  };
  const { pieces, starts } = cut;
  const below = levelsShown(countsOf(cut));
  const making: Making = { names, language: context.language, below };
  const symbols: SymbolInPiece[] = [];
  let list: OpenList | undefined;
  const endList = () => {
    if (list) symbols.push(listSymbol(list, making));
    list = undefined;
  };
  for (const [index, { kind, part }] of pieces.entries()) {
    const start = starts[index] ?? 0;
    const spot = kind === "item" && list ? itemStep(list, part) : keyStep(part);
    if (kind === "item" && list && spot) {
      list.items.push({ node: spot.node, start });
      if (spot.node.kind === "map" || spot.node.kind === "list")
        list.symbols.push({ symbol: pieceSymbol(part, spot, start, making, below - 1), start });
      continue;
    }
    endList();
    if (!spot) continue;
    if (kind === "head") list = { spot, start, items: [], symbols: [] };
    else symbols.push({ symbol: pieceSymbol(part, spot, start, making, below), start });
  }
  endList();
  return symbols;
}

/** A list that is in several pieces, while its items are passed. */
interface OpenList {
  /** Its key, with positions in its own piece. */
  readonly spot: NodeStep;
  readonly start: number;
  /** Each with positions in its own piece. */
  readonly items: { readonly node: TreeNode; readonly start: number }[];
  readonly symbols: SymbolInPiece[];
}

function keyStep({ root }: ParsedPart): NodeStep | undefined {
  return root?.kind === "map"
    ? childSteps({ path: [], shape: caseShape, entry: undefined, node: root })[0]
    : undefined;
}

function itemStep({ spot: { path, shape }, items }: OpenList, { root }: ParsedPart): NodeStep | undefined {
  const node = root?.kind === "list" ? root.items[0] : undefined;
  const item = shape?.kind === "list" ? shape.item : undefined;
  return node && { path: [...path, items.length], shape: item, entry: undefined, node };
}

function listSymbol({ spot, start, items, symbols }: OpenList, { names, language }: Making): SymbolInPiece {
  const { entry } = spot;
  const [first, last] = [items[0], items.at(-1)];
  const node: ListNode = {
    kind: "list",
    flow: false,
    start: first ? first.node.start + first.start : start,
    end: last ? last.node.end + last.start : start,
    items: items.map((item) => item.node),
  };
  const placed = entry && { key: { ...entry.key, ...moved(entry.key, start) }, value: node };
  const spans = symbols.map((item) => moved(item.symbol.span, item.start));
  return {
    symbol: symbolOf({ ...spot, entry: placed, node }, names, language, [], spans),
    start: 0,
    items: symbols,
  };
}

/** The symbol of an entry, with positions in its own piece, as those of the step. */
function pieceSymbol(
  part: ParsedPart,
  spot: NodeStep,
  start: number,
  { names, language }: Making,
  below: number,
): OutlineSymbol {
  const inPiece: Names = (path) => {
    const named = names(path);
    return named?.at ? { ...named, at: moved(named.at, -start) } : named;
  };
  // Only an entry of the case has a name of its own, and a list may have such entries.
  if (spot.shape?.kind === "list" || spot.node.kind === "list") {
    return symbolOf(spot, inPiece, language, symbolsBelow(spot, inPiece, language, below));
  }
  const made = symbolsMade(part, language);
  const known = made.get(spot.path[0]);
  const named = inPiece(spot.path);
  if (known?.below === below && isNamedAlike(known.named, named)) return known.symbol;
  const children =
    known?.below === below ? known.symbol.children : symbolsBelow(spot, noNames, language, below);
  const symbol = symbolOf(spot, () => named, language, children);
  made.set(spot.path[0], { below, named, symbol });
  return symbol;
}

/** Compared for thousands of entries at each keystroke. */
function isNamedAlike(one: NamedEntry | undefined, other: NamedEntry | undefined): boolean {
  return (
    one?.name === other?.name &&
    one?.detail === other?.detail &&
    one?.kind === other?.kind &&
    one?.at?.start === other?.at?.start &&
    one?.at?.end === other?.at?.end
  );
}

interface MadeSymbol extends Pick<Making, "below"> {
  readonly named: NamedEntry | undefined;
  readonly symbol: OutlineSymbol;
}

/** By the key of the case that the piece is under: a symbol depends on it, on the piece, and on its name alone. */
const symbolsMade = memoizePair(
  (_: ParsedPart, __: Language | undefined) => new Map<Path[number] | undefined, MadeSymbol>(),
);

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedSymbol(symbol: OutlineSymbol, by: number): OutlineSymbol {
  if (by === 0) return symbol;
  const { name, detail, kind, span, nameSpan, children } = symbol;
  return {
    name,
    detail,
    kind,
    span: moved(span, by),
    nameSpan: moved(nameSpan, by),
    children: children.map((child) => movedSymbol(child, by)),
  };
}

function symbolsBelow(
  spot: NodeStep,
  names: Names,
  language: Language | undefined,
  levels: number,
): OutlineSymbol[] {
  if (levels === 0) return [];
  return childSteps(spot)
    .filter(({ entry, node }) => entry !== undefined || node.kind === "map" || node.kind === "list")
    .map((child) => symbolOf(child, names, language, symbolsBelow(child, names, language, levels - 1)));
}

/** `spans` are those of its children. */
function symbolOf(
  spot: NodeStep,
  names: Names,
  language: Language | undefined,
  children: readonly OutlineSymbol[],
  spans: readonly Span[] = children.map((child) => child.span),
): OutlineSymbol {
  const { entry, node } = spot;
  const named = names(spot.path);
  const own = entry ? { start: entry.key.start, end: Math.max(entry.key.end, node.end) } : node;
  const span = around(own, spans);
  const nameSpan = named?.at ?? entry?.key ?? firstKey(node);
  return {
    name: shortened(named?.name ?? plainName(spot, language)),
    detail: shortened(named?.detail ?? detailOf(spot)),
    kind: named?.kind ?? kindOf(spot),
    span,
    nameSpan: isWithin(nameSpan, span) ? { start: nameSpan.start, end: nameSpan.end } : span,
    children,
  };
}

function around({ start, end }: Span, others: readonly Span[]): Span {
  const span = { start, end };
  for (const other of others) {
    span.start = Math.min(span.start, other.start);
    span.end = Math.max(span.end, other.end);
  }
  return span;
}

function firstKey(node: TreeNode): Span {
  return (node.kind === "map" && node.entries[0]?.key) || { start: node.start, end: node.start };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function plainName({ path, shape, entry, node }: NodeStep, language: Language | undefined): string {
  if (!entry) {
    const title = shape?.kind === "block" ? term(shape.meta.title) : sentence("Entry");
    const values = tellingValues(node, shape);
    const name =
      values.length === 0
        ? sentence("{title}", { title })
        : sentence("{title}: {values}", { title, values: each(values) });
    return rendered(name, language);
  }
  const written = entry.key.text.trim();
  if (shape?.kind === "list") return titled(asHeading(String(path.at(-1))), language);
  if (shape) return titled(shape.meta.title, language);
  return written === "" ? rendered(sentence("A key without a name"), language) : written;
}

/** A key of the format as a heading. */
function asHeading(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll("_", " ");
}

function detailOf({ shape, entry, node }: NodeStep): string {
  if (!entry) return "";
  switch (node.kind) {
    case "text":
      return node.text;
    case "list": {
      const texts = node.items.flatMap((item) => (item.kind === "text" ? item.text : []));
      return texts.length === node.items.length ? texts.join(", ") : String(node.items.length);
    }
    case "map":
      return shape?.kind === "list" ? "1" : tellingValues(node, shape).join(", ");
    case "unreadable":
      return "";
  }
}

/** The first values of a block, which usually distinguish it from others: not whom it is for nor the evidence. */
function tellingValues(node: TreeNode, shape: NodeStep["shape"]): string[] {
  if (node.kind !== "map" || shape?.kind !== "block") return [];
  const telling: string[] = [];
  for (const { key, value } of node.entries) {
    const field = shape.fields.get(key.text);
    const isTelling = field?.kind === "leaf" && !refersToOthers.includes(field.meta.kind);
    if (isTelling && value.kind === "text" && isGiven(value.text)) telling.push(value.text);
    if (telling.length === 2) break;
  }
  return telling;
}

const refersToOthers: readonly FieldKind[] = ["reference", "label-reference", "claim"];

function isGiven(text: string): boolean {
  return text.trim() !== "" && !placeholder.test(text);
}

function kindOf({ shape, entry, node }: NodeStep): OutlineKind {
  if (shape?.kind === "list" && entry) return "list";
  const kind = shape && metaOfShape(shape).kind;
  if (kind !== undefined) return kind;
  return node.kind === "map" ? "block" : node.kind === "list" ? "list" : "text";
}

const longest = 60;

/** On one line, and cut after a whole character if it is long. */
function shortened(text: string): string {
  // Most texts are, and a long case has thousands.
  if (text.length <= longest && !/^\s|\s$|\s\s|[^\S ]/u.test(text)) return text;
  const characters = [
    ...text
      .slice(0, 4 * longest)
      .replaceAll(/\s+/gu, " ")
      .trim(),
  ];
  return characters.length <= longest ? characters.join("") : `${characters.slice(0, longest - 1).join("")}…`;
}
