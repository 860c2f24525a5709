// What follows from one value of a case: the part that every question about it is answered with.
import type { Authority, Path, Span } from "../../engine/finding.ts";
import type { Answer } from "../../law/answer.ts";
import type { Place } from "../../read/place.ts";

export interface Consequence {
  readonly path: Path;
  /** The value; where it is a block or a list on lines of its own, its key. */
  readonly span: Span;
  /** A few words to stand behind the value; left out where it takes a sentence to say. */
  readonly hint?: string;
  /** Without a full stop. */
  readonly sentence: string;
  /** Whence the value of the law comes that it rests on. */
  readonly authority?: Authority;
}

interface More {
  readonly hint?: string | undefined;
  /** The answer of the law that it rests on. */
  readonly by?: Answer<unknown>;
}

/** What follows from what stands at a place; nothing where no text stands there. */
export function follows(place: Place, sentence: string, { hint, by }: More = {}): Consequence[] {
  const { node, key, path } = place;
  const onLinesOfItsOwn = (node?.kind === "map" || node?.kind === "list") && !node.flow;
  const span = onLinesOfItsOwn ? key : node;
  if (!span) return [];
  return [
    {
      path,
      span: { start: span.start, end: span.end },
      sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
      ...(hint !== undefined && { hint }),
      ...(by?.known && { authority: by.authority }),
    },
  ];
}
