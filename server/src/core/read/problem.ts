// What reading found wrong with a file, before any rule is applied.

import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix } from "./fix.ts";

export interface ReadProblem {
  /** A public rule id, `schema/…`. */
  readonly rule: string;
  readonly at: FieldRef;
  /** Given if it is not the smallest text of the field reference. */
  readonly span?: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}
