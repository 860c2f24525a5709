// Something that can be done to a case at a place, whether or not anything is wrong there.

import type { PatchOperation } from "../engine/finding.ts";
import type { Title } from "../message/title.ts";
import type { Edits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { editsFor } from "./apply.ts";

export type Offer =
  | { readonly title: Title; readonly edits: Edits }
  /** It makes sense here but cannot be done; the reason says what to do first. */
  | { readonly title: Title; readonly refusal: Title };

/** The offer to carry the operations out; none where they change nothing. */
export function offering(parsed: ParsedText, title: Title, operations: readonly PatchOperation[]): Offer[] {
  const edits = editsFor(parsed, operations);
  return edits.length === 0 ? [] : [{ title, edits }];
}
