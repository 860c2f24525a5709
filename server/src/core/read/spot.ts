// What of a case stands at an offset of its text: the tree walked beside the format, as reading does.
import type { Path } from "../engine/finding.ts";
import type { ParsedText } from "../text/parse.ts";
import type { MapEntry, TreeNode } from "../text/tree.ts";
import { matchKeys } from "./keys.ts";
import { caseShape, type Shape } from "./shape.ts";
import { type AnyView, type CaseView, isView } from "./view.ts";

/** One step from the top of the file to an offset. */
export interface Spot {
  /** With the names of the format, also where a key is misspelled; one value where several could stand has item 0. */
  readonly path: Path;
  /** What the format says of it; nothing where the format has no such key. */
  readonly shape: Shape | undefined;
  /** The key and its value; items of lists and the top of the file have none. */
  readonly entry: MapEntry | undefined;
  readonly node: TreeNode;
}

export interface SpotAt extends Spot {
  readonly part: "key" | "value";
  /** From the top of the file down to this one, itself included. */
  readonly way: readonly Spot[];
}

/**
 * The innermost key or value that touches an offset, its end included; where the offset stands between the keys of a
 * block, that block. Nothing where the file holds no keys.
 */
export function spotAt(parsed: ParsedText, offset: number): SpotAt | undefined {
  const top = caseSpot(parsed);
  if (!top) return undefined;
  const way: Spot[] = [top];
  for (let here = top; ; ) {
    const next = stepTo(here, offset);
    if (!next) break;
    way.push(next.spot);
    if (next.part === "key") return { ...next.spot, part: "key", way };
    here = next.spot;
  }
  const last = way.at(-1);
  return last && { ...last, part: "value", way };
}

/** The top of the file. */
export function caseSpot({ root }: ParsedText): Spot | undefined {
  return root && { path: [], shape: caseShape, entry: undefined, node: root };
}

function stepTo(
  here: Spot,
  offset: number,
): { readonly spot: Spot; readonly part: "key" | "value" } | undefined {
  const isOneForMany = here.shape?.kind === "list" && here.node.kind !== "list";
  const spot = spotsBelow(here).find(
    ({ entry, node }) => isOneForMany || (entry && touches(entry.key, offset)) || touches(node, offset),
  );
  return spot && { spot, part: spot.entry && touches(spot.entry.key, offset) ? "key" : "value" };
}

/** What stands one step below: the keys of a block, the items of a list, or the one value that stands for a list. */
export function spotsBelow({ path, shape, node }: Spot): Spot[] {
  switch (node.kind) {
    case "list": {
      const item = shape?.kind === "list" ? shape.item : undefined;
      return node.items.map((each, index) => ({
        path: [...path, index],
        shape: item,
        entry: undefined,
        node: each,
      }));
    }
    case "unreadable":
      return [];
    default:
      if (shape?.kind === "list") return [{ path: [...path, 0], shape: shape.item, entry: undefined, node }];
      return node.kind === "map" ? keysBelow(path, shape, node.entries) : [];
  }
}

function keysBelow(path: Path, shape: Shape | undefined, entries: readonly MapEntry[]): Spot[] {
  const fields = shape?.kind === "block" ? matchKeys(shape, entries).map(({ field }) => field) : [];
  return entries.map((entry, index) => {
    const field = fields[index];
    return {
      path: [...path, field ?? entry.key.text],
      shape: field !== undefined && shape?.kind === "block" ? shape.fields.get(field) : undefined,
      entry,
      node: entry.value,
    };
  });
}

function touches({ start, end }: TreeNode, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The case view at a path; nothing where the format has no such place or the list no such item. */
export function viewAt(view: CaseView, path: Path): AnyView | undefined {
  let here: unknown = view;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    if (typeof step === "number") {
      here = "items" in here && Array.isArray(here.items) ? here.items[step] : undefined;
    } else {
      here = step !== "$" && step in here ? here[step as keyof typeof here] : undefined;
    }
  }
  return isView(here) ? here : undefined;
}
