// Texts of a case that would be printed in its packet, with characters that no typeface has.

import { memoize } from "../base/memoize.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { childSteps, type NodeStep, viewAt } from "../read/node-at-offset.ts";
import { caseShape } from "../read/shape.ts";
import { type AnyView, type CaseView, isView } from "../read/view.ts";
import type { TreeNode } from "../text/tree.ts";
import { buildPacket } from "./build.ts";
import { printableText, unprintableIn, unstampableIn } from "./characters.ts";
import { textsOf } from "./texts.ts";

export interface UnprintableText {
  readonly at: FieldRef;
  /** Each once, in their order. */
  readonly characters: readonly string[];
}

/**
 * Each value of the case that is printed in its packet and has a character that cannot be printed, in the order of the
 * file.
 */
export const unprintableTexts = memoize((context: CaseContext): readonly UnprintableText[] => {
  if (!caseMayHoldAny(context.view)) return [];
  const root = context.view.ref.node;
  if (!root) return [];
  const { packet } = buildPacket(context, { draft: false });
  const printed = packet.parts.flatMap(textsOf);
  const stamped = packet.parts.flatMap((part) => (part.kind === "exhibit" ? [part.label] : []));
  return valuesBelow({ path: [], shape: caseShape, entry: undefined, node: root }).flatMap(
    ({ path, text }) => {
      const place = viewAt(context.view, path)?.ref;
      if (place?.state !== "given") return [];
      const characters = new Set([
        ...strangersIn(text, unprintableIn, printed),
        ...strangersIn(text, unstampableIn, stamped),
      ]);
      return characters.size === 0 ? [] : [{ at: place, characters: [...characters] }];
    },
  );
});

/** The words with such characters that are printed: a file's name or a note for the practice is not. */
function strangersIn(
  text: string,
  strangers: (text: string) => readonly string[],
  printed: readonly string[],
): readonly string[] {
  if (strangers(text).length === 0) return [];
  return printableText(text)
    .split(/\s+/)
    .filter(
      (word) => strangers(word).length > 0 && printed.some((whole) => printableText(whole).includes(word)),
    )
    .flatMap(strangers);
}

/** Whether any value of the case has a character beyond those that can be stamped: very few cases have one. */
const caseMayHoldAny = memoize((view: CaseView): boolean =>
  caseShape.keys.some((key) => {
    const field: unknown = view[key as keyof CaseView];
    if (!isView(field)) return false;
    return "items" in field && Array.isArray(field.items)
      ? field.items.some(valueMayHoldAny)
      : valueMayHoldAny(field);
  }),
);

/** In one entry of the case: most stay as they are while a person types. */
const valueMayHoldAny = memoize(
  ({ ref: { node } }: AnyView): boolean => node !== undefined && mayHoldAny(node),
);

function mayHoldAny(node: TreeNode): boolean {
  switch (node.kind) {
    case "text":
      return unstampableIn(node.text).length > 0;
    case "list":
      return node.items.some(mayHoldAny);
    case "map":
      return node.entries.some(({ value }) => mayHoldAny(value));
    case "unreadable":
      return false;
  }
}

function valuesBelow(spot: NodeStep): readonly { readonly path: NodeStep["path"]; readonly text: string }[] {
  const { path, node, shape } = spot;
  if (node.kind === "text" && shape?.kind !== "list") return [{ path, text: node.text }];
  return childSteps(spot).flatMap(valuesBelow);
}
