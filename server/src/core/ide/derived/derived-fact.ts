// What follows from one value of a case; hovers, hints, and links all use it.

import type { Path } from "../../base/path.ts";
import type { Span } from "../../base/span.ts";
import type { Answer, Authority } from "../../law/answer.ts";
import type { Law } from "../../law/law.ts";
import type { Language, Message } from "../../message/language.ts";
import { rendered, renderedSentence, sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { FieldRef } from "../../read/field-ref.ts";

export interface DerivedFact {
  readonly path: Path;
  /** The value; for a block or a list on its own lines, its key. */
  readonly span: Span;
  /** A few words to show after the value; left out if it takes a sentence. */
  readonly hint?: string;
  /** Without a full stop. */
  readonly sentence: string;
  /** The authority of the fact that it depends on. */
  readonly authority?: Authority;
}

/** A derived fact before its texts are rendered. */
export type FieldFacts = Omit<DerivedFact, "hint" | "sentence"> & {
  readonly hint?: Message;
  readonly sentence: Message;
};

/** The fields whose derived facts are requested: of a long case, one field does not take all of them. */
export interface AskedFields {
  /** Whether the field is one of them. */
  readonly isAt: (field: FieldRef) => boolean;
  /** Whether the block is one of them, or has one in it. */
  readonly isIn: (block: FieldRef) => boolean;
}

export const allFields: AskedFields = { isAt: () => true, isIn: () => true };

/** The field at a path alone. */
export function fieldAt(path: Path): AskedFields {
  const isIn = (block: FieldRef) => block.path.every((step, index) => step === path[index]);
  return { isIn, isAt: (field) => field.path.length === path.length && isIn(field) };
}

interface More {
  readonly hint?: Message | undefined;
  /** The answer of the law that it depends on. */
  readonly by?: Answer<unknown>;
}

/** What follows from the value at a field; empty if the field has no text. */
export function factsAbout(place: FieldRef, sentence: Message, { hint, by }: More = {}): FieldFacts[] {
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

/** The derived fact with rendered texts. */
export function derivedFact({ hint, sentence, ...where }: FieldFacts, language?: Language): DerivedFact {
  return {
    ...where,
    sentence: renderedSentence(sentence, language),
    ...(hint !== undefined && { hint: rendered(hint, language) }),
  };
}

// Whether an edition of the requirements has ended for a case, which has to be shown with each value from it.

/** The sentence with a note that the edition has ended for this case; unchanged if it has not. */
export function withEditionNote(message: Message, law: Law): Message {
  const last = law.supersededAfter;
  if (last === undefined || !isOverInEdition(law)) return message;
  return sentence(
    "{sentence}; the requirements that this case is checked against apply to packets mailed through {last}",
    { sentence: message, last: date(last) },
  );
}

/** Whether the packet is mailed, or would be today, after the last day of the edition. */
export function isOverInEdition({ supersededAfter, days }: Law): boolean {
  return supersededAfter !== undefined && days.mailingDay !== undefined && days.mailingDay > supersededAfter;
}
