// Patch operations to small edits of the text, which keep everything around them as it was typed: comments, quotation
// marks, order, indentation, line ends.
import type { Finding, Fix, PatchOperation, PatchValue, Path, ShownFix } from "../engine/finding.ts";
import { caseShape } from "../read/shape.ts";
import { onlyDocument } from "../text/cut.ts";
import { lettersOf } from "../text/letters.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import type { ListNode, TextProblem, TreeNode } from "../text/tree.ts";
import { editBetween, type TextEdit, withEdits } from "./edits.ts";
import { type File, fill, fillItem, insertion, put } from "./fill.ts";
import { appendItem, becomeList, insertKey } from "./grow.ts";
import { isKept, isKeptByEdits } from "./kept.ts";
import { columnOf, styleOf } from "./layout.ts";
import { partsSlippedKey } from "./parts-slipped.ts";
import { entryReadAs, isBlank, isEmpty, isPlaceholder, mayBeWritten, reach, writtenPath } from "./reach.ts";
import {
  canStandAmong,
  flow,
  inDoubleQuotes,
  inLine,
  isList,
  keys,
  type Style,
  spaces,
  textBelow,
} from "./write.ts";

/**
 * The edits that carry a fix out, in the order of the text and without overlap. None where anything that is read would
 * drop out of the case, or a mistake would be added to its text, and none where the text would stay as it is: such a fix
 * is not offered.
 */
export function editsOfFix(parsed: ParsedText, fix: Fix): readonly TextEdit[] {
  const edits = keptEdits(parsed, fix);
  return edits.some(({ span, text }) => parsed.text.slice(span.start, span.end) !== text) ? edits : [];
}

function keptEdits(parsed: ParsedText, fix: Fix): readonly TextEdit[] {
  if (!fix.edits) return editsFor(parsed, fix.operations);
  if (fix.isTried) return fix.edits;
  const after = parseCaseText(withEdits(parsed.text, fix.edits), parsed);
  return isKeptByEdits(parsed, after, fix.edits) ? fix.edits : [];
}

/** The fixes of a finding that can be made, each with its edits; what names fixes anywhere names these. */
export function offeredFixes(
  parsed: ParsedText,
  { fixes }: Pick<Finding, "fixes">,
): readonly { readonly fix: ShownFix; readonly edits: readonly TextEdit[] }[] {
  const made = fixes
    .map((fix) => ({ fix, edits: editsOfFix(parsed, fix) }))
    .filter(({ edits }) => edits.length > 0);
  // What has the same outcome as one before is no other fix.
  const outcomes = made.map(({ edits }) => (made.length > 1 ? withEdits(parsed.text, edits) : ""));
  return made.filter((_, index) => outcomes.indexOf(outcomes[index] ?? "") === index);
}

/**
 * The edits that carry the operations out, in the order of the text and without overlap. An operation whose work is
 * done already, or that finds something in its place that it does not understand, gives none. There are none at all
 * where anything that is read would drop out of the case, or a mistake would be added to its text.
 */
export function editsFor(parsed: ParsedText, operations: readonly PatchOperation[]): TextEdit[] {
  const effective = operations.flatMap((given) => {
    const operation = asWritten(parsed, given);
    const edits = editsOf(parsed, operation);
    return edits.length === 0 ? [] : [{ operation, edits }];
  });
  const edits = together(parsed, effective);
  if (edits.length === 0 || partsSlippedKey(parsed, edits)) return [];
  const after = parseCaseText(withEdits(parsed.text, edits), parsed);
  const isSafe = isKept(
    parsed,
    after,
    effective.map(({ operation }) => operation),
  );
  return isSafe ? edits : [];
}

function asWritten({ root }: ParsedText, operation: PatchOperation): PatchOperation {
  return root && operation.op === "replace"
    ? { ...operation, path: writtenPath(root, operation.path) }
    : operation;
}

function together(
  parsed: ParsedText,
  each: readonly { readonly operation: PatchOperation; readonly edits: readonly TextEdit[] }[],
): TextEdit[] {
  const all = each
    .flatMap(({ edits }) => edits)
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const meets = all.some(({ span }, index) => index > 0 && span.start <= (all[index - 1]?.span.end ?? -1));
  if (each.length < 2 || !meets) return all;
  // Where operations meet, each works on what the one before has left.
  const after = each.reduce((current, { operation }) => {
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
      return reworded(file, operation) ?? replace(file, operation.path, operation.value);
    case "rename":
      return rename(parsed, file, operation.path, operation.key);
  }
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
  const { node, entry, depth, shape, isWithinFlow } = reached;
  const rest = path.slice(depth);
  const [step] = rest;
  const isOpen =
    isBlank(node) ||
    (rest.length > 0 && isPlaceholder(node, reached.shape)) ||
    (rest.length === 0 && isEmpty(node));
  if (isOpen) {
    const whole = nested(rest, value);
    return entry
      ? fill(file, entry, whole, isWithinFlow, shape)
      : fillItem(file, node, whole, isWithinFlow, shape);
  }
  if (typeof step === "string") {
    if (node.kind !== "map" || mayBeWritten(node, step, shape)) return [];
    return insertKey(file, node, shape, step, nested(rest.slice(1), value));
  }
  if (step === undefined) return [];
  const item = nested(rest.slice(1), value);
  if (node.kind === "list") return appendItem(file, node, item, entry, shape);
  return step === 1 && entry ? becomeList(file, node, item) : [];
}

function addToEmpty({ text, problems }: ParsedText, value: PatchValue): TextEdit[] {
  const { end } = onlyDocument(text);
  // A text without keys that is not empty holds something that is no case.
  if (typeof value === "string" || isList(value) || problems.length > 0) return [];
  const style = styleOf(parseCaseText(text));
  const lead = end === 0 || /[\r\n\uFEFF]/.test(text.charAt(end - 1)) ? "" : style.eol;
  return [insertion(end, lead + keys(value, 0, style, caseShape) + style.eol)];
}

/** The words alone, where they can stand between the others as they are. */
function reworded(
  { text, root }: File,
  { path, words }: Extract<PatchOperation, { op: "replace" }>,
): TextEdit[] | undefined {
  const { node, depth, isWithinFlow } = reach(root, path);
  if (!words || depth < path.length || node.kind !== "text") return undefined;
  const isSafe = words.every((word) => canStandAmong(word.text, node, isWithinFlow));
  const spanOf = isSafe ? lettersOf(text, node) : undefined;
  const edits = words.map(({ start, end, text: word }) => ({ span: spanOf?.(start, end), text: word }));
  return edits.every((edit): edit is TextEdit => edit.span !== undefined) ? edits : undefined;
}

function replace(file: File, path: Path, value: PatchValue): TextEdit[] {
  const { text, style } = file;
  const { node, entry, depth, isWithinFlow } = reach(file.root, path);
  if (depth < path.length) return [];
  const items = node.kind === "list" && isList(value) ? replacedItem(file, node, value) : undefined;
  if (items) return items;
  if (entry && (isBlank(node) || typeof value !== "string")) {
    return fill(file, entry, value, isWithinFlow);
  }
  if (isBlank(node) || typeof value !== "string") return fillItem(file, node, value, isWithinFlow);
  const isSame = node.kind === "text" && withoutLastBreaks(node.text) === withoutLastBreaks(value);
  if (isSame && !node.isCut && !node.comment) return [];
  const column = entry ? columnOf(text, entry.key.start) : columnOf(text, node.start);
  const written = rewritten(value, node, column, style, isWithinFlow);
  return put(file, node, written);
}

/** The edit of the one item in whose place others come, where the list is as it was before and behind them. */
function replacedItem(
  { text, style }: File,
  { items, flow: isFlow }: ListNode,
  values: readonly PatchValue[],
): TextEdit[] | undefined {
  const by = values.length - items.length;
  const isSame = (item: TreeNode, value: PatchValue | undefined) =>
    item.kind === "text" && item.text.trim() === value;
  const place = items.findIndex((item, index) => !isSame(item, values[index]));
  const item = items[place];
  if (!item || by < 0) return undefined;
  if (!items.slice(place + 1).every((other, index) => isSame(other, values[place + 1 + index + by]))) {
    return undefined;
  }
  const written = values.slice(place, place + 1 + by).map((value) => flow(value));
  const between = isFlow ? ", " : `${style.eol}${spaces(columnOf(text, item.start) - 2)}- `;
  return [{ span: item, text: written.join(between) }];
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
  if (old === "double") return inDoubleQuotes(value);
  return old === "single" && !/[\r\n]/.test(value) ? `'${value.replaceAll("'", "''")}'` : below;
}

function rename({ text, problems }: ParsedText, { root }: File, path: Path, key: string): TextEdit[] {
  const written = path.at(-1);
  // Of a key that is there twice, the second would be read once the first has another name.
  const isTwice = ({ rule, start, end }: TextProblem) =>
    rule === "yaml/duplicate-key" && text.slice(start, end) === written;
  if (problems.some(isTwice)) return [];
  const { node, depth, shape } = reach(root, path.slice(0, -1));
  if (depth < path.length - 1 || node.kind !== "map" || typeof written !== "string") return [];
  if (node.entries.some((entry) => entry.key.text === key)) return [];
  const entry = node.entries.find((other) => other.key.text === written);
  const read = entryReadAs(node, key, shape);
  // The key that is read so already keeps its name for itself.
  if (!entry || (read && read !== entry)) return [];
  const quote = entry.key.style === "double" ? '"' : entry.key.style === "single" ? "'" : "";
  // What looks like a space is no blank to YAML, and is part of the key up to its colon.
  const { start, end } = entry.key;
  const behind = quote === "" ? (/^[^\S\r\n]*(?=:)/.exec(text.slice(end, entry.value.start))?.[0] ?? "") : "";
  return [{ span: { start, end: end + behind.length }, text: quote + key + quote }];
}
