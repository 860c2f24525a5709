// One value where a block of keys belongs: the block that it stands for, where only one key can take it.
import type { Fix, PatchValue } from "../engine/finding.ts";
import type { TreeNode } from "../text/tree.ts";
import type { Place } from "./place.ts";
import { asNumber, isInDollars } from "./rewrite.ts";
import type { BlockShape } from "./shape.ts";

/** The keys that say what a block is about, when it is written as one text. */
const mainKeys = ["description", "explanation", "unavailable_because"];

/** The fix that writes the value under the keys of the block; none where it is not clear which they are. */
export function writingBlock(shape: BlockShape, at: Place, node: TreeNode): Fix[] {
  if (node.kind !== "text" || node.isCut || node.comment) return [];
  const value = blockMeant(shape, node.text.trim());
  if (!value) return [];
  const title = `Write it under ${Object.keys(value).join(" and ")}`;
  return [{ title, safe: false, operations: [{ op: "replace", path: at.path, value }] }];
}

function blockMeant(
  { fields, keys }: BlockShape,
  written: string,
): Readonly<Record<string, PatchValue>> | undefined {
  const has = (...names: readonly string[]) => names.every((name) => fields.has(name));
  if (has("amount", "currency")) {
    const amount = asNumber(written) ?? (/^\d+(?:\.\d{2})?$/.test(written) ? written : undefined);
    if (amount === undefined) return undefined;
    return isInDollars(written) && /\$|USD/i.test(written) ? { amount, currency: "USD" } : { amount };
  }
  if (has("from", "until")) {
    const [, from, until] =
      /^(\d{4}-\d\d-\d\d) (?:to|until|through|-|–) (\d{4}-\d\d-\d\d)$/.exec(written) ?? [];
    return from === undefined || until === undefined ? undefined : { from, until };
  }
  if (has("family", "given")) {
    const [family, given, ...more] = written.split(",").map((part) => part.trim());
    return family && given && more.length === 0 ? { family, given } : undefined;
  }
  if (has("file") && /^\S[^\r\n]*\.(?:pdf|docx?|jpe?g|png|tiff?)$/i.test(written)) return { file: written };
  const [main = ""] = keys;
  return mainKeys.includes(main) && !/^[a-z_]+:\S/.test(written) ? { [main]: written } : undefined;
}
