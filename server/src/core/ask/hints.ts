// What is computed of a case, in a few words behind the value that it follows from.
import type { Span } from "../engine/finding.ts";
import { onceFor } from "../matter/once.ts";
import type { AskedCase } from "./asked.ts";
import { consequencesOf } from "./follows.ts";

export interface Hint {
  /** Where the words stand: behind the value, or behind the colon of a key whose value stands on lines of its own. */
  readonly offset: number;
  readonly text: string;
  /** The same in full, one sentence on a line. */
  readonly sentence: string;
}

/** The hints within a stretch of the text, both ends included, in the order of the text. */
export function hintsIn(asked: AskedCase, { start, end }: Span): readonly Hint[] {
  return hintsOf(asked).filter(({ offset }) => offset >= start && offset <= end);
}

/** What stands at one place is one hint. */
const hintsOf = onceFor(({ parsed, checked }: AskedCase): readonly Hint[] => {
  const hints = new Map<number, Hint>();
  for (const { hint, sentence, span } of consequencesOf(checked.matter)) {
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
