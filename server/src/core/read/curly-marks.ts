// A value within quotation marks of a word processor, which are no marks of YAML. It is read without them.
import { sentence } from "../message/message.ts";
import { withinCurlyMarks } from "../text/curly-marks.ts";
import type { TextNode } from "../text/tree.ts";
import type { Place } from "./place.ts";
import { readingOf } from "./placeholder.ts";
import type { Problem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";

/** A value read otherwise than YAML reads it. */
export interface ReadOtherwise {
  readonly text: string;
  /** Nothing where another finding says enough. */
  readonly problem?: (at: Place) => Problem;
}

/**
 * What is within the marks around a whole value. Of what must be a date, a number or a choice another finding speaks, and
 * in straight quotation marks or a text block they are there on purpose.
 */
export function unmarked({ meta }: LeafShape, node: TextNode): ReadOtherwise | undefined {
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

function problemOf(at: Place, written: string, text: string): Problem {
  const value = written.length > mostShown ? `${written.slice(0, mostShown)}…` : written;
  return {
    rule: "value/quotation-marks",
    at,
    message: sentence(
      "{value} has curly quotation marks around it. It is read without them. Remove them, or put straight ones around them to keep them.",
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
