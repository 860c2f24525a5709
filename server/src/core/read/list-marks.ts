// Items of a list that begin with a mark of a word processor, a dash or a bullet. YAML takes them for text, and all of them
// for one.

import type { PatchValue } from "../engine/finding.ts";
import { sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { ListShape } from "./shape.ts";

const mark = /^(?:[\u2010-\u2015\u2212•·▪◦‣●○][ \t\u00a0]*|\(?\d{1,2}[.)][ \t\u00a0]+)(?=\S)/;

/** The problem of a list in which marks stand where hyphens belong; nothing where none does. */
export function wrongListMarks(
  at: Place,
  { item }: ListShape,
  node: TreeNode,
  source: string,
): Problem | undefined {
  // Several choices in one text are told apart by the choices.
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

/** The items that the lines of a text are; a line without a mark goes on with the one above. */
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
