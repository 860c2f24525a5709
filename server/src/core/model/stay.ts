// Compares the requested stay with its purpose.
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Request } from "../read/view.ts";

/** The days on which the purpose of the stay is over, the earliest first. */
export function endsOfEmergency({ emergency, relative }: Request): readonly {
  readonly day: string;
  readonly at: FieldRef;
  /** Within a sentence. */
  readonly what: Message;
}[] {
  const found = [
    { field: emergency.expected_end, what: sentence("the expected end of the emergency") },
    { field: relative.funeral_on, what: sentence("the date of the funeral") },
  ];
  return found
    .flatMap(({ field: { value: day, ref: at }, what }) => (day === undefined ? [] : [{ day, at, what }]))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether the stay begins only after its purpose, which is reported at its beginning only. */
export function beginsAfterEmergency(request: Request): boolean {
  const { value: from } = request.stay.from;
  return from !== undefined && endsOfEmergency(request).some(({ day }) => from > day);
}
