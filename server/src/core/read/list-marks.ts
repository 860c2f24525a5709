// Items of a list that begin with a bullet or dash of a word processor. YAML reads them as text, and all of them as
// one.

import { sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { PatchValue } from "./fix.ts";
import type { ReadProblem } from "./problem.ts";
import type { ListShape } from "./shape.ts";

const mark = /^(?:[\u2010-\u2015\u2212•·▪◦‣●○][ \t\u00a0]*|\(?\d{1,2}[.)][ \t\u00a0]+)(?=\S)/;

/** The problem of a list with such marks instead of hyphens; undefined if it has none. */
export function wrongListMarks(
  at: FieldRef,
  { item }: ListShape,
  node: TreeNode,
  source: string,
): ReadProblem | undefined {
  // Several choices in one text are recognized by the choices themselves.
  if (item.kind !== "leaf" || item.meta.kind === "choice" || (node.kind !== "text" && node.kind !== "list")) {
    return undefined;
  }
  const nodes = node.kind === "list" ? node.items : [node];
  const parts = nodes.map((one) => (one.kind === "text" ? itemsIn(one, source) : undefined));
  const first = parts.find((one) => one?.mark !== undefined)?.mark;
  const items = parts.flatMap((one) => one?.items ?? []);
  if (first === undefined || !parts.every((one) => one !== undefined)) return undefined;
  const value: PatchValue = items;
  return {
    rule: "schema/wrong-type",
    at,
    message: sentence('"{listMark}" does not begin a list item. Type a hyphen and a space.', {
      listMark: first,
    }),
    fixes: [
      {
        title: sentence("Write [{items}]", { items: each(items) }),
        safe: !/\d/.test(first),
        operations: [{ op: "replace", path: at.path, value }],
      },
    ],
  };
}

interface Marked {
  readonly items: readonly string[];
  /** The first mark. */
  readonly mark: string | undefined;
}

/** The items in the lines of a text; a line without a mark continues the one above. */
function itemsIn({ text, style, start, end }: TextNode, source: string): Marked {
  if (style !== "plain") return { items: [text], mark: undefined };
  const items: string[] = [];
  let first: string | undefined;
  for (const line of source.slice(start, end).split(/\r?\n/)) {
    const words = line.trim();
    const found = mark.exec(words)?.[0];
    if (found === undefined && items.length > 0) items.push(`${items.pop()} ${words}`.trim());
    else items.push(words.slice(found?.length ?? 0));
    first ??= found?.trim();
  }
  return first === undefined ? { items: [text], mark: undefined } : { items, mark: first };
}
