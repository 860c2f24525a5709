// What must be true for every text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { caseFolders } from "../support/case-folders.ts";

/** The texts of the sample cases by name. */
export const sampleTexts: readonly (readonly [name: string, text: string])[] = caseFolders().map(
  ({ name, file }) => [name, readFileSync(file, "utf8")] as const,
);

/** Fails unless the text is read to the end, with all offsets within it. */
export function expectRead(text: string, previous?: ParsedText): ParsedText {
  const parsed = parseCaseText(text, previous);
  for (const { start, end } of [...parsed.problems, ...parsed.damaged, ...parsed.lost])
    expectWithin(start, end, text);
  expectInOrder(parsed.problems.map(({ start }) => start));
  if (parsed.root) expectTree(parsed.root, text);
  readCase(parsed);
  return parsed;
}

/** Fails unless the text was read as if for the first time. */
export function expectAsIfAfresh(parsed: ParsedText): void {
  assert.deepEqual(parsed, parseCaseText(parsed.text), "what was read before makes no difference");
}

/** Fails unless the case is checked completely, with findings in the order of the text and fixes that fit into it. */
export function expectChecked(parsed: ParsedText): void {
  const { text } = parsed;
  const { findings } = checkCase({
    text: parsed,
    edition: "uscis-2015-08-17",
    today: "2015-08-20",
    files: new Map(),
    folderFiles: ["forms/i-131.pdf", "exhibits/a.pdf"],
    rules: allRules,
  });
  expectInOrder(findings.map(({ span }) => span.start));
  for (const { rule, message, span, related, fixes } of findings) {
    assert.notEqual(rule, "internal/rule-failed", message);
    assert.ok(message.length > 0);
    for (const { start, end } of [span, ...related.map((other) => other.span)])
      expectWithin(start, end, text);
    for (const fix of fixes) {
      let last = 0;
      for (const { span: replaced } of editsOfFix(parsed, fix)) {
        expectWithin(replaced.start, replaced.end, text);
        assert.ok(replaced.start >= last, "edits do not overlap");
        last = replaced.end;
      }
    }
  }
}

function expectWithin(start: number, end: number, text: string): void {
  assert.ok(
    start >= 0 && start <= end && end <= text.length,
    `${start} to ${end} lies within ${text.length}`,
  );
}

function expectInOrder(offsets: readonly number[]): void {
  assert.ok(
    offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0)),
    `in the order of the text: ${offsets.join(" ")}`,
  );
}

function expectTree(node: TreeNode, text: string): void {
  expectWithin(node.start, node.end, text);
  if (node.kind === "list") {
    for (const item of node.items) expectTree(item, text);
  } else if (node.kind === "map") {
    for (const { key, value } of node.entries) {
      expectTree(key, text);
      expectTree(value, text);
    }
  }
}
