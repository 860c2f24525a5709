// Sections that lines at the left margin have cut short: what such a section lacks may be on the lines below them, and
// would be there twice if it were added.

import type { Span } from "../../base/span.ts";
import type { ReadCase } from "../../read/read.ts";
import { caseShape } from "../../read/shape.ts";
import type { ParsedText } from "../../text/parse.ts";
import { outdentedTexts } from "./outdented-text.ts";

/** Such sections, each from its key to the last line that is known to belong to it or to be misread because of it. */
export function sectionsCutShort(parsed: ParsedText, read: ReadCase): readonly Span[] {
  const mistakes = parsed.problems.filter(({ rule }) => rule === "yaml/syntax" || rule === "yaml/tab");
  if (mistakes.length === 0 && !read.problems.some(({ rule }) => rule === "schema/unknown-key")) return [];
  const edge = linesAtEdge(parsed.text);
  const sectionAt = (offset: number) =>
    edge.findLast(({ start, isSection }) => isSection && start <= offset)?.start;
  const ends = [
    ...outdentedTexts(parsed),
    // The lines that a line at the left margin has absorbed are not indented as YAML requires.
    ...mistakes.filter(({ start }) => edge.findLast((line) => line.start <= start)?.isSection === false),
  ];
  return ends.flatMap(({ start, end }) => {
    const section = sectionAt(start);
    return section === undefined ? [] : [{ start: section, end }];
  });
}

interface EdgeLine {
  readonly start: number;
  /** It begins with a key of the case. */
  readonly isSection: boolean;
}

function linesAtEdge(text: string): readonly EdgeLine[] {
  return [...text.matchAll(/^[^\s#][^\r\n:]*(:?)/gm)].map(({ 0: written, 1: colon, index }) => ({
    start: index,
    isSection: colon === ":" && caseShape.fields.has(written.slice(0, -1).trimEnd()),
  }));
}
