// Patch operations to small edits of the text, which keep everything around them as it was typed: comments, quotation
// marks, order, indentation, line ends.
import type { PatchOperation, PatchValue, Path, Span } from "../engine/finding.ts";
import { shapeAt } from "../read/shape.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import type { ListNode, MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import { editBetween, type TextEdit, withEdits } from "./edits.ts";
import { afterColon, columnOf, dashColumn, lineEnd, lineStart, styleOf } from "./layout.ts";
import { isBlank, isEmpty, isPlaceholder, reach } from "./reach.ts";
import {
  behindKey,
  flow,
  inLine,
  isList,
  isPlain,
  keys,
  listItem,
  type Style,
  spaces,
  textBelow,
} from "./write.ts";

/**
 * The edits that carry the operations out, in the order of the text and without overlap. An operation whose work is
 * done already, or that finds something in its place that it does not understand, gives none.
 */
export function editsFor(parsed: ParsedText, operations: readonly PatchOperation[]): TextEdit[] {
  const each = operations.map((operation) => editsOf(parsed, operation)).filter((edits) => edits.length > 0);
  const all = each.flat().toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const meets = all.some(({ span }, index) => index > 0 && span.start <= (all[index - 1]?.span.end ?? -1));
  if (each.length < 2 || !meets) return all;
  // Where operations meet, each works on what the one before has left.
  const after = operations.reduce((current, operation) => {
    const edits = editsOf(current, operation);
    return edits.length === 0 ? current : parseCaseText(withEdits(current.text, edits), current);
  }, parsed);
  const edit = editBetween(parsed.text, after.text);
  return edit ? [edit] : [];
}

/** The edits of one operation, in the order of the text. */
function editsOf(parsed: ParsedText, operation: PatchOperation): TextEdit[] {
  const { text, root } = parsed;
  if (!root) return operation.op === "add" ? addToEmpty(parsed, nested(operation.path, operation.value)) : [];
  const file: File = { text, root, style: styleOf(parsed) };
  switch (operation.op) {
    case "add":
      return add(file, operation.path, operation.value);
    case "replace":
      return replace(file, operation.path, operation.value);
    case "rename":
      return rename(file, operation.path, operation.key);
  }
}

interface File {
  readonly text: string;
  readonly root: MapNode;
  readonly style: Style;
}

/** The value inside blocks and lists of one, as a path leads to it. */
export function nested(path: Path, value: PatchValue): PatchValue {
  return path.reduceRight<PatchValue>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  );
}

function add(file: File, path: Path, value: PatchValue): TextEdit[] {
  const reached = reach(file.root, path);
  const { node, entry, depth, isWithinFlow } = reached;
  const rest = path.slice(depth);
  const [step] = rest;
  const isOpen =
    isBlank(node) || (rest.length > 0 && isPlaceholder(node)) || (rest.length === 0 && isEmpty(node));
  if (isOpen) {
    const whole = nested(rest, value);
    return entry ? fill(file, entry, whole, isWithinFlow) : fillItem(file, node, whole, isWithinFlow);
  }
  if (typeof step === "string") {
    if (node.kind !== "map") return [];
    return insertKey(file, node, path.slice(0, depth), step, nested(rest.slice(1), value));
  }
  if (step === undefined) return [];
  const item = nested(rest.slice(1), value);
  if (node.kind === "list") return appendItem(file, node, item, entry);
  return step === 1 && entry ? becomeList(file, node, item) : [];
}

function addToEmpty({ text, problems }: ParsedText, value: PatchValue): TextEdit[] {
  // A text without keys that is not empty holds something that is no case.
  if (typeof value === "string" || isList(value) || problems.length > 0) return [];
  const style = styleOf(parseCaseText(text));
  const lead = text === "" || /[\r\n\uFEFF]$/.test(text) ? "" : style.eol;
  return [insertion(text.length, lead + keys(value, 0, style) + style.eol)];
}

/** Gives a key its value where none, empty brackets, or a placeholder stand. */
function fill(file: File, entry: MapEntry, value: PatchValue, isWithinFlow: boolean): TextEdit[] {
  const { text, style } = file;
  const { key, value: standing } = entry;
  const colon = afterColon(text, key.end);
  const isNothing = standing.start === standing.end;
  if (colon === undefined) return isWithinFlow && isNothing ? [insertion(key.end, `: ${flow(value)}`)] : [];
  const written = isWithinFlow ? ` ${flow(value)}` : behindKey(value, columnOf(text, key.start), style);
  if (!isNothing && !text.slice(colon, standing.start).includes("#")) {
    return put(file, { start: colon, end: standing.end }, written);
  }
  if (!isNothing)
    return typeof value === "string" ? [{ span: standing, text: inLine(value, isWithinFlow) }] : [];
  return put(file, { start: colon, end: behindNothing(text, colon, isWithinFlow) }, written);
}

/** How far blanks behind a colon are of no use once a value stands there. */
function behindNothing(text: string, colon: number, isWithinFlow: boolean): number {
  const blanks = /^[ \t]*/.exec(text.slice(colon, lineEnd(text, colon)))?.[0].length ?? 0;
  const next = text.charAt(colon + blanks);
  return next === "" || next === "\n" || next === "\r" || (isWithinFlow && next === ",")
    ? colon + blanks
    : colon;
}

/** Gives an item of a list its value where a dash stands alone, or a placeholder behind it. */
function fillItem(
  { text, style }: File,
  node: TreeNode,
  value: PatchValue,
  isWithinFlow: boolean,
): TextEdit[] {
  const isNothing = node.start === node.end;
  if (isWithinFlow) return isNothing ? [] : [{ span: node, text: flow(value) }];
  const lead = isNothing ? " " : "";
  const column = columnOf(text, node.start) + lead.length;
  const isBlock = typeof value !== "string" && !isList(value);
  return [{ span: node, text: lead + (isBlock ? keys(value, column, style) : flow(value)) }];
}

function insertKey(
  { text, style }: File,
  map: MapNode,
  path: Path,
  key: string,
  value: PatchValue,
): TextEdit[] {
  const anchor = entryBefore(map, path, key);
  const first = map.entries[0];
  if (map.flow) {
    const written = `${key}: ${flow(value)}`;
    if (anchor) {
      const end = entryEnd(text, anchor);
      const isNothing = anchor.value.start === anchor.value.end && text.charAt(end - 1) === ":";
      const behind = isNothing ? behindNothing(text, end, true) : end;
      return [insertion(behind, `${isNothing && behind === end ? " , " : ", "}${written}`)];
    }
    if (first) return [insertion(first.key.start, `${written}, `)];
    return [{ span: map, text: `{ ${written} }` }];
  }
  const column = first ? columnOf(text, first.key.start) : 0;
  const written = `${key}:${behindKey(value, column, style)}`;
  if (anchor) return [insertion(lineEnd(text, entryEnd(text, anchor)), style.eol + spaces(column) + written)];
  return [insertion(first?.key.start ?? map.start, written + style.eol + spaces(column))];
}

/** The entry behind which the format's order puts the key; nothing when it comes first. */
function entryBefore(map: MapNode, path: Path, key: string): MapEntry | undefined {
  const shape = shapeAt(path);
  if (shape?.kind !== "block") return map.entries.at(-1);
  const order = shape.keys.indexOf(key);
  let nearest: MapEntry | undefined;
  let most = -1;
  for (const entry of map.entries) {
    const place = shape.keys.indexOf(entry.key.text);
    if (place > most && place < order) [nearest, most] = [entry, place];
  }
  return nearest;
}

function appendItem(file: File, list: ListNode, value: PatchValue, entry: MapEntry | undefined): TextEdit[] {
  const { text, style } = file;
  const last = list.items.at(-1);
  if (list.flow) {
    if (last) return [insertion(last.end, `, ${flow(value)}`)];
    const isAlone = entry !== undefined && text.slice(entry.key.end, list.start).trim() === ":";
    const colon = entry && afterColon(text, entry.key.end);
    if (isAlone && colon !== undefined && typeof value !== "string") {
      const written = behindKey([value], columnOf(text, entry.key.start), style);
      return put(file, { start: colon, end: list.end }, written);
    }
    return [{ span: list, text: `[${flow(value)}]` }];
  }
  if (!last) return [];
  const dash = dashColumn(text, list);
  const gap = Math.max(1, columnOf(text, list.items[0]?.start ?? 0) - dash - 1);
  const isAllFlow = list.items.every((item) => item.kind === "map" && item.flow);
  const written = isAllFlow ? `-${spaces(gap)}${flow(value)}` : listItem(value, dash, style, gap);
  return [insertion(lineEnd(text, last.end), style.eol + spaces(dash) + written)];
}

/** One value that stands for a list of one becomes a list of two. */
function becomeList({ text, style }: File, node: TreeNode, item: PatchValue): TextEdit[] {
  if (node.kind === "text") {
    if (typeof item !== "string") return [];
    const old = standsInBrackets(text, node) ? text.slice(node.start, node.end) : flow(node.text);
    return [{ span: node, text: `[${old}, ${flow(item)}]` }];
  }
  if (node.kind !== "map") return [];
  if (node.flow) return [insertion(node.start, "["), insertion(node.end, `, ${flow(item)}]`)];
  const column = columnOf(text, node.start);
  const below: TextEdit[] = [];
  for (let at = lineEnd(text, node.start); at < node.end; at = lineEnd(text, at + 1)) {
    const isLine = lineStart(text, at + 1) === at + 1 && lineEnd(text, at + 1) > at + 1;
    if (isLine && at + 1 < node.end) below.push(insertion(at + 1, "  "));
  }
  const second = style.eol + spaces(column) + listItem(item, column, style);
  return [insertion(node.start, "- "), ...below, insertion(lineEnd(text, node.end), second)];
}

/** Whether the text may stand within brackets as it is written. */
function standsInBrackets(text: string, { start, end, style, text: value }: TextNode): boolean {
  return style === "plain" ? isPlain(value, true) && text.slice(start, end) === value : style !== "block";
}

function replace(file: File, path: Path, value: PatchValue): TextEdit[] {
  const { text, style } = file;
  const { node, entry, depth, isWithinFlow } = reach(file.root, path);
  if (depth < path.length) return [];
  if (entry && (isBlank(node) || typeof value !== "string")) {
    return fill(file, entry, value, isWithinFlow);
  }
  if (isBlank(node)) return fillItem(file, node, value, isWithinFlow);
  if (typeof value !== "string") return [{ span: node, text: flow(value) }];
  if (node.kind === "text" && withoutLastBreaks(node.text) === withoutLastBreaks(value)) return [];
  const column = entry ? columnOf(text, entry.key.start) : columnOf(text, node.start);
  const written = rewritten(value, node, column, style, isWithinFlow);
  return put(file, node, written);
}

function withoutLastBreaks(text: string): string {
  return text.replace(/\n+$/, "");
}

/** The value in the style of what stands there. */
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
  if (old === "double") return JSON.stringify(value);
  return old === "single" && !/[\r\n]/.test(value) ? `'${value.replaceAll("'", "''")}'` : below;
}

/** Puts text in the place of a span; what has several lines goes around a comment behind it. */
function put({ text, style }: File, { start, end }: Span, written: string): TextEdit[] {
  const first = written.indexOf(style.eol);
  const stop = lineEnd(text, end);
  const span = { start, end };
  if (first < 0) return [{ span, text: written }];
  // Blanks behind it would become part of the last line.
  if (text.slice(end, stop).trim() === "") return [{ span: { start, end: stop }, text: written }];
  const below = insertion(stop, written.slice(first));
  return first === 0 && start === end ? [below] : [{ span, text: written.slice(0, first) }, below];
}

function rename({ root }: File, path: Path, key: string): TextEdit[] {
  const written = path.at(-1);
  const { node, depth } = reach(root, path.slice(0, -1));
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

function entryEnd(text: string, { key, value }: MapEntry): number {
  const isNothing = isBlank(value) && value.start === value.end;
  return isNothing ? (afterColon(text, key.end) ?? key.end) : Math.max(key.end, value.end);
}
