// What is at an offset of the text of a case: walks the tree along the format, as reading does.
import type { Path } from "../base/path.ts";
import type { ParsedText } from "../text/parse.ts";
import type { Cut, Piece } from "../text/recut.ts";
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
  for (const { step, part } of parsed.cut ? stepsIntoPiece(parsed, parsed.cut, offset) : []) {
    way.push(step);
    if (part === "key") return { ...step, part, ancestors: way };
  }
  for (let here = way.at(-1) ?? top; ; ) {
    const next = stepTo(here, offset);
    if (!next) break;
    way.push(next.step);
    if (next.part === "key") return { ...next.step, part: "key", ancestors: way };
    here = next.step;
  }
  const last = way.at(-1);
  return last && { ...last, part: "value", ancestors: way };
}

/** The top of the file. The tree of a text in pieces is made when it is first requested. */
export function rootStep(parsed: ParsedText): NodeStep | undefined {
  const isInPieces = parsed.cut !== undefined && parsed.cut.pieces.length > 0;
  if (!isInPieces && !parsed.root) return undefined;
  return {
    path: [],
    shape: caseShape,
    entry: undefined,
    get node() {
      return parsed.root ?? nothing;
    },
  };
}

const nothing: TreeNode = { kind: "unreadable", start: 0, end: 0 };

interface StepTo {
  readonly step: NodeStep;
  readonly part: "key" | "value";
}

/**
 * The first steps from the top of a text in pieces, made of the piece at the offset alone: to a key, or to a list that is
 * in several pieces and to its item. None if the offset is between pieces, or a key is not one of the format.
 */
function stepsIntoPiece(parsed: ParsedText, { pieces, starts }: Cut, offset: number): readonly StepTo[] {
  const found = pieces.findIndex((piece, index) => touchesPiece(piece, offset - (starts[index] ?? 0)));
  const tops = [...pieces.keys()].filter((index) => pieces[index]?.kind !== "item");
  const position = tops.findLastIndex((index) => index <= found);
  const [top, hit] = [pieces[tops[position] ?? -1], pieces[found]];
  const placed = top?.at(starts[tops[position] ?? -1] ?? 0).root;
  const entry = placed && entryOf(placed);
  const keys = pieces.flatMap(({ kind, part: { root } }) =>
    kind === "item" || !root ? [] : (entryOf(root) ?? []),
  );
  const isOfFormat = keys.every(({ key }) => caseShape.fields.has(key.text));
  if (!top || !hit || !entry || !isOfFormat) return [];
  const path: Path = [entry.key.text];
  const shape = caseShape.fields.get(entry.key.text);
  const part = touches(entry.key, offset) ? "key" : "value";
  if (top.kind === "key") return [{ step: { path, shape, entry, node: entry.value }, part }];
  const list = splitListStep(parsed, position, path, shape, entry.key);
  const item = hit.at(starts[found] ?? 0).root;
  const node = item?.kind === "list" ? item.items[0] : undefined;
  if (hit === top || !node) return [{ step: list, part }];
  const index = found - (tops[position] ?? 0) - 1;
  const itemShape = shape?.kind === "list" ? shape.item : undefined;
  return [
    { step: list, part: "value" },
    { step: { path: [...path, index], shape: itemShape, entry: undefined, node }, part: "value" },
  ];
}

/** The step to a list that is in several pieces; the list is made when it is first requested. */
function splitListStep(
  parsed: ParsedText,
  position: number,
  path: Path,
  shape: Shape | undefined,
  key: MapEntry["key"],
): NodeStep {
  const list = () => {
    const root = parsed.root;
    return root?.entries[position]?.value ?? nothing;
  };
  return {
    path,
    shape,
    entry: {
      key,
      get value() {
        return list();
      },
    },
    get node() {
      return list();
    },
  };
}

/** Whether the key or the value of a piece touches an offset from its beginning; of a list, its key or its item. */
function touchesPiece({ kind, part: { root } }: Piece, offset: number): boolean {
  if (root?.kind === "list") return root.items.some((item) => touches(item, offset));
  const entry = root && entryOf(root);
  return (
    entry !== undefined && (touches(entry.key, offset) || (kind === "key" && touches(entry.value, offset)))
  );
}

function entryOf(root: TreeNode): MapEntry | undefined {
  return root.kind === "map" ? root.entries[0] : undefined;
}

function stepTo(here: NodeStep, offset: number): StepTo | undefined {
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
