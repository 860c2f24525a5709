// Applies patch operations to a text, and checks what must be true for any of them.
import assert from "node:assert/strict";
import type { Path } from "../../server/src/core/base/path.ts";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import type { PatchOperation, PatchValue } from "../../server/src/core/read/fix.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";

/** Reads texts that are each similar to the previous one, so that only the differences are read. */
export function readsInTurn(): (text: string) => ParsedText {
  let last: ParsedText | undefined;
  return (text) => {
    last = last?.text === text ? last : parseCaseText(text, last);
    return last;
  };
}

/** The text with the operations applied. */
export function applied(text: string, ...operations: readonly PatchOperation[]): string {
  return appliedTo(parseCaseText(text), ...operations);
}

/** The parsed text with the operations applied. */
export function appliedTo(parsed: ParsedText, ...operations: readonly PatchOperation[]): string {
  const { text } = parsed;
  const edits = editsFor(parsed, operations);
  let last = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= last && span.end >= span.start && span.end <= text.length, "edits are in order");
    last = span.end;
  }
  return withEdits(text, edits);
}

/**
 * Fails unless the operations turn the one text into the other, are idempotent, and do the same with Windows and
 * classic Mac line endings and without a final line break. Values from `add` and `replace` must be read back.
 */
export function expectApplied(
  before: string,
  operations: PatchOperation | readonly PatchOperation[],
  after: string,
): void {
  const all = Array.isArray(operations) ? operations : [operations];
  assert.equal(applied(before, ...all), after);
  for (const eol of ["\r\n", "\r"]) {
    const other = (text: string) => text.replaceAll("\n", eol);
    if (before.includes("\n"))
      assert.equal(applied(other(before), ...all), other(after), `with ${JSON.stringify(eol)}`);
  }
  const open = (text: string) => text.replace(/\n$/, "");
  assert.equal(applied(open(before), ...all), open(after), "without a last line break");
  assert.equal(applied(after, ...all), after, "a second time");
  const parsed = parseCaseText(after);
  for (const operation of all) {
    if (operation.op !== "rename") assert.deepEqual(valueAt(parsed, operation.path), asRead(operation.value));
  }
  const { problems } = parsed;
  assert.deepEqual(problems, parseCaseText(before).problems.length > 0 ? problems : []);
}

/** A text as plain values: strings, lists, and maps; what cannot be read is `undefined`. */
export function plainValue(node: TreeNode | undefined): PatchValue | undefined {
  switch (node?.kind) {
    case "text":
      return asRead(node.style === "plain" && (node.text === "~" || node.text === "null") ? "" : node.text);
    case "list":
      return node.items.map((item) => plainValue(item) ?? "");
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainValue(value) ?? ""]));
    default:
      return undefined;
  }
}

/**
 * The value as it is read back: with the line endings of the file, and possibly a final one after a text of several
 * lines.
 */
export function asRead(value: PatchValue): PatchValue {
  if (typeof value === "string") return value.replaceAll(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (isList(value)) return value.map(asRead);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner)]));
}

/** The value at a path; a single value counts as a list of one. */
export function valueAt(parsed: ParsedText, path: Path): PatchValue | undefined {
  let value = plainValue(parsed.root);
  for (const step of path) {
    if (value === undefined) return undefined;
    if (typeof step === "number") {
      value = isList(value) ? value[step] : step === 0 ? value : undefined;
    } else {
      value = typeof value === "string" || isList(value) ? undefined : value[step];
    }
  }
  return value;
}

export function isList(value: PatchValue): value is readonly PatchValue[] {
  return Array.isArray(value);
}
