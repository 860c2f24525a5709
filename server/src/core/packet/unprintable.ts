// Texts of a case that would be printed in its packet and cannot be: no typeface has their characters.

import type { Matter } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import type { Place } from "../read/place.ts";
import { caseShape } from "../read/shape.ts";
import { type Spot, spotsBelow, viewAt } from "../read/spot.ts";
import type { TreeNode } from "../text/tree.ts";
import { buildPacket } from "./build.ts";
import { unprintableIn, unstampableIn, written } from "./characters.ts";
import { textsOf } from "./texts.ts";

export interface UnprintableText {
  readonly at: Place;
  /** Each once, in their order. */
  readonly characters: readonly string[];
}

/** Each value of the case that comes out in its packet with a character that cannot be printed, in the order of the file. */
export const unprintableTexts = onceFor((matter: Matter): readonly UnprintableText[] => {
  const root = matter.view.$.node;
  if (!root || !mayHoldAny(root)) return [];
  const { packet } = buildPacket(matter, { draft: false });
  const printed = packet.parts.flatMap(textsOf);
  const stamped = packet.parts.flatMap((part) => (part.kind === "exhibit" ? [part.label] : []));
  return valuesBelow({ path: [], shape: caseShape, entry: undefined, node: root }).flatMap(
    ({ path, text }) => {
      const place = viewAt(matter.view, path)?.$;
      if (place?.state !== "given") return [];
      const characters = new Set([
        ...strangersIn(text, unprintableIn, printed),
        ...strangersIn(text, unstampableIn, stamped),
      ]);
      return characters.size === 0 ? [] : [{ at: place, characters: [...characters] }];
    },
  );
});

/** Of the words with such characters, those that are printed: a file's name or a note of the practice's own is not. */
function strangersIn(
  text: string,
  strangers: (text: string) => readonly string[],
  printed: readonly string[],
): readonly string[] {
  if (strangers(text).length === 0) return [];
  return written(text)
    .split(/\s+/)
    .filter((word) => strangers(word).length > 0 && printed.some((whole) => written(whole).includes(word)))
    .flatMap(strangers);
}

/** Whether any text of the file has a character beyond those that are stamped: hardly a case has one. */
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

function valuesBelow(spot: Spot): readonly { readonly path: Spot["path"]; readonly text: string }[] {
  const { path, node, shape } = spot;
  if (node.kind === "text" && shape?.kind !== "list") return [{ path, text: node.text }];
  return spotsBelow(spot).flatMap(valuesBelow);
}
