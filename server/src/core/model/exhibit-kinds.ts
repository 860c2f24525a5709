// The kinds of exhibits in sentences, where a person reads what the document is and not the choice in the file.
import { exhibitKinds } from "../../../../schemas/format/document-kinds.ts";
import type { Language, Term } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import type { Exhibit } from "../read/view.ts";

export type ExhibitKind = NonNullable<Exhibit["kind"]["value"]>;

/** As the middle of a sentence, with its article: "a physician's letter". */
export function exhibitKindWords(kind: ExhibitKind): Term {
  return term(exhibitKinds[kind].inSentence);
}

/** What the exhibit is, in the same words on their own; undefined if its kind is unknown. */
export function shownKind(
  { kind: { value } }: Pick<Exhibit, "kind">,
  language?: Language,
): string | undefined {
  return value && rendered(sentence("{kind}", { kind: exhibitKindWords(value) }), language);
}
