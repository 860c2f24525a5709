// Deletes one value from the text of a case, as a person would in an editor.

import type { ParsedText } from "../../server/src/core/text/parse.ts";
import type { MapEntry, TextNode, TreeNode } from "../../server/src/core/text/tree.ts";

export type Path = readonly (string | number)[];

/** What is at a path: the value, its key if it has one, and the surrounding nodes. */
export interface Standing {
  readonly path: Path;
  readonly value: TreeNode;
  readonly key: TextNode | undefined;
  readonly around: TreeNode;
}

/** Every value of a case at any depth, keys and list items alike. */
export function everyValue({ root }: ParsedText): Standing[] {
  return root ? [...below(root, [])] : [];
}

function* below(node: TreeNode, path: Path): Generator<Standing> {
  if (node.kind === "map") {
    for (const { key, value } of node.entries) {
      yield { path: [...path, key.text], value, key, around: node };
      yield* below(value, [...path, key.text]);
    }
  }
  if (node.kind === "list") {
    for (const [index, value] of node.items.entries()) {
      yield { path: [...path, index], value, key: undefined, around: node };
      yield* below(value, [...path, index]);
    }
  }
}

/** The case as plain values: maps as objects, lists as arrays, everything else as text. */
export function plainValue(node: TreeNode | undefined): unknown {
  switch (node?.kind) {
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainValue(value)]));
    case "list":
      return node.items.map(plainValue);
    case "text":
      return node.text;
    default:
      return undefined;
  }
}

export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The span to delete so that key and value are removed. */
export function cutOf(text: string, { key, value, around }: Standing): Cut {
  const start = key?.start ?? value.start;
  const end = Math.max(key?.end ?? value.end, value.end);
  const isFlow = (around.kind === "map" || around.kind === "list") && around.flow;
  return isFlow ? cutWithinBrackets(text, around, start, end) : cutLines(text, around, start, end);
}

function cutWithinBrackets(text: string, around: TreeNode, start: number, end: number): Cut {
  const starts = startsIn(around);
  const place = starts.indexOf(start);
  const next = starts[place + 1];
  if (next !== undefined) return { start, end: next };
  return place > 0 ? { start: text.lastIndexOf(",", start), end } : { start, end };
}

function cutLines(text: string, around: TreeNode, start: number, end: number): Cut {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  const isWithinItem = around.kind === "map" && /-\s+$/.test(before);
  if (isWithinItem) {
    // The first key of a list item is after the dash, which stays.
    const next = startsIn(around)[1];
    return { start, end: next ?? end };
  }
  if (text.charAt(end - 1) === "\n") return { start: lineStart, end };
  const next = text.indexOf("\n", end);
  return { start: lineStart, end: next < 0 ? text.length : next + 1 };
}

function startsIn(node: TreeNode): number[] {
  if (node.kind === "map") return node.entries.map((entry: MapEntry) => entry.key.start);
  return node.kind === "list" ? node.items.map((item) => item.start) : [];
}

/** The text without the span, or with other text in its place. */
export function without(text: string, { start, end }: Cut, instead = ""): string {
  return text.slice(0, start) + instead + text.slice(end);
}
