// Turns patch operations into small edits of the text, which keep everything around them as typed: comments, quotation
// marks, order, indentation, line endings.

import type { Path } from "../base/path.ts";
import type { Title } from "../message/title.ts";
import type { Finding } from "../model/finding.ts";
import type { Fix, PatchOperation, PatchValue, ShownFix } from "../read/fix.ts";
import { caseShape } from "../read/shape.ts";
import { onlyDocument } from "../text/cut.ts";
import {
  type Edits,
  editBetween,
  insertion,
  noEdits,
  normalize,
  type TextEdit,
  toEdits,
  union,
  withEdits,
} from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import { type FileWithStyle, setItem, setValue } from "./fill.ts";
import { appendItem, becomeList, insertKey } from "./grow.ts";
import { isKept, isKeptByEdits } from "./kept.ts";
import { partsSlippedKey } from "./outdented-key.ts";
import { isBlank, isEmpty, isPlaceholder, mayBeWritten, resolvePath, writtenPath } from "./reach.ts";
import { renameKey, replace, reworded } from "./replace.ts";
import { styleOf } from "./style.ts";
import { isList, serializeKeys } from "./write.ts";

/**
 * The edits that apply a fix. None if anything that is read would be lost from the case, if a mistake would be added to
 * its text, or if the text would stay the same: such a fix is not offered.
 */
export function editsOfFix(parsed: ParsedText, fix: Fix): Edits {
  const edits = keptEdits(parsed, fix);
  return normalize(edits, parsed.text).length > 0 ? edits : noEdits;
}

function keptEdits(parsed: ParsedText, fix: Fix): Edits {
  if (!fix.edits) return editsFor(parsed, fix.operations);
  if (fix.isTried) return fix.edits;
  return isKeptByEdits(parsed, parsedAfter(parsed, fix.edits), fix.edits) ? fix.edits : noEdits;
}

/** The fixes of a finding that can be applied, each with its edits; every list of fixes uses these. */
export function offeredFixes(
  parsed: ParsedText,
  { fixes }: Pick<Finding, "fixes">,
): readonly { readonly fix: ShownFix; readonly edits: Edits }[] {
  const made = fixes
    .map((fix) => ({ fix, edits: editsOfFix(parsed, fix) }))
    .filter(({ edits }) => edits.length > 0);
  // A fix with the same result as an earlier one is not another fix.
  const outcomes = made.map(({ edits }) => (made.length > 1 ? withEdits(parsed.text, edits) : ""));
  return made.filter((_, index) => outcomes.indexOf(outcomes[index] ?? "") === index);
}

/**
 * The edits that apply the operations. An operation that is already done, or whose target holds something unexpected,
 * gives none. There are none at all if anything that is read would be lost from the case, or a mistake would be added
 * to its text.
 */
export function editsFor(parsed: ParsedText, operations: readonly PatchOperation[]): Edits {
  const effective = operations.flatMap((given) => {
    const operation = asWritten(parsed, given);
    const edits = editsOf(parsed, operation);
    return edits.length === 0 ? [] : [{ operation, edits }];
  });
  const edits = together(parsed, effective);
  if (edits.length === 0 || partsSlippedKey(parsed, edits)) return noEdits;
  const isSafe = isKept(
    parsed,
    parsedAfter(parsed, edits),
    effective.map(({ operation }) => operation),
  );
  return isSafe ? edits : noEdits;
}

function asWritten({ root }: ParsedText, operation: PatchOperation): PatchOperation {
  return root && operation.op === "replace"
    ? { ...operation, path: writtenPath(root, operation.path) }
    : operation;
}

function together(
  parsed: ParsedText,
  each: readonly { readonly operation: PatchOperation; readonly edits: Edits }[],
): Edits {
  const apart = each.reduce<Edits | undefined>((all, { edits }) => all && union(all, edits), noEdits);
  if (apart) return apart;
  // If operations overlap, each applies to the result of the one before.
  const after = each.reduce(
    (current, { operation }) => parsedAfter(current, editsOf(current, operation)),
    parsed,
  );
  return editBetween(parsed.text, after.text);
}

/** The edits of one operation. */
function editsOf(parsed: ParsedText, operation: PatchOperation): Edits {
  return toEdits(partsOf(parsed, operation));
}

function partsOf(parsed: ParsedText, operation: PatchOperation): readonly TextEdit[] {
  const { text, root } = parsed;
  if (!root)
    return operation.op === "add" ? addToEmpty(parsed, wrapInPath(operation.path, operation.value)) : [];
  const file: FileWithStyle = { text, root, style: styleOf(parsed) };
  switch (operation.op) {
    case "add":
      return add(file, operation.path, operation.value);
    case "replace":
      return reworded(file, operation) ?? replace(file, operation.path, operation.value);
    case "rename":
      return renameKey(parsed, file, operation.path, operation.key);
  }
}

/** The value inside blocks and single-item lists, as the path leads to it. */
export function wrapInPath(path: Path, value: PatchValue): PatchValue {
  return path.reduceRight<PatchValue>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  );
}

function add(file: FileWithStyle, path: Path, value: PatchValue): readonly TextEdit[] {
  const reached = resolvePath(file.root, path);
  const { node, entry, depth, shape, isWithinFlow } = reached;
  const rest = path.slice(depth);
  const [step] = rest;
  const isOpen =
    isBlank(node) ||
    (rest.length > 0 && isPlaceholder(node, reached.shape)) ||
    (rest.length === 0 && isEmpty(node));
  if (isOpen) {
    const whole = wrapInPath(rest, value);
    return entry
      ? setValue(file, entry, whole, isWithinFlow, shape)
      : setItem(file, node, whole, isWithinFlow, shape);
  }
  if (typeof step === "string") {
    if (node.kind !== "map" || mayBeWritten(node, step, shape)) return [];
    return insertKey(file, node, shape, step, wrapInPath(rest.slice(1), value));
  }
  if (step === undefined) return [];
  const item = wrapInPath(rest.slice(1), value);
  if (node.kind === "list") return appendItem(file, node, item, entry, shape);
  return step === 1 && entry ? becomeList(file, node, item) : [];
}

function addToEmpty(parsed: ParsedText, value: PatchValue): readonly TextEdit[] {
  const { text, problems } = parsed;
  const { end } = onlyDocument(text);
  // A text without keys that is not empty is not a case.
  if (typeof value === "string" || isList(value) || problems.length > 0) return [];
  const style = styleOf(parsed);
  const lead = end === 0 || /[\r\n\uFEFF]/.test(text.charAt(end - 1)) ? "" : style.eol;
  return [insertion(end, lead + serializeKeys(value, 0, style, caseShape) + style.eol)];
}

/** A change that can be made to a case at a field, whether or not anything is wrong there. */
export type FixOffer =
  | { readonly title: Title; readonly edits: Edits }
  /** It makes sense here but is not possible; the reason says what to do first. */
  | { readonly title: Title; readonly refusal: Title };

/** The offer to apply the operations; undefined if they change nothing. */
export function offering(
  parsed: ParsedText,
  title: Title,
  operations: readonly PatchOperation[],
): FixOffer[] {
  const edits = editsFor(parsed, operations);
  return edits.length === 0 ? [] : [{ title, edits }];
}
