// The outline of a case: its keys and entries with the names that a practice uses for them.

import type { FieldKind } from "../../../../schemas/format/field-meta.ts";
import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { each, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { namedEntry } from "../model/entry-names.ts";
import { childSteps, type NodeStep, rootStep } from "../read/node-at-offset.ts";
import { placeholder } from "../read/placeholder.ts";
import { metaOfShape } from "../read/shape.ts";
import type { TreeNode } from "../text/tree.ts";
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
  const top = rootStep(parsed);
  return top ? symbolsBelow(top, checked.context) : [];
});

function symbolsBelow(spot: NodeStep, context: CaseContext): OutlineSymbol[] {
  return childSteps(spot)
    .filter(({ entry, node }) => entry !== undefined || node.kind === "map" || node.kind === "list")
    .map((below) => symbolOf(below, context));
}

function symbolOf(spot: NodeStep, context: CaseContext): OutlineSymbol {
  const { entry, node } = spot;
  const children = symbolsBelow(spot, context);
  const named = namedEntry(spot.path, context);
  const own = entry ? { start: entry.key.start, end: Math.max(entry.key.end, node.end) } : node;
  const span = around(own, children);
  const nameSpan = named?.at ?? entry?.key ?? firstKey(node);
  return {
    name: shortened(named?.name ?? plainName(spot, context.language)),
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
