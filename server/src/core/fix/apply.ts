// Patch operations to small edits of the text, which keep everything around them as it was typed: comments, quotation
// marks, order, indentation, line ends.
import type { PatchOperation, PatchValue, Path, Span } from "../engine/finding.ts";
import { shapeAt } from "../read/shape.ts";
import type { ParsedText } from "../text/parse.ts";
import type { ListNode, MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { behindKey, blockText, flow, inLine, isList, keys, listItem, type Style, spaces } from "./write.ts";

/** Puts `text` in the place of the span. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The edits that carry the operations out, in the order of the text and without overlap. An operation whose work is
 * done already, or that finds something in its place that it does not understand, gives none.
 */
export function editsFor(parsed: ParsedText, operations: readonly PatchOperation[]): TextEdit[] {
  const style = styleOf(parsed);
  // Where two begin at one offset, the one deeper in the case belongs before what comes below it.
  return operations
    .flatMap((operation) =>
      editsOf(parsed, style, operation).map((edit) => ({ edit, depth: operation.path.length })),
    )
    .toSorted((a, b) => a.edit.span.start - b.edit.span.start || b.depth - a.depth)
    .map(({ edit }) => edit);
}

function editsOf(parsed: ParsedText, style: Style, operation: PatchOperation): TextEdit[] {
  switch (operation.op) {
    case "add":
      return add(parsed, style, operation.path, operation.value);
    case "replace":
      return replace(parsed, style, operation.path, operation.value);
    case "rename":
      return rename(parsed, operation.path, operation.key);
  }
}

/** The text with the edits carried out. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { span, text: put } of edits) {
    result += text.slice(at, span.start) + put;
    at = span.end;
  }
  return result + text.slice(at);
}

function styleOf(parsed: ParsedText): Style {
  const { text, root } = parsed;
  const entries = root?.entries ?? [];
  const nested = entries.find(({ value }) => value.kind === "map" && !value.flow)?.value;
  const unit = nested?.kind === "map" ? columnOf(text, nested.entries[0]?.key.start ?? 0) : 2;
  const list = entries.find(({ value }) => value.kind === "list" && !value.flow)?.value;
  const dash = list?.kind === "list" ? dashColumn(text, list) : 2;
  return { eol: text.includes("\r\n") ? "\r\n" : "\n", unit: unit > 0 ? unit : 2, dash };
}

/** What a walk along a path found: how far it came, and what stands there. */
interface Reached {
  readonly node: TreeNode;
  readonly entry: MapEntry | undefined;
  readonly depth: number;
  readonly isWithinFlow: boolean;
}

function reach(root: MapNode, path: Path): Reached {
  let reached: Reached = { node: root, entry: undefined, depth: 0, isWithinFlow: root.flow };
  for (const step of path) {
    const { node, depth } = reached;
    const next = stepInto(node, step);
    if (!next) return reached;
    const isFlow = (next.node.kind === "map" || next.node.kind === "list") && next.node.flow;
    reached = {
      node: next.node,
      entry: next.entry ?? (next.node === node ? reached.entry : undefined),
      depth: depth + 1,
      isWithinFlow: reached.isWithinFlow || isFlow,
    };
  }
  return reached;
}

function stepInto(node: TreeNode, step: string | number): { node: TreeNode; entry?: MapEntry } | undefined {
  if (typeof step === "number") {
    if (node.kind === "list") {
      const item = node.items[step];
      return item && { node: item };
    }
    // One value where several could stand is a list of one.
    return step === 0 && !isBlank(node) ? { node } : undefined;
  }
  if (node.kind !== "map") return undefined;
  const entry = node.entries.find(({ key }) => key.text === step);
  return entry && { node: entry.value, entry };
}

function isBlank(node: TreeNode): boolean {
  return node.kind === "text" && (node.text.trim() === "" || node.text === "~" || node.text === "null");
}

/** Brackets with nothing in them, or a list of such items. */
function isEmpty(node: TreeNode): boolean {
  return (
    (node.kind === "list" && node.items.every((item) => isBlank(item) || isEmpty(item))) ||
    (node.kind === "map" && node.entries.length === 0)
  );
}

function isPlaceholder(node: TreeNode): boolean {
  return node.kind === "text" && /^\s*TODO\b/.test(node.text);
}

function nested(path: Path, value: PatchValue): PatchValue {
  return path.reduceRight<PatchValue>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  );
}

function add(parsed: ParsedText, style: Style, path: Path, value: PatchValue): TextEdit[] {
  const { text, root } = parsed;
  if (!root) return addToEmpty(text, style, nested(path, value));
  const reached = reach(root, path);
  const { node, entry, depth, isWithinFlow } = reached;
  const rest = path.slice(depth);
  const [step] = rest;
  const isEmptyBlock = node.kind === "map" && node.entries.length === 0 && step === undefined;
  if (isBlank(node) || isEmptyBlock || (rest.length > 0 && isPlaceholder(node))) {
    return entry ? [fill(text, style, entry, nested(rest, value), isWithinFlow)] : [];
  }
  if (step === undefined) {
    return entry && isEmpty(node) ? [fill(text, style, entry, value, isWithinFlow)] : [];
  }
  if (typeof step === "string") {
    return node.kind === "map"
      ? [insertKey(parsed, style, node, path.slice(0, depth), step, nested(rest.slice(1), value))]
      : [];
  }
  const item = nested(rest.slice(1), value);
  if (node.kind === "list") return appendItem(text, style, node, item, entry);
  // A single text that stands for a list of one becomes a list of two.
  const isAlone = node.kind === "text" && step === 1 && typeof item === "string";
  return isAlone ? [insertion(node.start, "["), insertion(node.end, `, ${inLine(item, true)}]`)] : [];
}

function addToEmpty(text: string, style: Style, value: PatchValue): TextEdit[] {
  if (typeof value === "string" || isList(value)) return [];
  const lead = text === "" || /[\r\n\uFEFF]$/.test(text) ? "" : style.eol;
  return [{ span: { start: text.length, end: text.length }, text: lead + keys(value, 0, style) + style.eol }];
}

/** Gives a key its value where none, or a placeholder, stands. */
function fill(
  text: string,
  style: Style,
  entry: MapEntry,
  value: PatchValue,
  isWithinFlow: boolean,
): TextEdit {
  const written = isWithinFlow ? ` ${flow(value)}` : behindKey(value, columnOf(text, entry.key.start), style);
  const colon = afterColon(text, entry.key.end);
  if (isBlank(entry.value) && entry.value.end <= colon) {
    const isBelow = written.startsWith(style.eol);
    const at = isBelow ? lineEnd(text, colon) : colon;
    const isSpaced = !isBelow && text.charAt(colon) === " ";
    return { span: { start: at, end: at }, text: isSpaced ? written : written };
  }
  return { span: { start: colon, end: entry.value.end }, text: written };
}

function insertKey(
  parsed: ParsedText,
  style: Style,
  map: MapNode,
  path: Path,
  key: string,
  value: PatchValue,
): TextEdit {
  const { text } = parsed;
  const anchor = entryBefore(map, path, key);
  const first = map.entries[0];
  if (map.flow) {
    const written = `${key}: ${flow(value)}`;
    if (anchor) return insertion(entryEnd(text, anchor), `, ${written}`);
    if (first) return insertion(first.key.start, `${written}, `);
    return { span: { start: map.start, end: map.end }, text: `{ ${written} }` };
  }
  const column = first ? columnOf(text, first.key.start) : 0;
  const written = `${key}:${behindKey(value, column, style)}`;
  if (anchor) return insertion(lineEnd(text, entryEnd(text, anchor)), style.eol + spaces(column) + written);
  return insertion(first?.key.start ?? map.start, written + style.eol + spaces(column));
}

/** The entry behind which the format's order puts the key; nothing when it comes first. */
function entryBefore(map: MapNode, path: Path, key: string): MapEntry | undefined {
  const shape = shapeAt(path);
  if (shape?.kind !== "block") return map.entries.at(-1);
  const order = shape.keys.indexOf(key);
  const before = map.entries.filter((entry) => {
    const place = shape.keys.indexOf(entry.key.text);
    return place >= 0 && place < order;
  });
  const nearest = Math.max(...before.map((entry) => shape.keys.indexOf(entry.key.text)));
  return before.find((entry) => shape.keys.indexOf(entry.key.text) === nearest);
}

function appendItem(
  text: string,
  style: Style,
  list: ListNode,
  value: PatchValue,
  entry: MapEntry | undefined,
): TextEdit[] {
  const last = list.items.at(-1);
  if (list.flow) {
    if (last) return [insertion(last.end, `, ${flow(value)}`)];
    const isAlone = entry !== undefined && text.slice(entry.key.end, list.start).trim() === ":";
    if (isAlone && typeof value !== "string") {
      const written = behindKey([value], columnOf(text, entry.key.start), style);
      return [{ span: { start: afterColon(text, entry.key.end), end: list.end }, text: written }];
    }
    return [{ span: { start: list.start, end: list.end }, text: `[${flow(value)}]` }];
  }
  if (!last) return [];
  const dash = dashColumn(text, list);
  const gap = Math.max(1, columnOf(text, list.items[0]?.start ?? 0) - dash - 1);
  const isFlow = list.items.every((item) => item.kind === "map" && item.flow);
  const written = isFlow ? `-${spaces(gap)}${flow(value)}` : listItem(value, dash, style, gap);
  return [insertion(lineEnd(text, last.end), style.eol + spaces(dash) + written)];
}

function replace(parsed: ParsedText, style: Style, path: Path, value: PatchValue): TextEdit[] {
  const { text, root } = parsed;
  if (!root) return [];
  const { node, entry, depth, isWithinFlow } = reach(root, path);
  if (depth < path.length) return [];
  if (isBlank(node)) return entry ? [fill(text, style, entry, value, isWithinFlow)] : [];
  const span = { start: node.start, end: node.end };
  const column = entry ? columnOf(text, entry.key.start) : columnOf(text, node.start);
  if (typeof value !== "string") return [{ span, text: flow(value) }];
  const written = rewritten(value, node, column, style, isWithinFlow);
  return text.slice(span.start, span.end) === written ? [] : [{ span, text: written }];
}

/** The value in the style of what stands there. */
function rewritten(
  value: string,
  node: TreeNode,
  column: number,
  style: Style,
  isWithinFlow: boolean,
): string {
  if (value.includes("\n") && !isWithinFlow) return blockText(value, column + style.unit, style);
  const old = node.kind === "text" ? node.style : "plain";
  if (old === "double") return JSON.stringify(value);
  if (old === "single" && !value.includes("\n")) return `'${value.replaceAll("'", "''")}'`;
  return inLine(value, isWithinFlow);
}

function rename(parsed: ParsedText, path: Path, key: string): TextEdit[] {
  if (!parsed.root) return [];
  const written = path.at(-1);
  const { node, depth } = reach(parsed.root, path.slice(0, -1));
  if (depth < path.length - 1 || node.kind !== "map") return [];
  if (node.entries.some((entry) => entry.key.text === key)) return [];
  const entry = node.entries.find((other) => other.key.text === written);
  if (!entry) return [];
  const quote = entry.key.style === "double" ? '"' : entry.key.style === "single" ? "'" : "";
  return [{ span: { start: entry.key.start, end: entry.key.end }, text: quote + key + quote }];
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function entryEnd(text: string, entry: MapEntry): number {
  const end = Math.max(entry.key.end, entry.value.end);
  return isBlank(entry.value) && entry.value.end <= entry.key.end ? afterColon(text, entry.key.end) : end;
}

/** Behind the colon of a key that ends at the offset. */
function afterColon(text: string, keyEnd: number): number {
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return colon ? keyEnd + colon[0].length : keyEnd;
}

function columnOf(text: string, offset: number): number {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return offset - lineStart - (text.charCodeAt(lineStart) === 0xfeff ? 1 : 0);
}

/** The column of a block list's dashes. */
function dashColumn(text: string, list: ListNode): number {
  const start = list.items[0]?.start ?? list.start;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const dash = text.lastIndexOf("-", start - 1);
  return dash >= lineStart ? dash - lineStart : columnOf(text, list.start);
}

/** The end of the line that holds the offset, before its line break. */
function lineEnd(text: string, offset: number): number {
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === "\r" && end > offset ? end - 1 : end;
}
