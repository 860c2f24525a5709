// An entry removed from a top-level list, and the list with its last entry.
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { type TextEdit, withEdits } from "./edits.ts";
import { itemRemoval } from "./item-lines.ts";
import { entryReadAs, reach } from "./reach.ts";
import { removal } from "./remove-key.ts";

/** None where the entry does not stand by itself, or where the text would have a mistake more without it. */
export function removedItem(parsed: ParsedText, key: string, index: number): readonly TextEdit[] {
  const { root, text } = parsed;
  if (!root) return [];
  const { node, shape } = reach(root, []);
  const entry = node.kind === "map" ? entryReadAs(node, key, shape) : undefined;
  if (!entry) return [];
  const count = entry.value.kind === "list" ? entry.value.items.length : 1;
  const edit = count === 1 && index === 0 ? removal(parsed, [key]) : itemRemoval(text, entry, index);
  if (!edit) return [];
  const after = parseCaseText(withEdits(text, [edit]), parsed);
  return after.problems.length <= parsed.problems.length ? [edit] : [];
}
