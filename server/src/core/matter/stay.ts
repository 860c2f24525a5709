// The requested stay beside what it is for.
import { type Message, sentence } from "../message/message.ts";
import type { Place } from "../read/place.ts";
import type { Request } from "../read/view.ts";

/** The days with which what the stay is for is over, the earliest first. */
export function endsOfEmergency({ emergency, relative }: Request): readonly {
  readonly day: string;
  readonly at: Place;
  /** Within a sentence. */
  readonly what: Message;
}[] {
  const found = [
    { field: emergency.expected_end, what: sentence("the expected end of the emergency") },
    { field: relative.funeral_on, what: sentence("the date of the funeral") },
  ];
  return found
    .flatMap(({ field: { value: day, $: at }, what }) => (day === undefined ? [] : [{ day, at, what }]))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether the stay begins only after what it is for, which is said of its beginning alone. */
export function beginsAfterEmergency(request: Request): boolean {
  const { value: from } = request.stay.from;
  return from !== undefined && endsOfEmergency(request).some(({ day }) => from > day);
}
