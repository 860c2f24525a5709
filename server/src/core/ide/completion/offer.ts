// A possible value of a field, before it is determined how it is written at its position.
import type { Title } from "../../message/title.ts";
import type { About, CompletionKind } from "./completion.ts";

export interface CompletionOffer {
  /** The value after reading. */
  readonly value: string;
  /** Shown in a list instead of the value. */
  readonly label?: string;
  readonly kind: CompletionKind;
  readonly detail?: Title;
  readonly documentation?: string;
  readonly about?: About;
}
