// What a text says, apart from how it is written.
import type { TreeNode } from "../text/tree.ts";

/**
 * The values of a tree in one string, to be compared with another's: keys and texts to the letter, without regard to
 * quotation marks, columns and comments. Keys count in their order, or in any.
 */
export function saidBy(node: TreeNode | undefined, keys: "in order" | "in any order"): string {
  switch (node?.kind) {
    case undefined:
      return "";
    case "unreadable":
      return "?";
    case "text":
      return JSON.stringify(node.text);
    case "list":
      return `[${node.items.map((item) => saidBy(item, keys)).join()}]`;
    case "map": {
      const entries = node.entries.map(
        ({ key, value }) => `${JSON.stringify(key.text)}:${saidBy(value, keys)}`,
      );
      return `{${(keys === "in order" ? entries : entries.toSorted()).join()}}`;
    }
  }
}
