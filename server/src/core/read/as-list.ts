// A block instead of a list, whose keys are the labels, ids, or form numbers of the entries.

import { type Edits, replacement, type TextEdit, toEdits } from "../text/edits.ts";
import { lineBreakOf } from "../text/lines.ts";
import type { MapEntry, MapNode } from "../text/tree.ts";
import { formMeant, isPath, labelMeant } from "./as-block.ts";
import { readableDistance } from "./keys.ts";
import { nearest } from "./nearest.ts";
import type { BlockShape, ListShape } from "./shape.ts";

/** A list that is written as a block: its entries, with the key that names each. */
export interface Unlisted {
  /** The key of an entry under which its name belongs. */
  readonly key: string;
  /** The name of the first one. */
  readonly name: string;
  readonly edits: Edits;
}

/** The edits that turn the block into a list; undefined if it is not certain that its keys name entries. */
export function listMeant({ item }: ListShape, node: MapNode, text: string): Unlisted | undefined {
  if (item.kind !== "block" || node.entries.length === 0) return undefined;
  const { fields } = item;
  const key = ["label", "form", "id"].find((name) => fields.has(name));
  if (key === undefined) return undefined;
  const edits: TextEdit[] = [];
  const names: string[] = [];
  for (const entry of node.entries) {
    const name = nameOfEntry(item, key, entry.key.text);
    names.push(name ?? "");
    const edit = name === undefined ? undefined : editOfEntry(item, key, name, entry, node.flow, text);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const [name = ""] = names;
  if (!node.flow) return { key, name, edits: toEdits(edits) };
  const open = replacement(node.start, node.start + 1, "[");
  const close = replacement(node.end - 1, node.end, "]");
  return { key, name, edits: toEdits([open, ...edits, close]) };
}

function nameOfEntry({ fields, keys }: BlockShape, key: string, written: string): string | undefined {
  if (fields.has(written)) return undefined;
  if (key === "label") return labelMeant(written);
  if (key === "form") return formMeant(fields.get("form"), written);
  const isId =
    /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(written) && nearest(written, keys, readableDistance) === undefined;
  return isId ? written : undefined;
}

function editOfEntry(
  item: BlockShape,
  key: string,
  name: string,
  { key: { start }, value }: MapEntry,
  isFlow: boolean,
  text: string,
): TextEdit | undefined {
  const span = { start, end: value.end };
  const written = text.slice(value.start, value.end);
  const column = columnOf(text, start);
  const dash = isFlow ? "" : "- ";
  if (value.kind === "map") {
    const [first] = value.entries;
    if (!first || !value.entries.every((entry) => item.fields.has(entry.key.text))) return undefined;
    if (value.flow)
      return { span, text: `${dash}{ ${key}: ${name}, ${text.slice(first.key.start, value.end)}` };
    // What is between the key and its block, comments included.
    const between = text.slice(text.indexOf(":", start) + 1, value.start);
    return {
      span,
      text: `${dash}${key}: ${name}${moved(between + written, column + 2 - columnOf(text, value.start))}`,
    };
  }
  if (value.kind !== "text" || value.style === "block" || value.isCut || value.comment) return undefined;
  const under = value.text.trim() === "" ? undefined : keyFor(item, key, value.text.trim());
  if (under === undefined || /[\r\n]/.test(text.slice(start, value.end))) return undefined;
  if (isFlow) return { span, text: `{ ${key}: ${name}, ${under}: ${written} }` };
  const lineBreak = lineBreakOf(text);
  return { span, text: `- ${key}: ${name}${lineBreak}${" ".repeat(column + 2)}${under}: ${written}` };
}

/** The key under which a text belongs, next to the one that names its entry. */
function keyFor({ fields }: BlockShape, key: string, written: string): string | undefined {
  if (fields.has("file") && isPath(written)) return "file";
  return key === "label" ? "title" : undefined;
}

/** The lines after the first, indented by `by` more columns, or less as far as they are indented. */
function moved(lines: string, by: number): string {
  if (by < 0) return lines.replaceAll(new RegExp(`(?<=\\n) {1,${-by}}`, "g"), "");
  return by === 0 ? lines : lines.replaceAll(/\n(?=[^\r\n])/g, `\n${" ".repeat(by)}`);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
