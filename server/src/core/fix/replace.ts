// Replaces a value, some of its words, or a key.

import type { Path } from "../base/path.ts";
import type { PatchOperation, PatchValue } from "../read/fix.ts";
import { lettersOf } from "../text/characters-in-file.ts";
import { replacement, type TextEdit } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import type { ListNode, TextProblem, TreeNode } from "../text/tree.ts";
import { type FileWithStyle, replaceSpan, setItem, setValue } from "./fill.ts";
import { entryReadAs, isBlank, resolvePath } from "./reach.ts";
import { columnOf } from "./style.ts";
import {
  canStandAmong,
  inDoubleQuotes,
  inLine,
  isList,
  type Style,
  serializeFlow,
  spaces,
  textBelow,
} from "./write.ts";

/** The words alone, if they can be among the others unchanged. */
export function reworded(
  { text, root }: FileWithStyle,
  { path, words }: Extract<PatchOperation, { op: "replace" }>,
): readonly TextEdit[] | undefined {
  const { node, depth, isWithinFlow } = resolvePath(root, path);
  if (!words || depth < path.length || node.kind !== "text") return undefined;
  const isSafe = words.every((word) => canStandAmong(word.text, node, isWithinFlow));
  const spanOf = isSafe ? lettersOf(text, node) : undefined;
  const edits = words.map(({ start, end, text: word }) => ({ span: spanOf?.(start, end), text: word }));
  return edits.every((edit): edit is TextEdit => edit.span !== undefined) ? edits : undefined;
}

export function replace(file: FileWithStyle, path: Path, value: PatchValue): readonly TextEdit[] {
  const { text, style } = file;
  const { node, entry, depth, isWithinFlow } = resolvePath(file.root, path);
  if (depth < path.length) return [];
  const items = node.kind === "list" && isList(value) ? replacedItem(file, node, value) : undefined;
  if (items) return items;
  if (entry && (isBlank(node) || typeof value !== "string")) {
    return setValue(file, entry, value, isWithinFlow);
  }
  if (isBlank(node) || typeof value !== "string") return setItem(file, node, value, isWithinFlow);
  const isSame = node.kind === "text" && withoutLastBreaks(node.text) === withoutLastBreaks(value);
  if (isSame && !node.isCut && !node.comment) return [];
  const column = entry ? columnOf(text, entry.key.start) : columnOf(text, node.start);
  const written = rewritten(value, node, column, style, isWithinFlow);
  return replaceSpan(file, node, written);
}

/** The edit that replaces one item with others, if the list is unchanged before and after them. */
function replacedItem(
  { text, style }: FileWithStyle,
  { items, flow: isFlow }: ListNode,
  values: readonly PatchValue[],
): readonly TextEdit[] | undefined {
  const by = values.length - items.length;
  const isSame = (item: TreeNode, value: PatchValue | undefined) =>
    item.kind === "text" && item.text.trim() === value;
  const place = items.findIndex((item, index) => !isSame(item, values[index]));
  const item = items[place];
  if (!item || by < 0) return undefined;
  if (!items.slice(place + 1).every((other, index) => isSame(other, values[place + 1 + index + by]))) {
    return undefined;
  }
  const written = values.slice(place, place + 1 + by).map((value) => serializeFlow(value));
  const between = isFlow ? ", " : `${style.eol}${spaces(columnOf(text, item.start) - 2)}- `;
  return [{ span: item, text: written.join(between) }];
}

function withoutLastBreaks(text: string): string {
  return text.replace(/\n+$/, "");
}

/** The value in the style of the current one. */
function rewritten(
  value: string,
  node: TreeNode,
  column: number,
  style: Style,
  isWithinFlow: boolean,
): string {
  const below = isWithinFlow ? inLine(value, true) : textBelow(value, column + style.unit, style);
  if (below.startsWith("|")) return below;
  const old = node.kind === "text" ? node.style : "plain";
  if (old === "double") return inDoubleQuotes(value);
  return old === "single" && !/[\r\n]/.test(value) ? `'${value.replaceAll("'", "''")}'` : below;
}

export function renameKey(
  { text, problems }: ParsedText,
  { root }: FileWithStyle,
  path: Path,
  key: string,
): readonly TextEdit[] {
  const written = path.at(-1);
  // If a key is there twice, the second would be read once the first is renamed.
  const isTwice = ({ rule, start, end }: TextProblem) =>
    rule === "yaml/duplicate-key" && text.slice(start, end) === written;
  if (problems.some(isTwice)) return [];
  const { node, depth, shape } = resolvePath(root, path.slice(0, -1));
  if (depth < path.length - 1 || node.kind !== "map" || typeof written !== "string") return [];
  if (node.entries.some((entry) => entry.key.text === key)) return [];
  const entry = node.entries.find((other) => other.key.text === written);
  const read = entryReadAs(node, key, shape);
  // A key that is already read so keeps its name.
  if (!entry || (read && read !== entry)) return [];
  const quote = entry.key.style === "double" ? '"' : entry.key.style === "single" ? "'" : "";
  // A character that only looks like a space is not a blank to YAML, and is part of the key up to its colon.
  const { start, end } = entry.key;
  const behind = quote === "" ? (/^[^\S\r\n]*(?=:)/.exec(text.slice(end, entry.value.start))?.[0] ?? "") : "";
  return [replacement(start, end + behind.length, quote + key + quote)];
}
