// What is at an offset of the text of a case: walks the tree along the format, as reading does.
import type { Path } from "../base/path.ts";
import type { ParsedText } from "../text/parse.ts";
import type { MapEntry, TreeNode } from "../text/tree.ts";
import { matchKeys } from "./keys.ts";
import { caseShape, type Shape } from "./shape.ts";
import { type AnyView, type CaseView, isView } from "./view.ts";

/** One step from the top of the file to an offset. */
export interface NodeStep {
  /** With the names of the format, even if a key is misspelled; a single value instead of a list has item 0. */
  readonly path: Path;
  /** The shape of the field; undefined if the format has no such key. */
  readonly shape: Shape | undefined;
  /** The key and its value; items of lists and the top of the file have none. */
  readonly entry: MapEntry | undefined;
  readonly node: TreeNode;
}

export interface NodeAtOffset extends NodeStep {
  readonly part: "key" | "value";
  /** From the top of the file down to this step, inclusive. */
  readonly ancestors: readonly NodeStep[];
}

/**
 * The innermost key or value that touches an offset, its end included; for an offset between the keys of a block, that
 * block. Undefined if the file has no keys.
 */
export function nodeAtOffset(parsed: ParsedText, offset: number): NodeAtOffset | undefined {
  const top = rootStep(parsed);
  if (!top) return undefined;
  const way: NodeStep[] = [top];
  for (let here = top; ; ) {
    const next = stepTo(here, offset);
    if (!next) break;
    way.push(next.step);
    if (next.part === "key") return { ...next.step, part: "key", ancestors: way };
    here = next.step;
  }
  const last = way.at(-1);
  return last && { ...last, part: "value", ancestors: way };
}

/** The top of the file. */
export function rootStep({ root }: ParsedText): NodeStep | undefined {
  return root && { path: [], shape: caseShape, entry: undefined, node: root };
}

function stepTo(
  here: NodeStep,
  offset: number,
): { readonly step: NodeStep; readonly part: "key" | "value" } | undefined {
  const isOneForMany = here.shape?.kind === "list" && here.node.kind !== "list";
  const step = childSteps(here).find(
    ({ entry, node }) => isOneForMany || (entry && touches(entry.key, offset)) || touches(node, offset),
  );
  return step && { step, part: step.entry && touches(step.entry.key, offset) ? "key" : "value" };
}

/** The steps one level below: the keys of a block, the items of a list, or a single value instead of a list. */
export function childSteps({ path, shape, node }: NodeStep): NodeStep[] {
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

function keysBelow(path: Path, shape: Shape | undefined, entries: readonly MapEntry[]): NodeStep[] {
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

/** The case view at a path; undefined if the format has no such field or the list no such item. */
export function viewAt(view: CaseView, path: Path): AnyView | undefined {
  let here: unknown = view;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    if (typeof step === "number") {
      here = "items" in here && Array.isArray(here.items) ? here.items[step] : undefined;
    } else {
      here = step !== "ref" && step in here ? here[step as keyof typeof here] : undefined;
    }
  }
  return isView(here) ? here : undefined;
}
