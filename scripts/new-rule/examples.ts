// The first examples of a new rule: a case with a value, and cases in which the field is absent, blank, or a
// placeholder.

import type { BlockShape, LeafShape } from "../../server/src/core/read/shape.ts";
import { exampleEdition, type Rule } from "../../server/src/core/rule/rule.ts";
import { checkText } from "../../test/support/check.ts";
import type { RuleField } from "./field.ts";

export interface Examples {
  /** The illustration of the rule. */
  readonly finding: string;
  readonly clear: string;
  /** Its other failing examples. */
  readonly fail: readonly string[];
}

/** The texts of the cases, each ending with a line break and without marks. */
export function firstExamples(field: RuleField): Examples {
  const key = field.keys.at(-1) ?? "";
  return {
    finding: caseWith(field, undefined),
    clear: caseWith(field, `${key}: ${sampleValue(field.leaf)}`),
    fail: [caseWith(field, `${key}:`), caseWith(field, `${key}: TODO`)],
  };
}

/** The existing rule that reports the blank field and would duplicate a new one; undefined if there is none. */
export function reportedBy(field: RuleField): string | undefined {
  const blank = caseWith(field, `${field.keys.at(-1) ?? ""}:`);
  const isField = (path: readonly (string | number)[]) =>
    path.filter((step) => typeof step === "string").join(".") === field.keys.join(".");
  return checkText(blank).findings.find(({ path }) => isField(path))?.rule;
}

/**
 * The blocks around the field, each with another key so that the block is given, and the line of the field in the last
 * one.
 */
function caseWith({ keys, blocks, isInList }: RuleField, line: string | undefined): string {
  const lines: string[] = blocks.length === 0 ? ["parole_case: 1"] : [];
  for (const [depth, block] of blocks.entries()) {
    const key = keys[depth] ?? "";
    const indent = "  ".repeat(isInList && depth > 0 ? depth + 1 : depth);
    const inside = isInList && depth === 0 ? `${indent}  - ` : `${indent}  `;
    lines.push(`${indent}${key}:`, `${inside}${otherLine(block, keys[depth + 1] ?? "")}`);
  }
  const indent = "  ".repeat(blocks.length + (isInList ? 1 : 0));
  return [...lines, ...(line === undefined ? [] : [`${indent}${line}`]), ""].join("\n");
}

/** A key of the block with a value, other than the field of the example. */
function otherLine(block: BlockShape, key: string): string {
  for (const [other, shape] of block.fields) {
    if (shape.kind === "leaf" && other !== key) return `${other}: ${sampleValue(shape)}`;
  }
  throw new Error(`The block of ${key} has no other key with a value`);
}

/** A value that fits, quoted if YAML would otherwise read it as something else. */
function sampleValue(shape: LeafShape): string {
  const value = shape.choices[0] ?? shape.meta.example ?? "Something";
  return /^[A-Za-z0-9][\w .,()'/-]*$/.test(value) ? value : JSON.stringify(value);
}

/** The case with a line of ^^^ under each finding of the rule, and its message; its severity does not matter. */
export function withMarks(rule: Rule, text: string): string {
  const { findings } = checkText(text, { rules: [{ ...rule, severity: { [exampleEdition]: "warning" } }] });
  const own = findings.filter((finding) => finding.rule === rule.id);
  let offset = 0;
  return text
    .split("\n")
    .flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      const here = own.filter(({ span }) => span.start >= start && span.start < offset);
      const marks = here.map(
        ({ span, message }) =>
          `${" ".repeat(span.start - start)}${"^".repeat(Math.min(span.end, offset - 1) - span.start)} ${message}`,
      );
      return [line, ...marks];
    })
    .join("\n");
}
