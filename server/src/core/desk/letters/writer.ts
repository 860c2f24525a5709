// Who writes a letter, with blanks for what the case does not say of them.
import type { Matter } from "../../matter/matter.ts";
import { type Person, personal } from "../../matter/people.ts";
import { letterhead, signature, writerOf } from "../../packet/cover-letter.ts";
import { blank, orBlank } from "./blanks.ts";

/** The letterhead and the lines under the signature; `own` is the practice's letterhead, in lines, where it has one. */
export function written(
  matter: Matter,
  own: readonly string[],
): {
  readonly sender: readonly string[];
  readonly signature: readonly string[];
} {
  const writer = writerOf(matter);
  if (!writer) {
    return {
      sender:
        own.length > 0 ? own : [blank("name of the sender"), blank("street, city, state, and ZIP code")],
      signature: [blank("name of the signer")],
    };
  }
  return {
    sender: own.length > 0 ? own : ofWriter(matter, writer),
    signature: orBlank(signature(matter, writer), "name of the signer"),
  };
}

function ofWriter(matter: Matter, writer: Person): readonly string[] {
  const field = (key: "street" | "city") =>
    personal(matter.people, writer, (person) => person.address[key]).value;
  const isAddressed = field("street") !== undefined || field("city") !== undefined;
  return [
    ...letterhead(matter, writer),
    ...(isAddressed ? [] : [blank("street, city, state, and ZIP code")]),
  ];
}
