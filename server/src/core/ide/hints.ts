// Inlay hints: derived facts of a case, in a few words after the value that they follow from.

import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { derivedFactsOf } from "./derived/derived-facts.ts";

export interface Hint {
  /** After the value, or after the colon of a key whose value is on its own lines. */
  readonly offset: number;
  readonly text: string;
  /** The full text, one sentence on a line. */
  readonly sentence: string;
}

/** The hints within a span, both ends included, in the order of the text. */
export function hintsIn(asked: CaseInEditor, { start, end }: Span): readonly Hint[] {
  return hintsOf(asked).filter(({ offset }) => offset >= start && offset <= end);
}

/** All texts at one offset are one hint. */
const hintsOf = memoize(({ parsed, checked }: CaseInEditor): readonly Hint[] => {
  const hints = new Map<number, Hint>();
  for (const { hint, sentence, span } of derivedFactsOf(checked.context)) {
    if (hint === undefined) continue;
    const offset = behind(parsed.text, span.end);
    const there = hints.get(offset);
    const text = there ? `${there.text}, ${hint}` : hint;
    hints.set(offset, { offset, text, sentence: there ? `${there.sentence}\n${sentence}` : sentence });
  }
  return [...hints.values()].sort((one, other) => one.offset - other.offset);
});

function behind(text: string, end: number): number {
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 10));
  return colon ? end + colon[0].length : end;
}
