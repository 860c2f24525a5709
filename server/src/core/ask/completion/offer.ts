// A value that a field can have, before it is known how it is written where it goes.
import type { Title } from "../../message/title.ts";
import type { About, CompletionKind } from "./completion.ts";

export interface Offer {
  /** As it is to be read. */
  readonly value: string;
  /** Where a list shows something else than the value. */
  readonly label?: string;
  readonly kind: CompletionKind;
  readonly detail?: Title;
  readonly documentation?: string;
  readonly about?: About;
}
