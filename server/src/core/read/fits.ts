// Whether a value can be read as another field than the one it was typed for.
import type { TreeNode } from "../text/tree.ts";
import { placeholder } from "./placeholder.ts";
import type { Shape } from "./shape.ts";

/** Whether all of the value fits the field without a problem. */
export function fits(node: TreeNode, shape: Shape): boolean {
  if (node.kind === "unreadable") return true;
  if (shape.kind === "list") {
    return node.kind === "list" ? node.items.every((item) => fits(item, shape.item)) : fits(node, shape.item);
  }
  if (node.kind === "text") {
    const written = node.text.trim();
    if (written === "" || placeholder.test(written)) return true;
    return shape.kind === "leaf" && node.isCut !== true && shape.parse(written) !== undefined;
  }
  if (shape.kind === "leaf" || node.kind === "list") return false;
  return node.entries.every(({ key, value }) => {
    const field = shape.fields.get(key.text);
    return field !== undefined && fits(value, field);
  });
}
