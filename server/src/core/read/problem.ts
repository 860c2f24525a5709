// What reading found wrong with a file, before any requirement is asked about.
import type { Fix, Span } from "../engine/finding.ts";
import type { Message } from "../message/message.ts";
import type { Place } from "./place.ts";

export interface Problem {
  /** A public rule id, `schema/…`. */
  readonly rule: string;
  readonly at: Place;
  /** Where it is not the place's own smallest text. */
  readonly span?: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}
