// What follows from one value of a case: the part that every question about it is answered with.
import type { Authority, Path, Span } from "../../engine/finding.ts";
import type { Answer } from "../../law/answer.ts";
import type { Language } from "../../message/language.ts";
import { asSentence, type Message, rendered } from "../../message/message.ts";
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

/** A consequence before it is put into words. */
export type Following = Omit<Consequence, "hint" | "sentence"> & {
  readonly hint?: Message;
  readonly sentence: Message;
};

interface More {
  readonly hint?: Message | undefined;
  /** The answer of the law that it rests on. */
  readonly by?: Answer<unknown>;
}

/** What follows from what stands at a place; nothing where no text stands there. */
export function follows(place: Place, sentence: Message, { hint, by }: More = {}): Following[] {
  const { node, key, path } = place;
  const onLinesOfItsOwn = (node?.kind === "map" || node?.kind === "list") && !node.flow;
  const span = onLinesOfItsOwn ? key : node;
  if (!span) return [];
  return [
    {
      path,
      span: { start: span.start, end: span.end },
      sentence,
      ...(hint !== undefined && { hint }),
      ...(by?.known && { authority: by.authority }),
    },
  ];
}

/** The consequence in words. */
export function consequence({ hint, sentence, ...where }: Following, language?: Language): Consequence {
  return {
    ...where,
    sentence: asSentence(sentence, language),
    ...(hint !== undefined && { hint: rendered(hint, language) }),
  };
}
