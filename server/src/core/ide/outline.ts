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

/** The keys of the case and what is under each, in the order of the text; empty if the file has no keys. */
export const outlineOf = memoize(({ parsed, checked }: CaseInEditor): readonly OutlineSymbol[] => {
  const { cut } = parsed;
  const kept = cut && checked.kept?.ask((context, placed) => symbolsOfPieces(cut, context, placed));
  if (kept) return kept;
  const top = rootStep(parsed);
  const { context } = checked;
  return top ? symbolsBelow(top, (path) => namedEntry(path, context), context.language) : [];
});

/** The name of an entry, with its position in the text that the steps are from. */
type Names = (path: Path) => NamedEntry | undefined;

const noNames: Names = () => undefined;

/** The same from the pieces of a text. What is below an entry is made once for each piece that has not changed. */
function symbolsOfPieces(
  { pieces, starts }: Cut,
  context: CaseContext,
  placed: PlacedAt,
): readonly OutlineSymbol[] {
  const { language } = context;
  const symbols: OutlineSymbol[] = [];
  let list: OpenList | undefined;
  const names: Names = (path) => {
    const named = namedEntry(path, context);
    return named?.at ? { ...named, at: placed(path, named.at) } : named;
  };
  const endList = () => {
    if (list) symbols.push(listSymbol(list, names, language));
    list = undefined;
  };
  for (const [index, { kind, part }] of pieces.entries()) {
    const start = starts[index] ?? 0;
    const spot = kind === "item" && list ? itemStep(list, part) : keyStep(part);
    if (kind === "item" && list && spot) {
      list.items.push({ ...spot.node, ...moved(spot.node, start) });
      if (spot.node.kind === "map" || spot.node.kind === "list")
        list.symbols.push(pieceSymbol(part, spot, start, names, language));
      continue;
    }
    endList();
    if (!spot) continue;
    if (kind === "head") list = { spot, start, items: [], symbols: [] };
    else symbols.push(pieceSymbol(part, spot, start, names, language));
  }
  endList();
  return symbols;
}

/** A list that is in several pieces, while its items are passed. */
interface OpenList {
  /** Its key, with positions in its own piece. */
  readonly spot: NodeStep;
  readonly start: number;
  readonly items: TreeNode[];
  readonly symbols: OutlineSymbol[];
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

function listSymbol(
  { spot, start, items, symbols }: OpenList,
  names: Names,
  language: Language | undefined,
): OutlineSymbol {
  const { entry } = spot;
  const [first, last] = [items[0]?.start ?? start, items.at(-1)?.end ?? start];
  const node: ListNode = { kind: "list", flow: false, start: first, end: last, items };
  const placed = entry && { key: { ...entry.key, ...moved(entry.key, start) }, value: node };
  return symbolOf({ ...spot, entry: placed, node }, names, language, symbols);
}

/** The symbol of an entry whose step has the positions in its own piece. */
function pieceSymbol(
  part: ParsedPart,
  spot: NodeStep,
  start: number,
  names: Names,
  language: Language | undefined,
): OutlineSymbol {
  const inPiece: Names = (path) => {
    const named = names(path);
    return named?.at ? { ...named, at: moved(named.at, -start) } : named;
  };
  // Only an entry of the case has a name of its own, and a list may have such entries.
  const hasNames = spot.shape?.kind === "list" || spot.node.kind === "list";
  const children = hasNames ? symbolsBelow(spot, inPiece, language) : belowOf(part, spot, language);
  return movedSymbol(symbolOf(spot, inPiece, language, children), start);
}

/** What is below the entry of a piece: it depends on the piece alone, which is always at the same kind of place. */
function belowOf(part: ParsedPart, spot: NodeStep, language: Language | undefined): readonly OutlineSymbol[] {
  const field = spot.path[0];
  const known = outlinesOf(part, language);
  const symbols = known.get(field) ?? symbolsBelow(spot, noNames, language);
  known.set(field, symbols);
  return symbols;
}

/** By the key of the case that the piece is under. */
const outlinesOf = memoizePair(
  (_: ParsedPart, __: Language | undefined) => new Map<Path[number] | undefined, readonly OutlineSymbol[]>(),
);

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedSymbol(symbol: OutlineSymbol, by: number): OutlineSymbol {
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

function symbolsBelow(spot: NodeStep, names: Names, language: Language | undefined): OutlineSymbol[] {
  return childSteps(spot)
    .filter(({ entry, node }) => entry !== undefined || node.kind === "map" || node.kind === "list")
    .map((below) => symbolOf(below, names, language, symbolsBelow(below, names, language)));
}

function symbolOf(
  spot: NodeStep,
  names: Names,
  language: Language | undefined,
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const { entry, node } = spot;
  const named = names(spot.path);
  const own = entry ? { start: entry.key.start, end: Math.max(entry.key.end, node.end) } : node;
  const span = around(own, children);
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

function around({ start, end }: Span, children: readonly OutlineSymbol[]): Span {
  const span = { start, end };
  for (const child of children) {
    span.start = Math.min(span.start, child.span.start);
    span.end = Math.max(span.end, child.span.end);
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
