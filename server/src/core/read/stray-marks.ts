// Values with marks that do not belong to them. They are read without the marks.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { withinCurlyMarks } from "../text/lookalikes.ts";
import type { ListNode, TextNode, TreeNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import { readingOf } from "./placeholder.ts";
import type { ReadProblem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";

/** A value read differently than YAML reads it. */
export interface ReadOtherwise {
  readonly text: string;
  /** Left out if another finding is enough. */
  readonly problem?: (at: FieldRef) => ReadProblem;
}

/**
 * What is within the marks around a whole value. For a date, a number, or a choice another finding reports it, and
 * within straight quotation marks or a text block the marks are intended.
 */
export function withoutCurlyMarks({ meta }: LeafShape, node: TextNode): ReadOtherwise | undefined {
  if (node.style !== "plain" || node.isCut || node.comment) return undefined;
  switch (meta.kind) {
    case "day":
    case "number":
    case "yes-no":
    case "choice":
    case "version":
    case "block":
      return undefined;
  }
  const text = withinCurlyMarks(node.text);
  if (text === undefined) return undefined;
  if (readingOf(text, meta) !== "answer") return { text };
  return { text, problem: (at) => problemOf(at, node.text, text) };
}

/** Items of a list in brackets that are one text in curly quotation marks: YAML divides them at the comma. */
export function dividedQuotations(at: FieldRef, { flow, items }: ListNode, source: string): ReadProblem[] {
  if (!flow) return [];
  const problems: ReadProblem[] = [];
  const isPlain = (item: TreeNode | undefined) => item?.kind === "text" && item.style === "plain";
  for (let from = 0; from < items.length - 1; from++) {
    const first = items[from];
    if (first?.kind !== "text" || !opening.test(first.text) || !isPlain(first)) continue;
    for (let to = from + 1; isPlain(items[to]); to++) {
      const last = items[to];
      const inner = last && withinCurlyMarks(source.slice(first.start, last.end));
      if (!last || inner === undefined) continue;
      const whole = items
        .slice(0, from)
        .concat(items.slice(to + 1))
        .every(({ kind }) => kind === "text");
      const texts = items.map((item) => (item.kind === "text" ? item.text.trim() : ""));
      const span = { start: first.start, end: last.end };
      const values = texts.toSpliced(from, to - from + 1, inner);
      problems.push(divided(at, span, source, whole ? values : undefined));
      from = to;
      break;
    }
  }
  return problems;
}

const opening = /^\s*[“”„«‘‚‹]/;

function divided(
  at: FieldRef,
  span: Span,
  source: string,
  values: readonly string[] | undefined,
): ReadProblem {
  return {
    rule: "value/quotation-marks",
    at,
    span,
    message: sentence(
      "The comma divides {value} into several items, because its quotation marks are curly. Put straight ones around it.",
      { value: source.slice(span.start, span.end) },
    ),
    fixes: values
      ? [
          {
            title: "Put straight quotation marks around it",
            safe: true,
            operations: [{ op: "replace", path: at.path, value: values }],
          },
        ]
      : [],
  };
}

function problemOf(at: FieldRef, written: string, text: string): ReadProblem {
  const value = written.length > mostShown ? `${written.slice(0, mostShown)}…` : written;
  return {
    rule: "value/quotation-marks",
    at,
    message: sentence(
      "{value} is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.",
      { value },
    ),
    fixes: [
      {
        title: "Remove the curly quotation marks",
        safe: true,
        operations: [{ op: "replace", path: at.path, value: text }],
      },
    ],
  };
}

const mostShown = 60;

// A comma or semicolon after a value, as in programs and in lists of a letter. It is ignored.

/** Fields of a few words, and names that are written elsewhere without the mark; a sentence may end so. */
const kinds: ReadonlySet<LeafShape["meta"]["kind"]> = new Set(["text", "id", "label"]);

/** The value without the mark at its end; in quotation marks, a block, or several lines it is intended. */
export function withoutTrailingComma(
  { meta }: LeafShape,
  node: TextNode,
  source: string,
): ReadOtherwise | undefined {
  if (!kinds.has(meta.kind) || node.style !== "plain" || node.isCut || node.comment) return undefined;
  if (/[\r\n]/.test(source.slice(node.start, node.end))) return undefined;
  const written = node.text.trim();
  const mark = /[,;\uff0c\uff1b]$/.exec(written)?.[0];
  const text = written.slice(0, -1).trim();
  if (mark === undefined || !/[\p{L}\p{N})]$/u.test(text)) return undefined;
  return {
    text,
    problem: (at) => ({
      rule: "value/trailing-comma",
      at,
      message:
        mark === "," || mark === "\uff0c"
          ? sentence("The value ends with a comma. It is read without the comma. Remove it.")
          : sentence("The value ends with a semicolon. It is read without the semicolon. Remove it."),
      fixes: [
        {
          title: mark === "," || mark === "\uff0c" ? "Remove the comma" : "Remove the semicolon",
          safe: true,
          operations: [{ op: "replace", path: at.path, value: text }],
        },
      ],
    }),
  };
}
